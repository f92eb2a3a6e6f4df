-- COPY takes values alone, and this one is the database's own.
alter table crm_opportunities alter column last_synced_at set default now();
