import { type PrivateDataFinder } from './finding.js';

/** Formats that the services publish for their keys, so that others can find them. */
const KEY_FORMATS: readonly string[] = [
  'A(?:KI|SI)A[A-Z2-7]{16}',
  'gh[pousr]_[A-Za-z0-9]{36}',
  'github_pat_[A-Za-z0-9_]{82}',
  'glpat-[A-Za-z0-9_-]{20}',
  'xox[abeoprs]-[A-Za-z0-9-]{10,150}',
  'xapp-\\d-[A-Za-z0-9-]{10,150}',
  'https://hooks\\.slack\\.com/services/T[A-Za-z0-9]{8,12}/B[A-Za-z0-9]{8,12}/[A-Za-z0-9]{24}',
  '[rs]k_(?:live|test)_[A-Za-z0-9]{16,200}',
  'whsec_[A-Za-z0-9]{32}',
  'AIza[A-Za-z0-9_-]{35}',
  'GOCSPX-[A-Za-z0-9_-]{28}',
  'ya29\\.[A-Za-z0-9_-]{30,300}',
  'sk-(?:proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20,200}',
  'npm_[A-Za-z0-9]{36}',
  'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,300}',
  'SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}',
  'SK[0-9a-f]{32}',
  'key-[0-9a-f]{32}',
  '\\d{8,10}:AA[A-Za-z0-9_-]{33}',
  'do[opr]_v1_[0-9a-f]{64}',
  'shp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}',
  'sq0(?:atp|csp)-[A-Za-z0-9_-]{22,43}',
  'hf_[A-Za-z]{34}',
  'dapi[0-9a-f]{32}',
  'ATATT3[A-Za-z0-9_=-]{100,300}',
  'sgp_(?:[0-9a-f]{16}_)?[0-9a-f]{40}',
  'LTAI[A-Za-z0-9]{12,24}',
  'AKID[A-Za-z0-9]{32}',
  'AccountKey=[A-Za-z0-9+/]{86}==',
  'eyJ[A-Za-z0-9_-]{10,500}\\.eyJ[A-Za-z0-9_-]{10,2000}\\.[A-Za-z0-9_-]{20,700}',
];
const KEYS = new RegExp(`(?<![A-Za-z0-9_-])(?:${KEY_FORMATS.join('|')})(?![A-Za-z0-9_-])`, 'g');
/** What says that a value is none: words of lessons, dots, stars, signs that count up. */
const PLACEHOLDER =
  /example|sample|placeholder|dummy|fake|redacted|your|change-?me|replace|insert|x{4}|X{4}|\*{3}|\.{3}|0{8}|1{8}|12345678|abcdef|deadbeef|foobar|todo|secret|passw|token|<|>|…/i;

/** Keys of known services by their published formats; those that say that they are examples are marked. */
export const findApiKeys: PrivateDataFinder = (text) =>
  [...text.matchAll(KEYS)].flatMap(({ 0: key, index }) =>
    /\d/.test(key) || /^(?:xox|hf_|github_pat_|gh[pousr]_)/.test(key)
      ? [
          {
            ...{ type: 'api-key' as const, start: index, end: index + key.length },
            isExample: PLACEHOLDER.test(key.slice(4)) || isPoor(key),
          },
        ]
      : [],
  );

const KEY_BLOCK =
  /-----BEGIN (?:[A-Z0-9]{1,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[23]:|AGE-SECRET-KEY-1[0-9A-Z]{58}/g;
const KEY_BODY_CHARS = 600;
const KEY_BODY = /[A-Za-z0-9+/]{40}/;

/** Blocks of private keys. One without a body of at least 40 signs (as in a lesson about them) is an example. */
export const findPrivateKeys: PrivateDataFinder = (text) =>
  [...text.matchAll(KEY_BLOCK)].map(({ 0: header, index }) => {
    const end = index + header.length;
    const isWhole = header.startsWith('AGE') || KEY_BODY.test(text.slice(end, end + KEY_BODY_CHARS));
    return { type: 'private-key', start: index, end, isExample: !isWhole };
  });

const SECRET_WORD =
  '(?:pass(?:word|wd|phrase|code)?|pwd|secret(?:[_-]?(?:access)?[_-]?key)?|(?:api|access|auth|private|encryption|signing)[_-]?key|(?:access|auth|api|bearer|refresh)?[_-]?token|credentials?|密码|密碼|口令|密钥|密鑰|金鑰|令牌)';
const ASSIGNMENT = new RegExp(
  `${SECRET_WORD}["'\`*]{0,3}[ \\t]{0,3}(?::=|=>|=(?!=)|:(?![:/])|是|为|為)[ \\t]{0,3}["'\`]{0,3}([^\\s"'\`,;，。；、<>(){}|&]{8,200})`,
  'gi',
);
const USER_INFO =
  /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@/"'`<>]{1,80}:([^\s@/"'`<>]{6,100})@[A-Za-z0-9.-]{1,200}/gi;

/** Words that are told together with their secret: `password = …`, `token: …`, `scheme://user:password@host`. */
export const findSecretAssignments: PrivateDataFinder = (text) =>
  [ASSIGNMENT, USER_INFO].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: all, 1: value = '', index }) => {
      const start = index + all.lastIndexOf(value);
      const secret = value.replace(/[.\\\]]+$/, '');
      if (!isSecretLike(secret)) return [];
      const isExample = PLACEHOLDER.test(secret) || /^[$%@{[]|\$\{|\{\{/.test(secret);
      return [{ type: 'secret-assignment', start, end: start + secret.length, isExample }];
    }),
  );

/** Least bits a sign for a made-up secret; English words have about 2.5 to 3 at this length. */
const LEAST_ENTROPY_BITS = 3;
const LONG_CHARS = 16;

/** No word, path, name in a program or call: letters and digits mixed, of both cases or with signs where it is short. */
function isSecretLike(value: string): boolean {
  if (
    value.length < 8 ||
    /[^\x21-\x7e]/.test(value) ||
    /^(?:https?:|\/|\.\/|~\/)|[/\\].*[/\\]|\[/.test(value)
  )
    return false;
  if (!/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  // a.b.c, A_B_C1, v1.2.3, get-thing-1: names of things.
  if (
    /^[A-Za-z]+\d{0,3}(?:[._:/-][A-Za-z0-9]{1,12}){1,12}$/.test(value) &&
    !/[A-Za-z]\d+[A-Za-z]/.test(value)
  )
    return false;
  const mix = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return entropyBits(value) >= LEAST_ENTROPY_BITS && (mix >= 3 || value.length >= LONG_CHARS);
}

/** A key that is a few signs over and over was typed, not made. */
const isPoor = (key: string) => entropyBits(key.slice(4)) < 2.5;

/** Shannon's entropy of the signs of a text, bits a sign. */
function entropyBits(text: string): number {
  const counts = new Map<string, number>();
  for (const sign of text) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts.values()].reduce(
    (bits, count) => bits - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
