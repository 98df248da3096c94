/** The page: what its address says is asked of the API and shown. Each view is a function of this state. */
import * as address from "./address.js";
import { Api, ApiError } from "./api.js";
import { byId, button, h, render } from "./dom.js";
import { countedPage, countMatches, textsOf } from "./counting.js";
import { Editor } from "./editor.js";
import { explainEmpty } from "./empty.js";
import { showExport } from "./export-view.js";
import { COUNTED_FIELDS } from "./facets.js";
import { showFacets, showQuestions } from "./facets-view.js";
import { COLUMNS, DEFAULT_COLUMNS, projection } from "./fields.js";
import { count, plain } from "./format.js";
import { node } from "./json-text.js";
import { explain, showError, showWait } from "./notice.js";
import { Panel } from "./panel.js";
import { parameter, read, write } from "./query.js";
import { madeBy, sameUrl } from "./questions.js";
import { showEmpty, showResults } from "./results-view.js";
import * as session from "./session.js";
import { showSignIn } from "./sign-in.js";

const PAGE_SIZE = 50;
const COLUMNS_ITEM = "integrations-list.columns";

/** Counts are completed without asking if that needs no more requests than this. */
const UNASKED_REQUESTS = 4;

class Explorer {
  constructor(config) {
    this.config = config;
    this.state = address.read(location.hash);
    /** @type {Api | null} */
    this.api = null;
    /** @type {import("./api.js").Page | null} */
    this.page = null;
    /** @type {import("./counting.js").Counted | null} */
    this.counted = null;
    this.creators = [];
    this.expanded = new Set();
    this.columnsOpen = false;
    this.cap = Infinity;
    this.loading = new AbortController();
    this.editor = new Editor(byId("query-section"), {
      onRun: (query, sort) => this.go({ query, sort, offset: 0 }, true),
      valuesOf: (field) => textsOf(field, this.counted?.integrations || []),
    });
    foldOnSmallScreens(byId("side"));
    byId("api-docs-link").hidden = !config.apiDocs;
    this.panel = new Panel(byId("panel"), {
      onGo: (id) => this.go({ id }),
      onQuery: (query) => this.go({ query: write(node(query)), offset: 0, id: null }),
      onSignedOut: (error) => this.signOut(explain(error)),
      neighbour: (id, by) => this.neighbour(id, by),
    });
    window.addEventListener("popstate", () => this.show(address.read(location.hash)));
  }

  start() {
    session.announce();
    const credentials = session.current();
    credentials ? this.signIn(credentials) : this.askToSignIn(null);
  }

  signIn(credentials) {
    session.begin(credentials);
    this.api = new Api(credentials);
    byId("sign-in").hidden = true;
    byId("workspace").hidden = false;
    render(
      byId("session"),
      h("span", {}, "Signed in as ", h("b", {}, h("bdi", {}, credentials.userId))),
      button("Sign out", () => this.signOut(null), { id: "sign-out" }),
    );
    this.editor.show(this.state.query, this.state.sort);
    this.showSide();
    this.load();
    this.showPanel();
  }

  signOut(message) {
    session.end();
    this.loading.abort();
    Object.assign(this, { api: null, page: null, counted: null, creators: [], cap: Infinity });
    for (const id of ["session", "results", "facets", "questions", "notice", "panel", "export"]) {
      byId(id).replaceChildren();
    }
    this.panel.close();
    byId("export").close();
    this.askToSignIn(message);
  }

  askToSignIn(message) {
    byId("workspace").hidden = true;
    byId("sign-in").hidden = false;
    showSignIn(byId("sign-in"), {
      demoUsers: this.config.demoUsers,
      message,
      onSignIn: (credentials) => this.signIn(credentials),
    });
  }

  /** Goes to another state, which gets an entry in the history unless nothing changes. */
  go(changes, again = false) {
    const next = { ...this.state, ...changes };
    const hash = address.write({ ...next, columns: isDefault(this.columns(next)) ? null : this.columns(next) });
    if (hash !== address.write(address.read(location.hash))) {
      history.pushState(null, "", hash === "#" ? location.pathname : hash);
    }
    this.show(next, again);
  }

