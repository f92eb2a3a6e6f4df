import { read } from "/app/lib/api.js";
import { el } from "/app/lib/dom.js";
import { watch } from "/app/shell/live.js";

let about = null;

/** What the program says of itself; asked until it answers, then kept. */
export async function loadAbout() {
  about ??= await read("/api/about");
  return about;
}

/** Says where the data comes from, and loudly where it is invented. */
export function sourceMark() {
  const mark = el("p", { class: "source" });
  const stop = watch(async ({ failure }) => {
    const about = failure ? null : await loadAbout().catch(() => null);
    if (about) {
      const { demo, source } = about;
      mark.classList.toggle("demo", demo);
      mark.replaceChildren(...(demo ? ["Demo", el("span", { class: "more" }, " · invented data")] : [new URL(source).host]));
      mark.title = demo ? "Every deal here is made up by the bundled simulator." : `Mirrors ${source}`;
      stop();
    }
  });
  return mark;
}
