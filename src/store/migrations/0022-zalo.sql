-- The tokens of a Zalo OA and who refreshes them, and when the newest thing in a chat was said.

create table zalo_token (
  app_id text primary key,
  sealed text,                              -- both tokens, sealed with SECRET_KEY; null: none yet
  seed_hash text,                           -- SHA-256 of the ZALO_REFRESH_TOKEN that they come from; another one begins anew
  access_until timestamptz,
  refresh_until timestamptz,
  lease_by text,                            -- one process refreshes at a time, since a refresh token works once
  lease_until timestamptz,
  check ((sealed is null) = (access_until is null)),
  check ((sealed is null) = (refresh_until is null)),
  check ((lease_by is null) = (lease_until is null))
);

-- By the clock of a channel that may bring things in another order than they were said.
alter table chat add column last_said_at timestamptz;