  show(next, again = false) {
    const before = this.state;
    this.state = next;
    if (!this.api) {
      return;
    }
    const isOther = ["query", "sort", "offset", "count"].some((name) => before[name] !== next[name]);
    if (isOther || again || String(this.columns(before)) !== String(this.columns(next))) {
      if (before.query !== next.query || before.sort !== next.sort || again) {
        this.editor.show(next.query, next.sort);
      }
      this.load();
    }
    if (before.id !== next.id) {
      this.showPanel();
    }
  }

  columns(state = this.state) {
    const known = (state.columns || storedColumns()).filter((id) => COLUMNS.has(id));
    return known.length ? known : DEFAULT_COLUMNS;
  }

  /** The parameters of what is shown now. */
  asked() {
    return { query: parameter(this.state.query), sort: this.state.sort || undefined };
  }

  load() {
    byId("notice").replaceChildren();
    this.editor.showError(null);
    return this.alone(async (options) => {
      const fields = projection([...COUNTED_FIELDS, ...this.columns().flatMap((id) => COLUMNS.get(id).fields)]);
      const wanted = Math.min(this.state.count || PAGE_SIZE, this.cap);
      const page = await this.api.page({ ...this.asked(), fields, offset: this.state.offset, count: wanted }, options);
      if (page.items < wanted && page.items && page.offset + page.items < page.total) {
        this.cap = page.items;
      }
      this.page = page;
      byId("side").hidden = false;
      this.showPage();
      await (page.total ? this.count(page, options, UNASKED_REQUESTS) : this.explain(options));
    });
  }

  options(controller) {
    return {
      signal: controller.signal,
      onWait: (wait) =>
        controller.signal.aborted ||
        showWait(byId("notice"), wait, () => controller.abort(new ApiError(-1, "Cancelled."))),
    };
  }

  /** A user who may see nothing is offered no filters. */
  fail(error, controller) {
    if (controller.signal.aborted && !(controller.signal.reason instanceof ApiError)) {
      return; // something else is loading already
    }
    if (error.status === 401) {
      this.signOut(explain(error));
    } else if (error.status === 400 && /^(query|sort)/.test(error.message)) {
      this.editor.showError(error.message);
    } else {
      byId("side").hidden = error.status === 403;
      showError(byId("notice"), error, () => this.load());
      if (!(error instanceof ApiError)) {
        console.error(error);
      }
    }
  }

  busy(isBusy) {
    byId("loading").hidden = !isBusy;
    byId("results").setAttribute("aria-busy", String(isBusy));
    byId("facets").setAttribute("aria-busy", String(isBusy && this.counted?.key !== this.asked().query));
  }

  showPage() {
    const size = Math.min(this.state.count || PAGE_SIZE, this.cap);
    showResults(byId("results"), this.page, {
      query: read(this.state.query),
      columns: this.columns(),
      sort: this.state.sort,
      size,
      columnsOpen: this.columnsOpen,
      onColumnsToggle: (open) => (this.columnsOpen = open),
      onQuery: (query) => this.ask(query),
      onSort: (sort) => this.go({ sort, offset: 0 }),
      onOpen: (id) => this.go({ id: plain(id) }),
      onPage: (offset) => this.go({ offset }),
      onSize: (chosen) => this.go({ count: chosen === PAGE_SIZE ? null : chosen, offset: 0 }),
      onColumns: (columns) => this.chooseColumns(columns),
      onRefresh: () => this.refresh(),
      onExport: () =>
        showExport(byId("export"), this.api, {
          total: this.page.total,
          columns: this.columns(),
          ...this.asked(),
          onFail: (error) => error.status === 401 && this.fail(error, new AbortController()),
        }),
    });
  }

  ask(query) {
    this.go({ query, offset: 0 });
  }

