/**
 * The description with Swagger UI. The explorer keeps the credentials, and its address, for this tab; this page reads and
 * keeps the same items, so that a user signs in once.
 */
const SESSION = "integrations-list.session";
const EXPLORER = "integrations-list.explorer";

const form = document.getElementById("authorize");
const { userId, token } = form.elements;

document.getElementById("explorer").hidden = sessionStorage.getItem(EXPLORER) === null;

const ui = SwaggerUIBundle({
  domNode: document.getElementById("api-docs"),
  url: "openapi.json",
  docExpansion: "full",
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: true,
  // Otherwise a site of Swagger's would check the document.
  validatorUrl: null,
  onComplete: restoreCredentials,
});

/** The credentials last until the tab is closed, so that a reload does not lose them. */
function restoreCredentials() {
  try {
    const session = JSON.parse(sessionStorage.getItem(SESSION));
    userId.value = session?.userId ?? "";
    token.value = session?.token ?? "";
  } catch {
    sessionStorage.removeItem(SESSION);
  }
  if (userId.value && token.value) {
    authorize();
  }
}

function authorize() {
  sessionStorage.setItem(SESSION, JSON.stringify({ userId: userId.value, token: token.value }));
  ui.preauthorizeApiKey("X-User-Id", userId.value);
  ui.preauthorizeApiKey("X-Auth-Token", token.value);
  showAuthorized(true);
}

function logOut() {
  sessionStorage.removeItem(SESSION);
  ui.authActions.logout(["X-User-Id", "X-Auth-Token"]);
  showAuthorized(false);
}

function showAuthorized(authorized) {
  form.querySelector("[type=reset]").hidden = !authorized;
  document.getElementById("authorized").value = authorized ? "Authorized" : "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  authorize();
});
form.addEventListener("reset", logOut);

/** Only the demo has users to offer. */
async function offerDemoUsers() {
  const { demoUsers } = await (await fetch("api-docs/config.json")).json();
  const select = form.elements.demoUser;
  for (const user of demoUsers) {
    select.add(new Option(user.role, user.userId));
  }
  select.addEventListener("change", () => {
    const user = demoUsers.find((each) => each.userId === select.value);
    userId.value = user?.userId ?? "";
    token.value = user?.token ?? "";
    user ? authorize() : logOut();
  });
  document.getElementById("demo").hidden = demoUsers.length === 0;
}

offerDemoUsers();

const dark = matchMedia("(prefers-color-scheme: dark)");
const showScheme = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
dark.addEventListener("change", showScheme);
showScheme();

/** What Swagger UI leaves out: names of inputs, keyboard access to scrolling boxes, unique identifiers, levels of headings. */
function completeAccessibility() {
  for (const row of document.querySelectorAll("tr[data-param-name]")) {
    const name = row.dataset.paramName;
    for (const field of row.querySelectorAll("input, select, textarea")) {
      field.setAttribute("aria-label", field.closest(".examples-select") ? `Examples of ${name}` : name);
    }
  }
  for (const select of document.querySelectorAll(".responses-wrapper select")) {
    select.setAttribute("aria-label", select.closest(".examples-select") ? "Examples" : "Media type");
  }
  for (const box of document.querySelectorAll("pre, .microlight, .highlight-code > *")) {
    box.tabIndex = 0;
  }
  for (const toggle of document.querySelectorAll("#include_empty_value")) {
    toggle.removeAttribute("id");
  }
  const introduction = document.querySelector(".information-container");
  introduction?.setAttribute("role", "region");
  introduction?.setAttribute("aria-label", "Introduction");
  for (const heading of document.querySelectorAll("#api-docs :is(h3, h4, h5)")) {
    heading.setAttribute("aria-level", Number(heading.localName.slice(1)) - 1);
  }
  for (const row of document.querySelectorAll(".responses-table:not(.live-responses-table) tr.response")) {
    collapse(row);
  }
}

/** The details of a documented status are hidden until its button is pressed. */
function collapse(row) {
  const status = row.querySelector(".response-col_status");
  if (status.querySelector("button")) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "details";
  const show = (open) => {
    row.classList.toggle("collapsed", !open);
    button.setAttribute("aria-expanded", open);
    button.textContent = open ? "Hide" : "Show";
    button.setAttribute("aria-label", `${button.textContent} details of ${row.dataset.code}`);
  };
  button.addEventListener("click", () => show(row.classList.contains("collapsed")));
  show(false);
  status.append(button);
}

new MutationObserver(completeAccessibility).observe(document.getElementById("api-docs"), {
  childList: true,
  subtree: true,
});
