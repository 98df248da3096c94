/** The form that asks for a user id and a token. */
import { button, h, render } from "./dom.js";

/**
 * Shows the form.
 *
 * @param {HTMLElement} container
 * @param {{demoUsers: {userId: string, token: string, role: string}[], message: string | null,
 *     onSignIn: (credentials: import("./session.js").Credentials) => void}} options
 */
export function showSignIn(container, { demoUsers, message, onSignIn }) {
  const userId = h("input", { id: "user-id", required: true, autocomplete: "username", spellcheck: "false" });
  const token = h("input", { id: "token", type: "password", required: true, autocomplete: "current-password" });
  const submit = (event) => {
    event.preventDefault();
    onSignIn({ userId: userId.value.trim(), token: token.value.trim() });
  };
  render(
    container,
    h("h1", {}, "See your integrations"),
    h("p", {}, "Every webhook of the workspace that you may see: searched, filtered, counted and exported."),
    message && h("p", { class: "message error", role: "alert" }, message),
    demoUsers.length > 0 && demo(demoUsers, onSignIn),
    h(
      "form",
      { onSubmit: submit, class: "card form" },
      h("h2", {}, "Sign in"),
      h("label", { for: "user-id" }, "User id"),
      userId,
      h("label", { for: "token" }, "Personal access token"),
      token,
      h("button", { class: "primary", id: "sign-in-button" }, "Sign in"),
      h(
        "p",
        { class: "hint" },
        "In Rocket.Chat, open your profile picture, then ",
        h("b", {}, "Profile"),
        " and ",
        h("b", {}, "Personal Access Tokens"),
        ". Add a token: the dialog shows it once, with your user id.",
      ),
      h(
        "p",
        { class: "hint" },
        "Both stay in this tab until you sign out or close it. They are sent to this server alone, as headers.",
      ),
    ),
  );
  (demoUsers.length ? container.querySelector("button") : userId).focus();
}

function demo(users, onSignIn) {
  return h(
    "section",
    { class: "card form", "aria-labelledby": "demo-title" },
    h("h2", { id: "demo-title" }, "Try the demo"),
    h(
      "p",
      { class: "hint" },
      "The server shows made-up data. Sign in as one of its users; each may see something else.",
    ),
    h(
      "ul",
      { class: "demo-users" },
      users.map((user, index) =>
        h(
          "li",
          {},
          button(
            [h("b", {}, user.userId), h("span", {}, user.role)],
            () => onSignIn({ userId: user.userId, token: user.token }),
            { class: index === 0 ? "primary" : "" },
          ),
        ),
      ),
    ),
  );
}
