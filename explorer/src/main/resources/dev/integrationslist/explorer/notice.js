/** What went wrong, what it means, and what to do. */
import { button, h, render } from "./dom.js";

const PERMISSIONS =
  "manage-incoming-integrations, manage-own-incoming-integrations, manage-outgoing-integrations or manage-own-outgoing-integrations";

/** What the statuses mean that a user can do something about; others have the server's words alone. */
const MEANINGS = {
  0: "The server cannot be reached. Check the connection, and whether the server runs.",
  401: "The user id and the token do not fit, the token has expired, or the user is deactivated. Sign in again.",
  403: `You are signed in, but may see no integrations. Ask an administrator for one of the permissions ${PERMISSIONS}.`,
  429: "Too many requests: the server limits how often you may ask.",
  503: "The server is busy, or its database does not answer.",
};

/** An error in words. */
export function explain(error) {
  return MEANINGS[error.status] || error.message;
}

/**
 * Shows an error.
 *
 * @param {HTMLElement} container
 * @param {Error & {status?: number}} error
 * @param {() => void} onRetry
 */
export function showError(container, error, onRetry) {
  render(
    container,
    h(
      "div",
      { class: "message error" },
      h("p", { role: "alert" }, explain(error)),
      button("Try again", onRetry, { id: "retry" }),
    ),
  );
}

/**
 * Shows how long a request waits. The alert is spoken once; the seconds count beside it.
 *
 * @param {HTMLElement} container
 * @param {import("./api.js").Wait | null} wait null when it is over
 * @param {() => void} onCancel
 */
export function showWait(container, wait, onCancel) {
  if (!wait) {
    container.replaceChildren();
    return;
  }
  const shown = container.querySelector("#seconds");
  if (shown) {
    shown.textContent = String(wait.seconds);
    return;
  }
  render(
    container,
    h(
      "div",
      { class: "message" },
      h("p", { role: "alert" }, explain(wait.error)),
      h("p", {}, "Goes on by itself in ", h("b", { id: "seconds" }, String(wait.seconds)), " s. "),
      button("Cancel", onCancel, { id: "cancel-wait" }),
    ),
  );
}
