import { Failure } from "/app/lib/api.js";
import { failed } from "/app/lib/states.js";

/** What an address shows. Pages load when they are first wanted. */
const ROUTES = [
  [/^\/$/, () => import("/app/opportunities/page.js")],
  [/^\/opportunities$/, () => import("/app/opportunities/page.js")],
  [/^\/opportunities\/(\d+)$/, () => import("/app/opportunity/page.js")],
  [/^\/overview$/, () => import("/app/overview/page.js")],
  [/^\/sync$/, () => import("/app/sync/page.js")],
  [/^\/sync\/quarantine$/, () => import("/app/sync/quarantine.js")],
  [/^\/sync\/removals$/, () => import("/app/sync/removals.js")],
  [/^\/sync\/health$/, () => import("/app/sync/health.js")],
  [/^\/sync\/runs\/(\d+)$/, () => import("/app/sync/run.js")],
];

/** In place of a page that did not load; browsers remember that, so the whole begins anew. */
const unreachable = { show: (place) => place.append(failed(new Failure("OFFLINE", "The server does not answer. This page keeps trying."), () => location.reload())) };

const LOST = [/./, () => import("/app/shell/lost.js")];

let place;
let leave = null;
let wish = 0;
const listeners = [];

const find = (path) => ROUTES.find(([pattern]) => pattern.test(path));

/** Shows the page of the address, and from then on follows links, Back and Forward. */
export function startRouter(main) {
  place = main;
  addEventListener("popstate", show);
  document.addEventListener("click", follow);
  show();
}

/** Calls back with the path whenever another page shows. */
export const onRoute = (listener) => listeners.push(listener);

export function navigate(address) {
  history.pushState(null, "", address);
  show();
}

/** Changes the address and leaves the page as it is: what it shows has already changed. */
export function rewrite(address, { replace = true } = {}) {
  history[replace ? "replaceState" : "pushState"](null, "", address);
}

export function titled(title) {
  document.title = `${title} · BQS Sync`;
}

async function show() {
  const mine = ++wish;
  const path = location.pathname;
  const [pattern, load] = find(path) ?? LOST;
  const page = await load().catch(() => unreachable);
  if (mine !== wish) {
    return; // another page is wanted by now
  }
  leave?.();
  const surface = document.createElement("div");
  surface.className = "page";
  place.replaceChildren(surface);
  leave = page.show(surface, ...(path.match(pattern)?.slice(1) ?? [])) ?? null;
  listeners.forEach((listener) => listener(path));
  if (!location.hash) {
    place.scrollTo?.(0, 0);
  }
}

function follow(event) {
  const anchor = event.target.closest?.("a[href]");
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!anchor || elsewhere || anchor.target || anchor.hasAttribute("download") || anchor.origin !== location.origin) {
    return;
  }
  if (anchor.pathname === location.pathname && anchor.hash) {
    return;
  }
  if (find(anchor.pathname)) {
    event.preventDefault();
    navigate(anchor.pathname + anchor.search);
  }
}
