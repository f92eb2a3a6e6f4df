-- Runs in the schema that BQS_SCHEMA names. PostgreSQL 14 to 18: nothing newer than 14 here.

-- What the CRM says. Written by sync runs alone.
create table crm_opportunities (
    id bigint generated always as identity unique,
    remote_id bigint primary key,
    opty_number text,
    name text,
    customer text,
    practice text,
    geo text,
    region text,
    sector text,
    deal_value numeric,
    currency text,
    win_probability numeric,
    sales_owner text,
    stage text,
    status_code text,
    close_date date,
    description text,
    crm_created_at timestamptz,
    crm_updated_at timestamptz,
    attributes jsonb,
    lifecycle text not null check (lifecycle in ('OPEN', 'CLOSED')),
    fingerprint uuid not null,
    last_synced_at timestamptz not null,
    last_run_id bigint not null,
    removed_at timestamptz,
    removed_run_id bigint,
    -- Brought back by undo-removals, and not seen in the CRM since.
    restored boolean not null default false
);

create index crm_opportunities_restored on crm_opportunities (remote_id) where restored;
create index crm_opportunities_removed on crm_opportunities (removed_run_id) where removed_at is not null;

-- A prefix, because an index entry has a size limit and free text has none. Each further index slows the first load.
create index crm_opportunities_opty_number on crm_opportunities (left(opty_number, 200));

-- What people say. Written by people alone, by SQL too. No foreign key: neither side may block the other.
create table qualifications (
    remote_id bigint primary key,
    workflow_status text,
    assigned_sa text,
    sa_notes text,
    practice_head_recommendation text,
    management_decision text,
    created_at timestamptz default now(),
    updated_at timestamptz default now()
);

create table sync_runs (
    run_id bigint generated always as identity primary key,
    token bigint not null unique,
    sync_type text not null,
    trigger text not null,
    status text not null,
    last_batch bigint not null default 0,
    new_records bigint not null default 0,
    updated_records bigint not null default 0,
    unchanged_records bigint not null default 0,
    removed_records bigint not null default 0,
    failed_records bigint not null default 0,
    expected_total bigint,
    pages bigint not null default 0,
    error_code text,
    error_message text,
    warnings text[] not null default '{}',
    watermark timestamptz,
    resumed_from bigint,
    -- The number behind the error: rows that the guard kept from removal, or rows read where the total promised more.
    error_count bigint,
    cancel_requested boolean not null default false,
    started_at timestamptz not null,
    completed_at timestamptz
);

-- One row. A batch locks the token FOR KEY SHARE: renewal, which changes the expiry alone, passes it; a takeover, which
-- changes the key, waits for it.
create table sync_lease (
    token bigint primary key,
    run_id bigint,
    expires_at timestamptz not null,
    slot smallint not null default 1 unique check (slot = 1)
);
insert into sync_lease (token, expires_at) values (0, '-infinity');

-- What complete runs left behind, to plan the next one on. One row, from the first complete run on.
create table mirror_state (
    slot smallint primary key default 1 check (slot = 1),
    watermark timestamptz,
    last_full_at timestamptz,
    source text,
    mapping text,
    -- The CRM's total less what the mirror should hold by it, after the last complete sweep; null where the total is not to
    -- be trusted.
    total_difference bigint,
    -- Why the next automatic run has to be full, where something asks for it.
    full_reason text
);

-- The one full walk over the CRM's key space that is under way or can be resumed, possibly over several runs.
create table sweep (
    slot smallint primary key default 1 check (slot = 1),
    first_run_id bigint not null,
    last_run_id bigint not null,
    began_at timestamptz not null,
    source text not null,
    mapping text not null,
    watermark timestamptz,
    crm_total bigint,
    live_rows bigint not null,
    removals_allowed bigint not null,
    rows_read bigint not null default 0
);

-- The sweep's parts. A part has been read up to its checkpoint, and whole when that is its upper bound.
create table sweep_ranges (
    range_no integer primary key,
    above bigint,
    up_to bigint not null,
    checkpoint bigint
);

