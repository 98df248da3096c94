/*
 * The description with Swagger UI. The explorer keeps who is signed in, and where it is, for this tab; this page reads and keeps
 * the same, so that a user signs in once.
 */
const SESSION = "integrations-list.session";
const EXPLORER = "integrations-list.explorer";
const USER_ID = "X-User-Id";
const TOKEN = "X-Auth-Token";

const given = new Map();

function keep(authorized) {
  for (const [name, { value }] of Object.entries(authorized)) {
    given.set(name, value);
  }
  if (given.get(USER_ID) && given.get(TOKEN)) {
    sessionStorage.setItem(SESSION, JSON.stringify({ userId: given.get(USER_ID), token: given.get(TOKEN) }));
  }
}

function forget() {
  given.clear();
  sessionStorage.removeItem(SESSION);
}

function signedIn() {
  try {
    return JSON.parse(sessionStorage.getItem(SESSION) || "null");
  } catch {
    return null;
  }
}

const alongside = (also) => (original) => (payload) => {
  also(payload);
  return original(payload);
};

const explorer = document.getElementById("explorer");
explorer.hidden = sessionStorage.getItem(EXPLORER) === null;

const dark = matchMedia("(prefers-color-scheme: dark)");
const colour = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", colour);
colour();

const ui = SwaggerUIBundle({
  domNode: document.getElementById("api-docs"),
  url: "openapi.json",
  docExpansion: "full",
  tryItOutEnabled: true,
  // Else the page would have the document checked by a site of Swagger's.
  validatorUrl: null,
  plugins: [
    () => ({
      statePlugins: {
        auth: {
          wrapActions: { authorize: alongside(keep), logout: alongside(forget) },
        },
      },
    }),
  ],
  onComplete: () => {
    const session = signedIn();
    if (session) {
      ui.preauthorizeApiKey(USER_ID, session.userId);
      ui.preauthorizeApiKey(TOKEN, session.token);
    }
  },
});
