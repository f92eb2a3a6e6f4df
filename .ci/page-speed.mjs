import { chromium } from "playwright-core";

const FILTER_MILLIS = 200;
const BLOCKED_MILLIS = 50;
const FILTERS = [["Open", ".scope >> text=Open"], ["Closed", ".scope >> text=Closed"], ["All", ".scope >> text=All"], ["Order by Win %", ".head-name >> text=Win %"], ["Order by Amount", ".head-name >> text=Amount"], ["Order by Name", ".head-name >> text=/^Name$/"]];
const SEARCHES = ["c", "cloud", "cloud landing", ""];

const browser = await chromium.launch({ executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium", args: ["--no-sandbox", "--headless"] });
const page = await browser.newPage({ baseURL: process.argv[2], viewport: { width: 1440, height: 900 } });

/** Milliseconds from an input until other rows have been painted. */
async function untilRows(name, act) {
  await page.evaluate(() => {
    const first = document.querySelector("#row-0");
    window.painted = new Promise((resolve) => {
      const began = { at: null };
      const begin = () => (began.at ??= performance.now());
      addEventListener("pointerdown", begin, { once: true, capture: true });
      addEventListener("input", begin, { once: true, capture: true });
      const look = () => {
        const now = document.querySelector("#row-0 .name");
        return now && !first.isConnected ? requestAnimationFrame(() => resolve(performance.now() - began.at)) : requestAnimationFrame(look);
      };
      look();
    });
  });
  await act();
  const millis = await page.evaluate(() => window.painted);
  console.log(`${name}: rows after ${Math.round(millis)} ms`);
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

/** The longest task of the page while a full run goes on, on the page of the runs and on the list. */
async function measureRun(path) {
  await page.goto(path);
  await page.locator(".run-head, #row-0 .name").first().waitFor();
  await page.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)))).observe({ type: "longtask" });
  });
  const { run_id: run } = await (await page.request.post("/api/sync-database?mode=full")).json();
  let status;
  do {
    status = await (await page.request.get(`/api/sync-runs/${run}`)).json();
    await page.mouse.wheel(0, 300);
  } while (status.status === "RUNNING");
  const longest = await page.evaluate(() => window.longest);
  console.log(`${path} during run ${run} (${status.total_fetched} rows in ${status.duration_seconds} s): longest task ${Math.round(longest)} ms`);
  return longest;
}

const filter = await measureFilters();
const blocked = Math.max(await measureRun("/sync"), await measureRun("/opportunities"));
console.log(`median filter ${Math.round(filter)} ms, longest task ${Math.round(blocked)} ms`);
await browser.close();
process.exit(filter > FILTER_MILLIS || blocked >= BLOCKED_MILLIS ? 1 : 0);