-- Live rows that the sweep's pages should have shown and did not.
create table sweep_absences (
    remote_id bigint primary key
);

-- Records that arrived older than what is stored, to be asked for by id; once more where the answer was older, too.
create table stale_reads (
    remote_id bigint primary key,
    run_id bigint not null,
    answered boolean not null default false
);

-- Every change of a mirrored field after the first load. seq grows in the order of commits.
create sequence changes_seq;
create table changes (
    seq bigint primary key,
    kind text not null check (kind in ('CREATED', 'CHANGED', 'REMOVED', 'RETURNED')),
    remote_id bigint not null,
    field text,
    old_value text,
    new_value text,
    cause text not null check (cause in ('CRM', 'MAPPING', 'REMOVED', 'RETURNED', 'UNDO')),
    run_id bigint not null,
    changed_at timestamptz,
    recorded_at timestamptz not null default clock_timestamp()
);
create index changes_remote_id on changes (remote_id, seq);
create index changes_run_id on changes (run_id, seq);
create index changes_recorded_at on changes (recorded_at);

-- Up to which number the feed has been pruned.
create table changes_pruned (
    slot smallint primary key default 1 check (slot = 1),
    through bigint not null
);
insert into changes_pruned (through) values (0);

-- The CRM that this database mirrors: an origin, or 'demo'. One row, from the first claim on.
create table mirror_source (
    slot smallint primary key default 1 check (slot = 1),
    origin text not null,
    claimed_at timestamptz not null default now()
);

-- Records set aside. record_key is the remote_id, or a digest of the payload where not even that can be read. The payload
-- is text: jsonb cannot hold U+0000.
create table quarantine (
    id bigint generated always as identity primary key,
    record_key text not null unique,
    remote_id bigint,
    field text,
    reason text not null,
    payload text not null,
    first_run_id bigint not null,
    last_run_id bigint not null,
    first_seen_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now()
);

create view opportunities as
select
    o.id,
    o.remote_id,
    o.opty_number,
    o.name,
    o.customer,
    o.practice,
    o.geo,
    o.region,
    o.sector,
    o.deal_value,
    o.currency,
    o.win_probability,
    o.sales_owner,
    o.stage,
    o.status_code,
    o.close_date,
    o.description,
    o.crm_created_at,
    o.crm_updated_at,
    o.attributes,
    o.lifecycle,
    case o.lifecycle when 'CLOSED' then 'CLOSED_IN_CRM' else coalesce(q.workflow_status, 'NEW') end as workflow_status,
    q.assigned_sa,
    q.sa_notes,
    q.practice_head_recommendation,
    q.management_decision,
    o.last_synced_at,
    o.removed_at
from crm_opportunities o
left join qualifications q on q.remote_id = o.remote_id;

-- A run that its lease has left behind reads INTERRUPTED, though nobody was there to write it down.
create view sync_logs as
select
    r.run_id as id,
    r.run_id,
    r.sync_type,
    case when x.lapsed then 'INTERRUPTED' else r.status end as status,
    r.trigger,
    r.new_records + r.updated_records + r.unchanged_records + r.failed_records as total_fetched,
    r.new_records,
    r.updated_records,
    r.unchanged_records,
    r.removed_records,
    r.failed_records,
    r.expected_total,
    r.pages,
    case when x.lapsed then 'LEASE_LOST' else r.error_code end as error_code,
    case when x.lapsed then 'The run''s process stopped or lost the database, and its lease ran out.'
        else r.error_message end as error_message,
    r.warnings,
    r.watermark,
    r.resumed_from,
    r.error_count,
    r.started_at,
    x.completed_at,
    extract(epoch from x.completed_at - r.started_at)::numeric as duration_seconds
from sync_runs r
left join sync_lease l on l.run_id = r.run_id
cross join lateral (
    select r.status = 'RUNNING' and coalesce(l.expires_at <= clock_timestamp(), true) as lapsed
) s
cross join lateral (
    select s.lapsed, case when s.lapsed then greatest(l.expires_at, r.started_at) else r.completed_at end as completed_at
) x;
