import { el } from "/app/lib/dom.js";
import { rem } from "/app/lib/rem.js";

let library = null;

/** The library comes when the first chart does. */
const loadLibrary = () => (library ??= import("/lib/chart.js/chart.umd.js").then(() => globalThis.Chart));

const color = (name) => {
  const probe = el("span", { class: `swatch ${name}` });
  document.body.append(probe);
  const value = getComputedStyle(probe).color;
  probe.remove();
  return value;
};

/**
 * A drawing of figures that a table shows too.
 *
 * @param describe gives Chart.js's configuration for colours of the theme: `(color) => config`
 */
export function chart(label, className, describe) {
  const canvas = el("canvas", { role: "img", "aria-label": label });
  const frame = el("div", { class: `chart ${className}` }, canvas);
  let drawn = null;
  const draw = async () => {
    const Chart = await loadLibrary();
    if (!frame.isConnected) {
      removeEventListener("themechange", draw);
      SCHEME.removeEventListener("change", draw);
      drawn?.destroy();
      return;
    }
    drawn?.destroy();
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 0.75 * rem();
    Chart.defaults.color = color("quiet");
    Chart.defaults.borderColor = color("line");
    Chart.defaults.animation = false;
    Chart.defaults.maintainAspectRatio = false;
    drawn = new Chart(canvas, describe(color));
    frame.dataset.drawn = "";
  };
  addEventListener("themechange", draw);
  SCHEME.addEventListener("change", draw);
  requestAnimationFrame(draw);
  return frame;
}

const SCHEME = matchMedia("(prefers-color-scheme: dark)");
