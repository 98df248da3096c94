/** The panel beside the list: loads an integration and those related to it. */
import { button, h, render } from "./dom.js";
import { showDetail, showRelated } from "./detail.js";
import { plain } from "./format.js";
import { showError, showWait } from "./notice.js";

export class Panel {
  /**
   * @param {HTMLDialogElement} dialog
   * @param {{onGo: (id: string | null) => void, onQuery: (query: object) => void, onSignedOut: (error: Error) => void,
   *     neighbour: (id: string, by: number) => string | null}} options
   */
  constructor(dialog, options) {
    this.dialog = dialog;
    this.options = options;
    this.loading = new AbortController();
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      options.onGo(null);
    });
    dialog.addEventListener("click", (event) => event.target === dialog && options.onGo(null));
  }

  close() {
    this.loading.abort();
    this.dialog.close();
  }

  /**
   * @param {import("./api.js").Api} api
   * @param {string} id
   */
  async open(api, id) {
    this.loading.abort();
    const controller = new AbortController();
    this.loading = controller;
    const note = h("div", {});
    const request = {
      signal: controller.signal,
      onWait: (wait) => controller.signal.aborted || showWait(note, wait, () => this.options.onGo(null)),
    };
    if (!this.dialog.open) {
      render(this.dialog, this.head("Loading…"));
      this.dialog.showModal();
    }
    this.dialog.append(note);
    try {
      const page = await api.page({ query: JSON.stringify({ _id: identifier(id) }), count: 1 }, request);
      if (!page.items) {
        render(this.dialog, this.head("Not found"), h("p", {}, "There is no such integration, or you may not see it."));
        return;
      }
      const related = h("section", { "aria-label": "Related" });
      this.show(page.integrations[0], id, related);
      related.before(note);
      await showRelated(related, page.integrations[0], api, {
        ...request,
        onOpen: (other) => this.options.onGo(plain(other)),
        onQuery: this.options.onQuery,
      });
    } catch (error) {
      if (controller.signal.aborted) {
        return;
      }
      if (error.status === 401) {
        this.options.onSignedOut(error);
      } else {
        showError(note, error, () => this.open(api, id));
      }
    }
  }

  show(integration, id, related) {
    const { onGo, onQuery, neighbour } = this.options;
    showDetail(this.dialog, integration, {
      related,
      onQuery,
      onClose: () => onGo(null),
      onStep: (by) => onGo(neighbour(id, by)),
      canStep: (by) => neighbour(id, by) !== null,
    });
    this.dialog.scrollTop = 0;
  }

  head(title) {
    const close = button("Close", () => this.options.onGo(null), { id: "close", "data-key": "close" });
    return h("div", { class: "panel-head" }, h("h2", { id: "panel-title" }, title), close);
  }
}

/** An identifier is text, unless it is written as Extended JSON. */
function identifier(id) {
  try {
    return id.startsWith("{") ? JSON.parse(id) : id;
  } catch {
    return id;
  }
}
