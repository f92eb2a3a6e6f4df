const FINAL = new Set([400, 404, 405, 422]);

/** A request that did not work out; `body` holds the server's problem, where it sent one. */
export class Failure extends Error {
  constructor(code, message, body = null) {
    super(message);
    this.code = code;
    this.body = body;
  }

  /** Whether the same request will fail again. */
  get isFinal() {
    return FINAL.has(this.body?.status);
  }

  /** Whether it ends by itself, when the server answers again or is ready. */
  get isPassing() {
    return this.code === "OFFLINE" || this.body?.status === 503;
  }
}

/** Resolves to the JSON answer and the address of the next page, if there is one. */
export async function request(path, { method = "GET", signal } = {}) {
  let response;
  try {
    response = await fetch(path, { method, signal, headers: { Accept: "application/json" } });
  } catch (cause) {
    if (signal?.aborted) {
      throw cause;
    }
    throw new Failure("OFFLINE", "The server does not answer. This page keeps trying.");
  }
  const body = await response.json().catch(() => null);
  if (!response.ok || body === null) {
    const message = body?.detail ?? "The server sent an answer that this page cannot read.";
    throw new Failure(body?.code ?? `HTTP_${response.status}`, message, body);
  }
  return { body, next: nextPage(response.headers.get("Link")) };
}

/** The JSON answer alone. */
export const read = async (path, options) => (await request(path, options)).body;

export const post = (path) => read(path, { method: "POST" });

function nextPage(link) {
  const address = link?.match(/<([^>]+)>\s*;\s*rel="?next"?/)?.[1];
  if (!address) {
    return null;
  }
  const url = new URL(address, location.href);
  return url.pathname + url.search;
}
