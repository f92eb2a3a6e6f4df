import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const FILTER_MILLIS = 200;
const BLOCKED_MILLIS = 50;
const FILTERS = [["Open", ".scope >> text=Open"], ["Closed", ".scope >> text=Closed"], ["All", ".scope >> text=All"], ["Order by Win %", ".head-name >> text=Win %"], ["Order by Amount", ".head-name >> text=Amount"], ["Order by Name", ".head-name >> text=/^Name$/"]];
const SEARCHES = ["c", "cloud", "cloud landing", ""];
const TRACE = "trace.json";

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--headless"] });
const page = await browser.newPage({ baseURL: process.argv[2], viewport: { width: 1440, height: 900 } });

/** Milliseconds from an input until other rows have been painted, and how many of them went by before the rows' answer was there. */
async function untilRows(name, act) {
  await page.evaluate(() => {
    performance.clearResourceTimings();
    const first = document.querySelector("#row-0");
    window.painted = new Promise((resolve) => {
      const began = { at: null };
      const begin = () => (began.at ??= performance.now());
      addEventListener("pointerdown", begin, { once: true, capture: true });
      addEventListener("input", begin, { once: true, capture: true });
      const look = () => {
        const now = document.querySelector("#row-0 .name");
        return now && !first.isConnected ? requestAnimationFrame(() => resolve([began.at, performance.now()])) : requestAnimationFrame(look);
      };
      look();
    });
  });
  await act();
  const { millis, answered } = await page.evaluate(async () => {
    const [began, shown] = await window.painted;
    const rows = performance.getEntriesByType("resource").find(({ name }) => name.includes("/api/opportunities?"));
    return { millis: shown - began, answered: rows.responseEnd - began };
  });
  console.log(`${name}: rows after ${Math.round(millis)} ms, answered after ${Math.round(answered)} ms`);
  return millis;
}

async function measureFilters() {
  await page.goto("/opportunities");
  await page.locator("#row-0 .name").waitFor();
  const all = [];
  for (const [name, target] of FILTERS) {
    all.push(await untilRows(name, () => page.locator(target).first().click()));
  }
  for (const text of SEARCHES) {
    all.push(await untilRows(`Search "${text}"`, () => page.locator(".search").fill(text)));
  }
  return all.sort((a, b) => a - b)[Math.floor(all.length / 2)];
}

/**
 * The longest task of the page while a full run goes on, on the page of the runs and in the list, which somebody scrolls: a bit,
 * as one reads, or far. In CPU time, since the run wants the same processors.
 */
async function measureRun(path, step) {
  await page.goto(path);
  await page.locator(".run-head, #row-0 .name").first().waitFor();
  await page.mouse.move(800, 500);
  await browser.startTracing(page, { path: TRACE, categories: ["disabled-by-default-lighthouse"] });
  const { run_id: run } = await (await page.request.post("/api/sync-database?mode=full")).json();
  let status;
  do {
    status = await (await page.request.get(`/api/sync-runs/${run}`)).json();
    await page.mouse.wheel(0, step);
  } while (status.status === "RUNNING");
  await browser.stopTracing();
  const tasks = mainTasks();
  const longest = Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
  const wall = Math.max(...tasks.map(({ dur }) => dur)) / 1000;
  console.log(`${path} by ${step} during run ${run} (${status.total_fetched} rows in ${status.duration_seconds} s): longest of ${tasks.length} tasks ${longest.toFixed(1)} ms of CPU, ${wall.toFixed(1)} ms by the clock`);
  return longest;
}

/** What the thread of the page did. */
function mainTasks() {
  const { traceEvents } = JSON.parse(readFileSync(TRACE, "utf8"));
  const mains = new Set(traceEvents.filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents.filter(({ name, pid, tid, tdur }) => name.endsWith("RunTask") && tdur && mains.has(`${pid} ${tid}`));
}

const filter = await measureFilters();
const blocked = Math.max(await measureRun("/sync", 300), await measureRun("/opportunities", 300), await measureRun("/opportunities", 6000));
console.log(`median filter ${Math.round(filter)} ms, longest task ${blocked.toFixed(1)} ms of CPU`);
await browser.close();
process.exit(filter > FILTER_MILLIS || blocked >= BLOCKED_MILLIS ? 1 : 0);
