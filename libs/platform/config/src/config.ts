/** How much the log says; pino's levels. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A Meilisearch that somebody else runs. */
export interface MeiliAddress {
  /** `http(s)://host:port` without a path at the end. */
  readonly url: string;
  /** Master key or a key that may manage indexes. Never logged. */
  readonly key: string;
}

/** Who carries notices to people's mailboxes. */
export interface MailServer {
  /** `smtp://` or `smtps://`, with user and password where the server wants them. Never logged. */
  readonly url: string;
  /** Sender: an address, or a name and an address in angle brackets. */
  readonly from: string;
}

/** Everything that the environment decides, validated once at boot. `docs/operations.md` lists the variables. */
export interface WellspringConfig {
  /** Absolute path of the data folder (WELLSPRING_DATA, default `.wellspring` in the working folder). */
  readonly dataDir: string;
  /** Address that the server listens on (WELLSPRING_HOST, default 127.0.0.1). */
  readonly host: string;
  /** Port that the server listens on (WELLSPRING_PORT, default 3000); 0 takes any free one. */
  readonly port: number;
  /** Address that people type, no slash at the end (WELLSPRING_PUBLIC_URL); null: what the server listens on. */
  readonly publicUrl: string | null;
  /** PostgreSQL that somebody else runs (DATABASE_URL); null: the embedded one. Holds a password: never logged. */
  readonly databaseUrl: string | null;
  /** Meilisearch that somebody else runs (MEILI_URL and MEILI_KEY); null: the supervised one. */
  readonly meili: MeiliAddress | null;
  /** Whether the first start loads the demo company (WELLSPRING_DEMO, default on). */
  readonly demo: boolean;
  /** WELLSPRING_LOG_LEVEL, default `info`. */
  readonly logLevel: LogLevel;
  /** Whether GraphQL tells its schema (WELLSPRING_INTROSPECTION; default off in production, else on). */
  readonly introspection: boolean;
  /** The company's IANA zone for days, weeks and reports (WELLSPRING_TIME_ZONE, default the machine's, else UTC). */
  readonly timeZone: string;
  /** Name on the screens (WELLSPRING_COMPANY_NAME); null: the demo's name, or what an administrator set. */
  readonly companyName: string | null;
  /** Internal mail domains, lower case, no `@` (WELLSPRING_MAIL_DOMAINS); empty: those of the directory. */
  readonly mailDomains: readonly string[];
  /**
   * Whose `X-Forwarded-*` headers count (WELLSPRING_TRUST_PROXY, default off): false nobody's, true everybody's,
   * a number of hops, or addresses and CIDR ranges separated by commas.
   */
  readonly trustProxy: boolean | number | string;
  /** Whether employees may create spaces (WELLSPRING_EMPLOYEES_CREATE_SPACES, default yes). */
  readonly employeesCreateSpaces: boolean;
  /** Largest file that may be attached to a page, in bytes (WELLSPRING_FILE_MAX_MB, default 100 MiB). */
  readonly fileMaxBytes: number;
  /** Whether connections prepare statements (WELLSPRING_PREPARED_STATEMENTS, default on); off for PgBouncer before 1.21. */
  readonly preparedStatements: boolean;
  /** Mail server for notices (WELLSPRING_SMTP_URL and WELLSPRING_MAIL_FROM); null: notices stay in the inbox. */
  readonly mail: MailServer | null;
  /** Worker threads for heavy computation (WELLSPRING_WORKERS, default cores − 1, at least 1). */
  readonly workerThreads: number;
  /** Whether NODE_ENV is `production`; the start command sets it. */
  readonly production: boolean;
}
