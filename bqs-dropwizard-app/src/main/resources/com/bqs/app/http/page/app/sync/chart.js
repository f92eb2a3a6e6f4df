import { chart } from "/app/lib/charts.js";
import { duration, instant } from "/app/lib/format.js";
import { rem } from "/app/lib/rem.js";
import { navigate } from "/app/shell/router.js";

const BARS = [["New", "new_records", "good"], ["Updated", "updated_records", "accent"], ["Removed", "removed_records", "warn"], ["Set aside", "failed_records", "bad"]];

/** What each run changed, and how long it took; a bar leads to its run. */
export function runChart(newestFirst) {
  const runs = newestFirst.slice(0, 30).reverse();
  return chart("What the latest runs changed, and how long they took; the table below has the figures", "runs", (color) => ({
    data: {
      labels: runs.map((run) => run.run_id),
      datasets: [
        { type: "line", label: "Seconds", yAxisID: "time", data: runs.map((run) => run.duration_seconds), borderColor: color("quiet"), backgroundColor: color("quiet"), borderWidth: 1.5, pointRadius: 2 },
        ...BARS.map(([label, key, name]) => ({ type: "bar", label, yAxisID: "rows", stack: "rows", maxBarThickness: 1.625 * rem(), data: runs.map((run) => run[key]), backgroundColor: color(name) })),
      ],
    },
    options: {
      interaction: { mode: "index", intersect: false },
      onClick: (event, [hit]) => hit && navigate(`/sync/runs/${runs[hit.index].run_id}`),
      plugins: {
        legend: { position: "bottom", labels: { boxWidth: 10, boxHeight: 10 } },
        tooltip: { callbacks: { title: ([item]) => `Run ${runs[item.dataIndex].run_id}, ${instant(runs[item.dataIndex].started_at)}`, label: (item) => (item.dataset.yAxisID === "time" ? duration(item.raw) : `${item.dataset.label}: ${item.formattedValue}`) } },
      },
      scales: {
        x: { stacked: true, grid: { display: false } },
        rows: { axis: "y", max: ceiling(runs), stacked: true, beginAtZero: true, title: { display: true, text: "Rows" }, ticks: { precision: 0 } },
        time: { axis: "y", position: "right", beginAtZero: true, grid: { display: false }, title: { display: true, text: "Seconds" } },
      },
    },
  }));
}

/** A first load is higher than all that follows; it may leave the picture, so that the others show. Its tooltip has the figure. */
function ceiling(runs) {
  const heights = runs.map((run) => BARS.reduce((sum, [, key]) => sum + run[key], 0)).sort((a, b) => b - a);
  return heights.length > 2 && heights[0] > 10 * heights[1] && heights[1] > 0 ? Math.ceil(heights[1] * 1.25) : undefined;
}
