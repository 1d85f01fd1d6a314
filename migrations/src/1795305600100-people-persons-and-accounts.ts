import { sqlMigration } from './sql-migration.js';

export const peoplePersonsAndAccounts = sqlMigration(
  'PeoplePersonsAndAccounts1795305600100',
  `
CREATE TABLE person (
  id uuid CONSTRAINT person_pkey PRIMARY KEY,
  -- employee and guest may have an account; imported authors never do; system is Wellspring itself
  kind text NOT NULL CONSTRAINT person_kind_known CHECK (kind IN ('employee', 'guest', 'imported', 'system')),
  display_name text NOT NULL,
  -- imported authors: keyed by (source, source_key), never merged by name alone
  source text,
  source_key text,
  department text,
  unit text,
  location text,
  title text,
  manager_id uuid CONSTRAINT person_manager_fkey REFERENCES person (id),
  status text NOT NULL DEFAULT 'active' CONSTRAINT person_status_known CHECK (status IN ('active', 'left')),
  is_bot boolean NOT NULL DEFAULT false,
  -- opt-out from display: not shown by name in people figures
  display_opt_out boolean NOT NULL DEFAULT false,
  locale text,
  time_zone text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_source_unique UNIQUE (source, source_key),
  CONSTRAINT person_imported_has_source CHECK (kind <> 'imported' OR (source IS NOT NULL AND source_key IS NOT NULL))
);
CREATE INDEX person_manager ON person (manager_id);
CREATE INDEX person_department ON person (department, unit);
INSERT INTO person (id, kind, display_name) VALUES ('00000000-0000-7000-8000-000000000001', 'system', 'Wellspring');

CREATE TABLE person_address (
  -- lower case
  address text CONSTRAINT person_address_pkey PRIMARY KEY CONSTRAINT person_address_lower CHECK (address = lower(address)),
  person_id uuid NOT NULL CONSTRAINT person_address_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  is_primary boolean NOT NULL DEFAULT false
);
CREATE INDEX person_address_person ON person_address (person_id);
CREATE UNIQUE INDEX person_address_one_primary ON person_address (person_id) WHERE is_primary;

CREATE TABLE account (
  person_id uuid CONSTRAINT account_pkey PRIMARY KEY CONSTRAINT account_person_fkey REFERENCES person (id),
  password_hash text,
  is_demo_persona boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  disabled_at timestamptz,
  last_signed_in_at timestamptz
);
CREATE TABLE account_role (
  person_id uuid NOT NULL CONSTRAINT account_role_account_fkey REFERENCES account (person_id) ON DELETE CASCADE,
  role text NOT NULL CONSTRAINT account_role_known CHECK (role IN ('employee', 'guest', 'reviewer', 'analyst', 'admin')),
  CONSTRAINT account_role_pkey PRIMARY KEY (person_id, role)
);
CREATE TABLE session (
  -- SHA-256 of the cookie's token: a copy of the table signs nobody in
  token_hash bytea CONSTRAINT session_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT session_account_fkey REFERENCES account (person_id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_person ON session (person_id);
CREATE INDEX session_expires ON session (expires_at);
CREATE TABLE sign_in_link (
  token_hash bytea CONSTRAINT sign_in_link_pkey PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT sign_in_link_account_fkey REFERENCES account (person_id) ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
-- Failed sign-ins by address and by IP within the limiter's window; the key is a hash, no address is kept.
CREATE TABLE sign_in_attempt (
  key_hash bytea CONSTRAINT sign_in_attempt_pkey PRIMARY KEY,
  failures integer NOT NULL,
  first_at timestamptz NOT NULL
);
CREATE INDEX sign_in_attempt_first ON sign_in_attempt (first_at);
CREATE TABLE person_group (
  id uuid CONSTRAINT person_group_pkey PRIMARY KEY,
  kind text NOT NULL CONSTRAINT person_group_kind_known CHECK (kind IN ('department', 'unit', 'custom')),
  name text NOT NULL,
  -- the department of a unit; empty for departments and custom groups
  parent_name text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT person_group_name_unique UNIQUE (kind, parent_name, name)
);
CREATE TABLE person_group_member (
  group_id uuid NOT NULL CONSTRAINT person_group_member_group_fkey REFERENCES person_group (id) ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT person_group_member_person_fkey REFERENCES person (id) ON DELETE CASCADE,
  CONSTRAINT person_group_member_pkey PRIMARY KEY (group_id, person_id)
);
CREATE INDEX person_group_member_person ON person_group_member (person_id);
`,
  `
DROP TABLE person_group_member; DROP TABLE person_group; DROP TABLE sign_in_attempt; DROP TABLE sign_in_link; DROP TABLE session;
DROP TABLE account_role; DROP TABLE account; DROP TABLE person_address; DROP TABLE person;
`,
);
