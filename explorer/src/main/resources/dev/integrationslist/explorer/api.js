/**
 * The client of `GET /api/v1/integrations.list`, the only source of the page's data.
 *
 * @typedef {{query?: string, sort?: string, fields?: string, offset?: number, count?: number}} Parameters
 * @typedef {{integrations: any[], total: number, items: number, offset: number, text: string, bytes: number,
 *     millis: number, at: Date, remaining: number | null}} Page
 * @typedef {{seconds: number, error: ApiError}} Wait why and how long a request waits before it is sent again
 * @typedef {{signal?: AbortSignal, onWait?: (wait: Wait | null) => void}} Options
 */

/** Relative to the page, which a reverse proxy may serve under a path of its own. */
export const PATH = new URL("api/v1/integrations.list", document.baseURI).pathname;

/** How long an answer is shown again without being asked for: Back is instant, and costs none of the calls allowed. */
const FRESH_MILLIS = 60_000;
const KEPT = 24;
const KEPT_CHARACTERS = 4_000_000;

/** More than any workspace's upper limit, which caps it. */
const MANY = 10_000;

/** An answer that is not a page. */
export class ApiError extends Error {
  /**
   * @param {number} status 0 if the server was not reached
   * @param {string} message the server's words
   * @param {number | null} retryAfter seconds
   */
  constructor(status, message, retryAfter = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request can succeed later. */
  get isTemporary() {
    return this.status === 429 || this.status === 503;
  }

  /** Whether fewer integrations at once would be answered. */
  get isTooLarge() {
    return this.status === 400 && this.message.startsWith("count") && this.message.includes("bytes");
  }
}

export class Api {
  /** @param {import("./session.js").Credentials} credentials */
  constructor(credentials) {
    this.credentials = credentials;
    /** @type {Map<string, Page>} */
    this.kept = new Map();
  }

  /** Forgets the answers, so that the next ones are new. */
  refresh() {
    this.kept.clear();
  }

  /**
   * One page. If the server asks for patience (429, 503), the request is sent again when it said.
   *
   * @param {Parameters} parameters
   * @param {Options} options
   * @returns {Promise<Page>}
   * @throws {ApiError}
   */
  async page(parameters, options = {}) {
    const address = url(parameters);
    const kept = this.kept.get(address);
    if (kept && Date.now() - kept.at.getTime() < FRESH_MILLIS) {
      return kept;
    }
    for (;;) {
      try {
        const page = await this.send(address, options.signal);
        this.keep(address, page);
        return page;
      } catch (error) {
        if (!(error instanceof ApiError) || !error.isTemporary) {
          throw error;
        }
        await patience(error, options);
      }
    }
  }

  /**
   * All matches, in as few pages as the workspace allows: one if it allows `count=0`. Pages that have too many bytes are asked
   * for in halves.
   *
   * @param {Parameters} parameters
   * @param {Options} options
   * @returns {AsyncGenerator<Page>}
   */
  async *pages(parameters, options = {}) {
    let offset = 0;
    let count = 0;
    for (;;) {
      let page;
      try {
        page = await this.page({ ...parameters, offset, count }, options);
      } catch (error) {
        if (error instanceof ApiError && error.isTooLarge && count !== 1) {
          count = count === 0 ? 1000 : Math.ceil(count / 2);
          continue;
        }
        throw error;
      }
      yield page;
      offset += page.items;
      if (!page.items || offset >= page.total) {
        return;
      }
      count = count || MANY;
    }
  }

  /** The answer is kept from the browser's own cache, which is on disk: it has tokens. */
  async send(address, signal) {
    const started = performance.now();
    let response;
    let text;
    try {
      response = await fetch(address, {
        headers: { "X-User-Id": this.credentials.userId, "X-Auth-Token": this.credentials.token },
        cache: "no-store",
        credentials: "omit",
        signal,
      });
      text = await response.text();
    } catch (error) {
      if (signal?.aborted) {
        throw error;
      }
      throw new ApiError(0, "The server cannot be reached.");
    }
    const body = read(text);
    if (!response.ok || !body) {
      const seconds = Number(response.headers.get("Retry-After"));
      throw new ApiError(response.status, message(response, body), seconds > 0 ? seconds : null);
    }
    const remaining = response.headers.get("X-RateLimit-Remaining");
    return {
      integrations: body.integrations,
      total: body.total,
      items: body.items,
      offset: body.offset,
      text,
      bytes: Number(response.headers.get("Content-Length")) || text.length,
      millis: performance.now() - started,
      at: new Date(),
      remaining: remaining === null ? null : Number(remaining),
    };
  }

  keep(address, page) {
    if (page.text.length > KEPT_CHARACTERS) {
      return;
    }
    this.kept.delete(address);
    this.kept.set(address, page);
    if (this.kept.size > KEPT) {
      this.kept.delete(this.kept.keys().next().value);
    }
  }
}

/**
 * The address of a request.
 *
 * @param {Parameters} parameters
 */
export function url(parameters) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined) {
      search.set(name, String(value));
    }
  }
  return search.size === 0 ? PATH : `${PATH}?${search}`;
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The server's words, without the code that programs read at their end. */
function message(response, body) {
  const words = body?.error || body?.message || `The server answered ${response.status}.`;
  return String(words).replace(/ \[error-[\w-]+\]$/, "");
}

/** Waits as long as an error says, and tells how long that is every second. */
async function patience(error, { signal, onWait = () => {} }) {
  const until = Date.now() + (error.retryAfter ?? 1) * 1000;
  try {
    for (let left = until - Date.now(); left > 0; left = until - Date.now()) {
      onWait({ seconds: Math.ceil(left / 1000), error });
      await pause(Math.min(left, 1000), signal);
    }
  } finally {
    onWait(null);
  }
}

function pause(millis, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve(undefined);
    }, millis);
    signal?.addEventListener("abort", abort, { once: true });
  });
}
