import { read } from "/app/lib/api.js";
import { bidi, button, el } from "/app/lib/dom.js";
import { ago, counted } from "/app/lib/format.js";
import { failed, loading } from "/app/lib/states.js";

const SEVERITY = ["fail", "warn", "pass"];
const NAMES = { pass: "Pass", warn: "Warning", fail: "Fails" };

/** What `bqs doctor` finds, when somebody asks; it changes nothing, and can take up to a minute. */
export function doctor({ atOnce = false } = {}) {
  const content = el("div", { class: "stack", "aria-live": "polite" });
  const ask = button("Examine", examine, { symbol: "health" });
  async function examine() {
    ask.disabled = true;
    content.replaceChildren(loading(4));
    try {
      content.replaceChildren(...findings(await read("/api/doctor")));
    } catch (failure) {
      content.replaceChildren(failed(failure, examine));
    }
    ask.disabled = false;
  }
  if (atOnce) {
    examine();
  } else {
    content.append(el("p", { class: "quiet" }, "Probes configuration, CRM and database, and says of each problem what to do. It changes nothing."));
  }
  return el("section", { class: "card doctor" }, el("header", { class: "card-head" }, el("h2", {}, "Doctor"), ask), content);
}

function findings({ status, at, probes }) {
  const good = probes.filter((probe) => probe.status === "pass");
  const others = probes.filter((probe) => probe.status !== "pass").toSorted((a, b) => SEVERITY.indexOf(a.status) - SEVERITY.indexOf(b.status));
  return [
    el("p", {}, verdict(status), " ", el("span", { class: "quiet" }, `examined ${ago(at)}`)),
    others.length > 0 && el("ul", { class: "probes" }, others.map(item)),
    good.length > 0 && el("details", { open: others.length === 0 }, el("summary", {}, `${counted(good.length, "probe")} passed`), el("ul", { class: "probes" }, good.map(item))),
  ].filter(Boolean);
}

const KINDS = { pass: "success", warn: "partial", fail: "failed" };

const verdict = (status) => el("span", { class: `tag ${KINDS[status]}` }, NAMES[status]);

const item = ({ name, status, evidence, remedy }) =>
  el("li", {}, verdict(status), el("div", {}, el("code", {}, name), el("p", {}, bidi(evidence)), remedy && el("p", { class: "remedy" }, bidi(remedy))));
