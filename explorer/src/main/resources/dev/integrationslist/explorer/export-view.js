/** The dialog that takes the result away: as CSV, as JSON, or as code that asks for it. */
import { button, h, render } from "./dom.js";
import { exportAll } from "./export.js";
import { count, number, size } from "./format.js";
import { codeView } from "./snippets-view.js";

/**
 * Opens the dialog.
 *
 * @param {HTMLDialogElement} dialog
 * @param {import("./api.js").Api} api
 * @param {{total: number, columns: string[], query?: string, sort?: string, onFail: (error: Error) => void}} options
 */
export function showExport(dialog, api, { total, columns, query, sort, onFail }) {
  let running = null;
  const progress = h("progress", { "aria-label": "Export" });
  const state = h("p", { role: "status" });
  const withTokens = h("input", { type: "checkbox", id: "with-tokens" });
  const cancel = button("Cancel", () => running?.abort(), { id: "cancel-export", hidden: true });

  const run = async (format) => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    cancel.hidden = false;
    progress.hidden = false;
    progress.removeAttribute("value");
    state.textContent = "Reading…";
    try {
      const blob = await exportAll(
        api,
        { query, sort },
        { format, columns, withTokens: withTokens.checked },
        {
          signal: controller.signal,
          onProgress: (done, all) => {
            progress.max = Math.max(1, all);
            progress.value = done;
            state.textContent = `${number(done)} of ${number(all)}`;
          },
          onWait: (wait) => {
            if (wait) {
              state.textContent = `The server asks for patience: goes on in ${wait.seconds} s.`;
            }
          },
        },
      );
      const name = `integrations-${new Date().toISOString().slice(0, 10)}.${format}`;
      save(blob, name);
      state.textContent = `Saved ${name}, ${size(blob.size)}.`;
    } catch (error) {
      if (running !== controller) {
        return; // another export has begun
      }
      state.textContent = controller.signal.aborted ? "Cancelled; nothing was saved." : error.message;
      if (!controller.signal.aborted) {
        onFail(error);
      }
    } finally {
      if (running === controller) {
        progress.hidden = true;
        cancel.hidden = true;
      }
    }
  };

  const close = () => {
    running?.abort();
    dialog.close();
  };
  progress.hidden = true;
  render(
    dialog,
    h(
      "div",
      { class: "panel-head" },
      h("h2", { id: "export-title" }, `Export ${count(total, "integration")}`),
      button("Close", close, { id: "close-export" }),
    ),
    h("h3", {}, "Spreadsheet"),
    h(
      "p",
      { class: "hint" },
      "The columns of the list. Text that a spreadsheet would run as a formula begins with an apostrophe.",
    ),
    button("Save CSV", () => run("csv"), { id: "save-csv" }),
    h("h3", {}, "Data"),
    h("p", { class: "hint" }, "All fields, just as the API answers."),
    h("p", {}, h("label", { class: "check" }, withTokens, "With the integrations’ tokens, which are secrets")),
    button("Save JSON", () => run("json"), { id: "save-json" }),
    h("div", { class: "export-state" }, progress, state, cancel),
    h("h3", {}, "Code"),
    codeView({ query, sort }),
  );
  dialog.addEventListener("close", () => running?.abort(), { once: true });
  dialog.showModal();
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
