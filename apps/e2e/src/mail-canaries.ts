import { gzipSync } from 'node:zlib';

/** A file of mail, and what the address of its upload says of it. */
export interface Canary {
  readonly content: Buffer;
  readonly query: Readonly<Record<string, string>>;
  readonly state: 'DONE' | 'FAILED';
}

/**
 * A file of every format, whole ones and broken ones, with a secret wherever a subject, a text or a column that is not read
 * may stand. `at` is when they were sent; two addresses of the directory write to each other.
 */
export function mailCanaries(
  secret: string,
  at: Date,
  [one, two]: readonly [string, string],
): Map<string, Canary> {
  const iso = at.toISOString();
  const stamp = `${at.toUTCString().slice(8, 11)} ${String(at.getUTCDate()).padStart(2)} ${iso.slice(11, 19)}`;
  const header = (id: string) =>
    `From: "${secret}" <${one}>\nTo: ${secret} <${two}>\nDate: ${at.toUTCString().replace('GMT', '+0000')}\n` +
    `Message-ID: <${id}@firm.example>\nSubject: ${secret}\nX-Note: ${secret}\n`;
  const body = `\n${secret}\n\nFrom ${secret} at 10:30\n`;
  const postfix = [
    `dovecot: ${secret}`,
    'postfix/cleanup[1]: ABCDEF1: message-id=<log@x>',
    `postfix/cleanup[1]: ABCDEF1: warning: header Subject: ${secret} from x[192.0.2.4]; from=<${one}> to=<${two}>`,
    `postfix/qmgr[1]: ABCDEF1: from=<${one}>, size=1, nrcpt=1 (queue active)`,
    `postfix/smtp[1]: ABCDEF1: to=<${two}>, relay=x, dsn=2.0.0, status=sent (250 ${secret})`,
    'postfix/qmgr[1]: ABCDEF1: removed',
  ];
  const mbox = `From ${one} Fri Nov 20 09:30:00 2026\n${header('mbox')}${body}`;
  const texts: Record<string, [string, 'DONE' | 'FAILED', Record<string, string>?]> = {
    [`Re ${secret}.eml`]: [`${header('eml')}${body}`, 'DONE'],
    'no-date.eml': [`From: ${one}\nTo: ${two}\nDate: ${secret}\nSubject: ${secret}\n${body}`, 'DONE'],
    'mail.csv': [
      `message_id,sent_at,from,to,subject,note\ncsv,${iso},${one},${two},${secret},${secret}\n` +
        `bad,,${one},${two},${secret},x\nworse,${secret},${one},${two},x,x\nfew,${secret}\n`,
      'DONE',
    ],
    'broken.csv': [`message_id,sent_at,from,to,subject\nx,${iso},${one},${two},"${secret}\n`, 'FAILED'],
    'no-header.csv': [`<none@x>,${iso},${one},${two},${secret}\n`, 'FAILED', { format: 'csv' }],
    'edges.txt': [`# ${secret}\n1 2 60\n1 ${secret} x\n`, 'DONE', { epoch: iso, format: 'edge-list' }],
    'mail.log': [postfix.map((line) => `${stamp} h ${line}\n`).join(''), 'DONE', { zone: 'UTC' }],
    ...Object.fromEntries(
      [26, 27, 30].map((columns): [string, [string, 'DONE']] => [
        `msgtrk${columns}.log`,
        [tracking(columns, iso, secret, [one, two]), 'DONE'],
      ]),
    ),
    'box.mbox': [mbox, 'DONE'],
    'text.txt': [`${secret} is what this is about, and more of it\n`, 'FAILED'],
  };
  return new Map<string, Canary>([
    ...Object.entries(texts).map(([name, [text, state, query = {}]]): [string, Canary] => [
      name,
      { content: Buffer.from(text), query, state },
    ]),
    ['packed.mbox.gz', { content: gzipSync(mbox.replace('<mbox@', '<packed@')), query: {}, state: 'DONE' }],
    ['cut.mbox.gz', { content: gzipSync(mbox).subarray(0, 120), query: {}, state: 'FAILED' }],
  ]);
}

/** Columns of a message tracking log of the newest Exchange; those before have fewer. */
const TRACKED =
  'date-time,client-ip,client-hostname,server-ip,server-hostname,source-context,connector-id,source,event-id,internal-message-id,message-id,network-message-id,recipient-address,recipient-status,total-bytes,recipient-count,related-recipient-address,reference,message-subject,sender-address,return-path,message-info,directionality,tenant-id,original-client-ip,original-server-ip,custom-data,transport-traffic-type,log-id,schema-version'.split(
    ',',
  );

/** A message tracking log of so many columns: a good row, and one whose time is none; the secret in all that is not read. */
function tracking(
  columns: number,
  iso: string,
  secret: string,
  [one, two]: readonly [string, string],
): string {
  const names =
    columns === 26
      ? TRACKED.slice(0, 27).filter((name) => name !== 'network-message-id')
      : TRACKED.slice(0, columns);
  const row = (instant: string) => {
    const read: Readonly<Record<string, string>> = {
      ...{
        'date-time': instant,
        'event-id': 'RECEIVE',
        'message-id': `<exchange${columns}@x>`,
        source: 'SMTP',
      },
      ...{ 'recipient-address': two, 'recipient-status': 'To', 'sender-address': one },
      'message-subject': `"${secret}, ""y"""`,
    };
    return names.map((name) => read[name] ?? secret).join(',');
  };
  const head = `#Software: Microsoft Exchange Server\n#Fields: ${names.join(',')}\n`;
  return `${head}${row(iso)}\n${row(secret)}\n`;
}
