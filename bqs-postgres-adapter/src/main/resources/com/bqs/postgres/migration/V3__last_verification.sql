-- What the latest comparison of mirror and CRM found. One row, from the first one on; written by bqs verify alone.
create table last_verification (
    slot smallint primary key default 1 check (slot = 1),
    verified_at timestamptz not null,
    depth text not null,
    compared bigint not null,
    missing bigint not null,
    extra bigint not null,
    stale bigint not null,
    different bigint not null,
    pending bigint not null,
    quarantined bigint not null,
    -- The run that repaired before the comparison, where one did.
    repair_run_id bigint
);

-- Some of its differences.
create table last_verification_examples (
    example_no integer primary key,
    remote_id bigint not null,
    kind text not null check (kind in ('MISSING', 'EXTRA', 'STALE', 'DIFFERENT')),
    fields text[] not null
);
