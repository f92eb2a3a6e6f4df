import { el } from "/app/lib/dom.js";
import { empty } from "/app/lib/states.js";

/** What the pages of the rows say until the first run has ended. */
export const underWay = () => empty("The first sync is under way", "What it reads shows here when it has ended.", el("a", { class: "button plain", href: "/sync" }, "See how far it is"));

/** What a page of the sync side says before the first run; the button that begins it is with the runs. */
export const notYet = () => empty("Nothing has been read yet", "There is something to see here after the first sync.", el("a", { class: "button plain", href: "/sync" }, "To the first sync"));
