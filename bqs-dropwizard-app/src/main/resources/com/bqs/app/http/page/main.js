import { listDeals } from "/deals.js";
import { watchRuns } from "/run.js";

const deals = listDeals();
watchRuns(deals.refresh);
