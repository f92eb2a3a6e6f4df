import { el } from "/app/lib/dom.js";
import { empty } from "/app/lib/states.js";
import { titled } from "/app/shell/router.js";

/** For addresses that lead nowhere. */
export function show(place) {
  titled("Nothing here");
  place.append(empty("Nothing is at this address", `${location.pathname} is none of the pages.`, el("a", { class: "button plain", href: "/opportunities" }, "To the opportunities")));
}
