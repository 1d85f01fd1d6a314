import { loadConfig } from './load-config.js';

const load = (env: Record<string, string>) => loadConfig(env, '/srv/wiki');
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    load(env);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n'); // loadConfig throws DomainErrors alone
  }
};

describe('loadConfig', () => {
  it('runs with nothing set', () => {
    expect(load({})).toMatchObject({
      dataDir: '/srv/wiki/.wellspring',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: null,
      databaseUrl: null,
      meili: null,
      demo: true,
      logLevel: 'info',
      introspection: true,
      companyName: null,
      mailDomains: [],
      trustProxy: false,
      employeesCreateSpaces: true,
      fileMaxBytes: 104_857_600,
      preparedStatements: true,
      production: false,
    });
    expect(load({}).workerThreads).toBeGreaterThanOrEqual(1);
  });

  it('reads every variable', () => {
    const config = load({
      WELLSPRING_DATA: 'state',
      WELLSPRING_HOST: '0.0.0.0',
      WELLSPRING_PORT: '0',
      WELLSPRING_PUBLIC_URL: 'https://wiki.example.org/',
      DATABASE_URL: 'postgres://wiki:pw@db.example.org/wiki',
      MEILI_URL: 'http://search.example.org:7700',
      MEILI_KEY: '0123456789abcdef',
      WELLSPRING_DEMO: 'off',
      WELLSPRING_LOG_LEVEL: 'WARN',
      WELLSPRING_INTROSPECTION: 'yes',
      WELLSPRING_TIME_ZONE: 'Asia/Taipei',
      WELLSPRING_COMPANY_NAME: '泉 Ltd',
      WELLSPRING_MAIL_DOMAINS: 'Example.org, @example.com',
      WELLSPRING_TRUST_PROXY: '10.0.0.0/8',
      WELLSPRING_EMPLOYEES_CREATE_SPACES: 'no',
      WELLSPRING_FILE_MAX_MB: '2',
      WELLSPRING_PREPARED_STATEMENTS: 'off',
      WELLSPRING_SMTP_URL: 'smtps://wiki:pw@mail.example.org',
      WELLSPRING_MAIL_FROM: 'Wellspring <wiki@example.org>',
      WELLSPRING_WORKERS: '3',
      NODE_ENV: 'production',
    });
    expect(config).toEqual({
      dataDir: '/srv/wiki/state',
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://wiki.example.org',
      databaseUrl: 'postgres://wiki:pw@db.example.org/wiki',
      meili: { url: 'http://search.example.org:7700', key: '0123456789abcdef' },
      demo: false,
      logLevel: 'warn',
      introspection: true,
      timeZone: 'Asia/Taipei',
      companyName: '泉 Ltd',
      mailDomains: ['example.org', 'example.com'],
      trustProxy: '10.0.0.0/8',
      employeesCreateSpaces: false,
      fileMaxBytes: 2_097_152,
      preparedStatements: false,
      mail: { url: 'smtps://wiki:pw@mail.example.org', from: 'Wellspring <wiki@example.org>' },
      workerThreads: 3,
      production: true,
    });
  });

  it('names every wrong variable at once, with what it got and what it wants', () => {
    expect(
      problemsOf({ WELLSPRING_PORT: '70000', WELLSPRING_DEMO: 'maybe', WELLSPRING_TIME_ZONE: 'Mars/Base' }),
    ).toEqual([
      'WELLSPRING_PORT wants a whole number from 0 to 65535, got "70000".',
      'WELLSPRING_DEMO wants on or off, got "maybe".',
      'WELLSPRING_TIME_ZONE wants an IANA time zone like Asia/Taipei, got "Mars/Base".',
    ]);
  });

  it('never shows a secret, not even a wrong one', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://u:hunter2@h/d',
      MEILI_URL: 'http://h:7700',
      MEILI_KEY: 'short',
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/hunter2|"short"/);
    expect(problems[0]).toMatch(/^DATABASE_URL wants an address like postgres:/);
    expect(problems[1]).toMatch(/^MEILI_KEY wants a key of at least 16 bytes/);
  });

  it('wants the address and the key of Meilisearch together', () => {
    expect(problemsOf({ MEILI_URL: 'http://h:7700' })).toEqual([
      'MEILI_KEY wants the key of MEILI_URL, got nothing.',
    ]);
    expect(problemsOf({ MEILI_KEY: '0123456789abcdef' })).toEqual([
      'MEILI_URL wants the address that MEILI_KEY belongs to, got nothing.',
    ]);
  });

  it('wants a size of files between nothing and what one connection can carry', () => {
    for (const wrong of ['0', '-1', '1.5', '10241', '100MB'])
      expect(problemsOf({ WELLSPRING_FILE_MAX_MB: wrong })).toEqual([
        `WELLSPRING_FILE_MAX_MB wants a whole number from 1 to 10240, got "${wrong}".`,
      ]);
  });

  it('wants the mail server and the sender together, and shows no password of a wrong one', () => {
    expect(problemsOf({ WELLSPRING_SMTP_URL: 'smtp://mail.example.org' })).toEqual([
      'WELLSPRING_MAIL_FROM wants the sender of mails by WELLSPRING_SMTP_URL, got nothing.',
    ]);
    expect(problemsOf({ WELLSPRING_MAIL_FROM: 'wiki@example.org' })).toEqual([
      'WELLSPRING_SMTP_URL wants the mail server for WELLSPRING_MAIL_FROM, got nothing.',
    ]);
    const problems = problemsOf({
      WELLSPRING_SMTP_URL: 'imap://u:hunter2@mail.example.org',
      WELLSPRING_MAIL_FROM: 'Wellspring <wiki>',
    });
    expect(problems.map((line) => line.split(' ')[0])).toEqual([
      'WELLSPRING_SMTP_URL',
      'WELLSPRING_MAIL_FROM',
    ]);
    expect(problems.join()).not.toContain('hunter2');
  });

  it('takes an empty variable for an unset one', () => {
    expect(load({ WELLSPRING_PORT: '', WELLSPRING_DATA: ' ' })).toMatchObject({
      port: 3000,
      dataDir: '/srv/wiki/.wellspring',
    });
  });

  it('hides the schema in production unless told otherwise', () => {
    expect(load({ NODE_ENV: 'production' }).introspection).toBe(false);
    expect(load({ NODE_ENV: 'production', WELLSPRING_INTROSPECTION: 'on' }).introspection).toBe(true);
  });

  it('refuses a wrong trust of proxies, host, domain and address', () => {
    expect(
      problemsOf({
        WELLSPRING_TRUST_PROXY: 'the proxy',
        WELLSPRING_HOST: 'http://x',
        WELLSPRING_MAIL_DOMAINS: 'a@b@c',
        WELLSPRING_PUBLIC_URL: 'wiki',
      }).map((line) => line.split(' ')[0]),
    ).toEqual([
      'WELLSPRING_HOST',
      'WELLSPRING_PUBLIC_URL',
      'WELLSPRING_MAIL_DOMAINS',
      'WELLSPRING_TRUST_PROXY',
    ]);
  });
});
