/**
 * The fields that users see, by their names in the API. `kind` says how one is shown and filtered; `width` in
 * pixels of a screen with usual text, `grows` how much of the room that is left it takes.
 */
export const FIELDS = {
  win_probability: { label: "Win %", kind: "percent", width: 96 },
  opty_number: { label: "Opportunity Nbr", kind: "id", width: 118 },
  name: { label: "Name", kind: "text", width: 240, grows: 3 },
  sales_owner: { label: "Owner", kind: "text", width: 114 },
  practice: { label: "Practice", kind: "text", width: 134 },
  status_code: { label: "Status", kind: "status", width: 88 },
  crm_created_at: { label: "Creation Date", kind: "instant", width: 106 },
  customer: { label: "Account", kind: "text", width: 140, grows: 2 },
  deal_value: { label: "Amount", kind: "money", width: 160 },
  close_date: { label: "Close Date", kind: "date", width: 108 },
  stage: { label: "Sales Stage", kind: "text", width: 148 },
  region: { label: "Region", kind: "text", width: 140 },
  geo: { label: "Geo", kind: "text", width: 110 },
  sector: { label: "Sector", kind: "text", width: 140 },
  currency: { label: "Currency", kind: "text", width: 92 },
  workflow_status: { label: "Workflow", kind: "workflow", width: 140 },
  crm_updated_at: { label: "Changed in CRM", kind: "instant", width: 140 },
  last_synced_at: { label: "Last written", kind: "instant", width: 140 },
  remote_id: { label: "OptyId", kind: "id", width: 160 },
  description: { label: "Description", kind: "prose", width: 280, grows: 3 },
};

/** Columns of the CRM's list that this mirror does not hold. They are named, not shown empty. */
export const NOT_MIRRORED = {
  "Account Owner": "No CRM attribute is mapped to it.",
  "Est. Billing": "No CRM attribute is mapped to it; the close date is.",
};

/** As the CRM's own list, which users know by heart. */
export const DEFAULT_COLUMNS = [
  "win_probability", "opty_number", "name", "sales_owner", "practice", "status_code",
  "crm_created_at", "customer", "deal_value", "close_date", "stage", "region",
];

export const label = (field) => FIELDS[field]?.label ?? field;
