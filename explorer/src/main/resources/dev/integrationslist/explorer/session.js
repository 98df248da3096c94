/**
 * Who is signed in, in this tab until it is closed. The API page reads and writes the same item, so that a user signs in once.
 *
 * @typedef {{userId: string, token: string}} Credentials
 */
const ITEM = "integrations-list.session";
const EXPLORER = "integrations-list.explorer";

/** Lets the API page of this tab link back. */
export function announce() {
  sessionStorage.setItem(EXPLORER, "/");
}

/** @returns {Credentials | null} */
export function current() {
  try {
    const { userId, token } = JSON.parse(sessionStorage.getItem(ITEM) || "");
    return typeof userId === "string" && typeof token === "string" ? { userId, token } : null;
  } catch {
    return null;
  }
}

/** @param {Credentials} credentials */
export function begin(credentials) {
  sessionStorage.setItem(ITEM, JSON.stringify(credentials));
}

export function end() {
  sessionStorage.removeItem(ITEM);
}
