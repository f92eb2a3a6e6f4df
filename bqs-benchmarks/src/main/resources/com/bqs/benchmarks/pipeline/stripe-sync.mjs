// Reads opportunities from the CRM and writes them with the real @supabase/stripe-sync-engine: one upsert a row, five in flight.
// Speaks the workers' protocol: a task a line, for each a line with nanoseconds and rows.
import { createInterface } from "node:readline";
import { PostgresClient } from "@supabase/stripe-sync-engine";

const PAGE = 500;
const COLUMNS = {
    id: "OptyId", opty_number: "OptyNumber", name: "Name", customer: "TargetPartyName", practice: "Practice_c", geo: "GEO_c",
    region: "Region_c", sector: "Sector_c", deal_value: "Revenue", currency: "CurrencyCode", win_probability: "WinProb",
    sales_owner: "PartyName1", stage: "SalesStage", status_code: "StatusCode", close_date: "EffectiveDate",
    description: "Description", crm_created_at: "CreationDate", crm_updated_at: "LastUpdateDate",
};
const HEADERS = {
    Authorization: "Basic " + Buffer.from("demo:demo").toString("base64"),
    "REST-Framework-Version": "4",
};

async function fetchPage(crm, page) {
    const query = `onlyData=true&orderBy=OptyId:asc&limit=${PAGE}&offset=${page * PAGE}&fields=${Object.values(COLUMNS).join(",")}`;
    const answer = await fetch(`${crm}/crmRestApi/resources/11.13.18.05/opportunities?${query}`, { headers: HEADERS });
    const { items } = await answer.json();
    return items.map((item) => Object.fromEntries(Object.entries(COLUMNS).map(([column, name]) => [column, item[name]])));
}

async function load({ crm, database, rows }) {
    const client = new PostgresClient({ schema: "public", poolConfig: { connectionString: database, max: 5 } });
    client.pool.on("error", () => {}); // The database may be dropped before the pool has quite ended.
    let written = 0;
    for (let page = 0; written < rows; page++) {
        const entries = (await fetchPage(crm, page)).slice(0, rows - written);
        if (entries.length === 0) {
            break;
        }
        await client.upsertMany(entries, "peer_opportunities", { properties: Object.keys(COLUMNS) });
        written += entries.length;
    }
    await client.pool.end();
    return written;
}

for await (const line of createInterface({ input: process.stdin })) {
    const [name, ...settings] = line.split(" ");
    const begin = process.hrtime.bigint();
    const rows = name === "load" ? await load(Object.fromEntries(settings.map((pair) => pair.split(/=(.*)/s)))) : 0;
    console.log(`${process.hrtime.bigint() - begin} ${rows}`);
}