  chooseColumns(columns) {
    this.go({ columns });
    localStorage.setItem(COLUMNS_ITEM, columns.join(",")); // after it, as the columns before are read there too
  }

  refresh() {
    this.api.refresh();
    this.counted = null;
    this.load();
  }

  /** Counts what matches: from the page if it has all, else from one light request under the same query. */
  async count(page, options, mostRequests) {
    const key = this.asked().query;
    const isCounted = this.counted && this.counted.key === key;
    if (page.items === page.total) {
      this.counted = countedPage(page, key);
    } else if (!isCounted || mostRequests > UNASKED_REQUESTS) {
      await countMatches(this.api, key, mostRequests, {
        ...options,
        onCounted: (counted) => {
          this.counted = counted;
          this.showSide();
        },
      });
    }
    if (key === undefined) {
      this.creators = textsOf("_createdBy.username", this.counted.integrations);
    }
  }

  async explain(options) {
    const query = read(this.state.query);
    const show = (reasons) => showEmpty(byId("empty"), reasons, { query, onQuery: (text) => this.ask(text) });
    this.counted = null;
    show(null);
    this.showSide();
    show(query ? await explainEmpty(this.api, query, options) : []);
  }

  showSide() {
    const query = read(this.state.query);
    const onAsk = (object) => this.ask(write(node(object)));
    showQuestions(byId("questions"), {
      query,
      creators: this.creators,
      onAsk,
      onSameUrl: () => this.askSameUrl(),
      onMadeBy: (username) => onAsk(madeBy(username)),
    });
    showFacets(byId("facets"), this.counted, query, {
      expanded: this.expanded,
      onQuery: (next) => this.ask(write(next)),
      onCountAll: () => this.alone((options) => this.count(this.page, options, Infinity)),
    });
  }

  askSameUrl() {
    this.alone(async (options) => {
      const found = await sameUrl(this.api, options);
      if (!found) {
        render(byId("notice"), h("p", { class: "message", role: "alert" }, "No two integrations call the same URL."));
        return;
      }
      this.go({ query: write(node(found.query)), sort: JSON.stringify({ urls: 1 }), offset: 0 });
      if (found.named < found.found) {
        render(
          byId("notice"),
          h(
            "p",
            { class: "message", role: "alert" },
            `${count(found.found, "URL")} are used more than once. A query has room for the ${found.named} that are used most.`,
          ),
        );
      }
    });
  }

  /** Does something that asks the API in place of what is loading. */
  async alone(work) {
    this.loading.abort();
    const controller = new AbortController();
    this.loading = controller;
    this.busy(true);
    try {
      await work(this.options(controller));
      this.showSide();
    } catch (error) {
      this.fail(error, controller);
    } finally {
      if (this.loading === controller) {
        this.busy(false);
      }
    }
  }

  showPanel() {
    this.state.id ? this.panel.open(this.api, this.state.id) : this.panel.close();
  }

  /** The identifier of the integration before or after another in the list. */
  neighbour(id, by) {
    const ids = (this.page?.integrations || []).map(({ _id }) => plain(_id));
    const at = ids.indexOf(id);
    return at < 0 ? null : (ids[at + by] ?? null);
  }
}

/** Filters stand beside the list, and fold away above it where there is no room. */
function foldOnSmallScreens(details) {
  const small = matchMedia("(max-width: 800px)");
  const fold = () => (details.open = !small.matches);
  small.addEventListener("change", fold);
  fold();
}

function storedColumns() {
  return (localStorage.getItem(COLUMNS_ITEM) || "").split(",");
}

function isDefault(columns) {
  return String(columns) === String(DEFAULT_COLUMNS);
}

async function configuration() {
  try {
    const response = await fetch("explorer/config.json");
    return response.ok ? await response.json() : { demoUsers: [], apiDocs: true };
  } catch {
    return { demoUsers: [], apiDocs: true };
  }
}

new Explorer(await configuration()).start();
