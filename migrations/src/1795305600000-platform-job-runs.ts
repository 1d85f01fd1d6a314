import { sqlMigration } from './sql-migration.js';

export const platformJobRuns = sqlMigration(
  'PlatformJobRuns1795305600000',
  `
CREATE TABLE setting (
  key text CONSTRAINT setting_pkey PRIMARY KEY,
  value jsonb NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE job_run (
  id uuid CONSTRAINT job_run_pkey PRIMARY KEY,
  kind text NOT NULL,
  label text NOT NULL,
  state text NOT NULL CONSTRAINT job_run_state_known CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer NOT NULL DEFAULT 0,
  total integer,
  unit text NOT NULL DEFAULT '',
  message text NOT NULL DEFAULT '',
  result jsonb,
  error text,
  cancel_requested boolean NOT NULL DEFAULT false,
  requested_by_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz
);
CREATE INDEX job_run_newest ON job_run (created_at DESC, id DESC);
`,
  `DROP TABLE job_run; DROP TABLE setting;`,
);
