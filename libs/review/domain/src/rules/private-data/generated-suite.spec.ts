import { seededRandom } from '@wellspring/kernel';
import { PRIVATE_DATA_TYPES, type PrivateDataType } from '../detector.js';
import { findPrivateData } from './find-private-data.js';

/**
 * True and false values, made from a seed by rules of their own: check digits here are found by trying all, with the sums
 * written as the standards have them and not as the finders do.
 */
const random = seededRandom(20_261_122);
const below = (most: number) => Math.floor(random.next() * most);
const oneOf = <T>(list: readonly T[]): T => {
  const found = list[below(list.length)];
  if (found === undefined) throw new Error('Nothing to choose from.');
  return found;
};
const digits = (count: number) => Array.from({ length: count }, () => below(10)).join('');
const signs = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => oneOf([...alphabet])).join('');
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LOWER = UPPER.toLowerCase();
const HEX = '0123456789abcdef';
const WORD = `${UPPER}${LOWER}0123456789`;

/** Of the endings, the one that the check accepts and one that it does not. */
function checked(
  body: string,
  endings: string,
  isRight: (whole: string) => boolean,
): { right: string; wrong: string } {
  const [right, wrong] = [true, false].map((wanted) =>
    [...endings].filter((ending) => isRight(body + ending) === wanted).map((ending) => body + ending),
  );
  return { right: oneOf(right ?? []), wrong: oneOf(wrong ?? []) };
}

const value = (sign: string) => (sign === 'X' ? 10 : Number(sign));
const CN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
const cnIdentity = () => {
  const date = new Date(Date.UTC(1940 + below(80), below(12), 1 + below(28))).toISOString().slice(0, 10);
  const body = `${oneOf(['110101', '310104', '440305', '510107', '650102'])}${date.replaceAll('-', '')}${digits(3)}`;
  return checked(
    body,
    '0123456789X',
    (whole) => [...whole].reduce((sum, sign, at) => sum + value(sign) * (CN_WEIGHTS[at] ?? 0), 0) % 11 === 1,
  );
};

const TW_NUMBERS: Readonly<Record<string, number>> = {
  ...{ A: 10, B: 11, C: 12, D: 13, E: 14, F: 15, G: 16, H: 17, I: 34, J: 18, K: 19, L: 20, M: 21 },
  ...{ N: 22, O: 35, P: 23, Q: 24, R: 25, S: 26, T: 27, U: 28, V: 29, W: 32, X: 30, Y: 31, Z: 33 },
};
const twIdentity = () => {
  const body = `${oneOf([...UPPER])}${oneOf(['1', '2', '8', '9'])}${digits(7)}`;
  return checked(body, '0123456789', (whole) => {
    const letter = TW_NUMBERS[whole.charAt(0)] ?? 0;
    const rest = [...whole.slice(1, 9)].reduce((sum, sign, at) => sum + Number(sign) * (8 - at), 0);
    return (Math.floor(letter / 10) + (letter % 10) * 9 + rest + Number(whole.at(-1))) % 10 === 0;
  });
};

const hkIdentity = () => {
  const body = `${oneOf([...UPPER])}${digits(6)}`;
  const { right, wrong } = checked(body, '0123456789A', (whole) => {
    const check = whole.at(-1) === 'A' ? 10 : Number(whole.at(-1));
    const letter = whole.charCodeAt(0) - 64 + 9;
    return (
      (36 * 9 +
        letter * 8 +
        [...whole.slice(1, 7)].reduce((sum, sign, at) => sum + Number(sign) * (7 - at), 0) +
        check) %
        11 ===
      0
    );
  });
  const bracketed = (whole: string) => `${whole.slice(0, -1)}(${whole.slice(-1)})`;
  return { right: bracketed(right), wrong: bracketed(wrong) };
};

const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const creditCard = () => {
  const [prefix, length] = oneOf([
    ['4539', 16],
    ['5217', 16],
    ['2345', 16],
    ['3714', 15],
    ['6011', 16],
    ['3541', 16],
    ['6225', 16],
    ['6217', 19],
  ] as const);
  const { right, wrong } = checked(
    `${prefix}${digits(length - 5)}`,
    '0123456789',
    (whole) =>
      [...whole]
        .reverse()
        .reduce((sum, sign, at) => sum + (at % 2 ? (DOUBLED[Number(sign)] ?? 0) : Number(sign)), 0) %
        10 ===
      0,
  );
  const grouped = (whole: string) =>
    length === 15
      ? whole.replace(/^(.{4})(.{6})/, '$1 $2 ')
      : whole.replaceAll(/(.{4})(?=.)/g, `$1${oneOf([' ', '-'])}`);
  const shape = below(2) === 0 ? grouped : (whole: string) => whole;
  const separator = below(2) === 0 ? ' ' : '-';
  const even = (whole: string) => shape(whole).replaceAll(/[ -]/g, separator);
  return { right: even(right), wrong: even(wrong) };
};

const cnPhone = () => {
  const [front, middle, end] = [oneOf(['138', '150', '176', '189', '199', '166']), digits(4), digits(4)];
  const parting = oneOf(['', '', '-', ' ']);
  return {
    right: `${oneOf(['', '', '+86 ', '+86', '86-'])}${front}${parting}${middle}${parting}${end}`,
    wrong: oneOf([
      `120${digits(8)}`,
      `138${digits(7)}`,
      `138${digits(9)}`,
      `v138${digits(8)}`,
      `0.138${digits(8)}`,
    ]),
  };
};
const twPhone = () => ({
  right: oneOf([
    `09${digits(2)}-${digits(3)}-${digits(3)}`,
    `09${digits(8)}`,
    `+886 9${digits(2)} ${digits(3)} ${digits(3)}`,
    `(02) 2${digits(3)}-${digits(4)}`,
  ]),
  wrong: oneOf([
    `08${digits(8)}`,
    `09${digits(7)}`,
    `09${digits(9)}`,
    `20${digits(2)}-${digits(3)}-${digits(3)}`,
  ]),
});
const hkPhone = () => ({
  right: `${oneOf(['+852 ', '+852-', '(852) ', '+852'])}${oneOf(['2', '5', '6', '9'])}${digits(3)}${oneOf([' ', ''])}${digits(4)}`,
  wrong: oneOf([`${oneOf(['2', '6', '9'])}${digits(7)}`, `+852 1${digits(7)}`, `+852 6${digits(5)}`]),
});
const internationalPhone = () => ({
  right: oneOf([
    `+44 7${digits(3)} ${digits(6)}`,
    `+49 30 ${digits(8)}`,
    `+81-90-${digits(4)}-${digits(4)}`,
    `+65 9${digits(3)} ${digits(4)}`,
    `+1 (415) 8${digits(2)}-${digits(4)}`,
    `(212) 6${digits(2)}-${digits(4)}`,
  ]),
  wrong: oneOf([`+${digits(5)}`, `+999 ${digits(7)}`, `(112) 6${digits(2)}-${digits(4)}`, `+0${digits(9)}`]),
});
const mail = () => {
  const name = `${oneOf(['wei', 'anna', 'kenji', 'maria', 'jun'])}${oneOf(['.', '_', '', '-'])}${oneOf(['zhang', 'lopez', 'sato', 'novak', 'lin'])}${below(2) ? below(90) : ''}`;
  const host = oneOf(['qq.com', 'gmail.com', 'mail.tsinghua.edu.cn', 'acme-tools.co.uk', 'gov.tw']);
  return {
    right: `${name}@${host}`,
    wrong: oneOf([
      `@${name}`,
      `${name}@`,
      `${name}@localhost`,
      `support@${host}`,
      `git@github.com:${name}/x.git`,
      `${name}@2x.png`,
    ]),
  };
};
const apiKey = () => {
  const right = oneOf([
    () => `AKIA${signs(`${UPPER}234567`, 16)}`,
    () => `ghp_${signs(WORD, 36)}`,
    () => `glpat-${signs(WORD, 20)}`,
    () => `sk_live_${signs(WORD, 24)}`,
    () => `AIza${signs(WORD, 35)}`,
    () => `xoxb-${digits(12)}-${digits(12)}-${signs(WORD, 24)}`,
    () => `SG.${signs(WORD, 22)}.${signs(WORD, 43)}`,
    () => `npm_${signs(WORD, 36)}`,
    () => `key-${signs(HEX, 32)}`,
    () => `LTAI${signs(WORD, 20)}`,
  ])();
  return {
    right,
    wrong: oneOf([
      () => right.slice(0, 9),
      () => signs(HEX, 40),
      () => `AKIA${signs(LOWER, 16)}`,
      () => `${right.slice(0, 4)} ${right.slice(4, 12)}`,
    ])(),
  };
};
const assignment = () => {
  const name = oneOf([
    'password=',
    'password: ',
    'API_KEY = "',
    'token: ',
    'secret_key=',
    '密码：',
    '密碼是',
  ]);
  const secret = `${signs(LOWER, 3)}${signs(UPPER, 3)}${digits(3)}${oneOf(['#', '!', 'q'])}${signs(WORD, 3)}`;
  return {
    right: name + secret,
    wrong:
      name +
      oneOf([
        'required',
        '${PASSWORD}',
        '<your-token>',
        '********',
        'changeme',
        'getToken',
        'null',
        '/etc/app/password',
        'string',
      ]),
  };
};
const privateKey = () => ({
  right: `-----BEGIN ${oneOf(['RSA ', 'EC ', 'OPENSSH ', ''])}PRIVATE KEY-----\n${signs(WORD, 64)}\n${signs(WORD, 64)}\n`,
  wrong: oneOf([
    '-----BEGIN PUBLIC KEY-----\n',
    '-----BEGIN CERTIFICATE-----\n',
    '-----BEGIN PRIVATE KEY-----\n…\n',
  ]),
});

const MAKERS: Readonly<Record<PrivateDataType, () => { right: string; wrong: string }>> = {
  ...{
    'identity-cn': cnIdentity,
    'identity-tw': twIdentity,
    'identity-hk': hkIdentity,
    'credit-card': creditCard,
  },
  ...{
    'phone-cn': cnPhone,
    'phone-tw': twPhone,
    'phone-hk': hkPhone,
    'phone-international': internationalPhone,
  },
  ...{ 'mail-address': mail, 'api-key': apiKey, 'secret-assignment': assignment, 'private-key': privateKey },
};
const SENTENCES: readonly ((value: string) => string)[] = [
  (value) => `Please note ${value}, and keep it.`,
  (value) => `| Li Wei | ${value} | Shanghai |`,
  (value) => `- **Record**: ${value}`,
  (value) => `他的資料是${value}，請保密。`,
  (value) => `记录：${value}。`,
  (value) => `（${value}）`,
  (value) => `see "${value}" below`,
  (value) => `${value}`,
];
const EACH = 200;

describe('private data in 4,800 generated sentences, half of them false', () => {
  const missed: string[] = [];
  const wrongly: string[] = [];
  const all = new Set(PRIVATE_DATA_TYPES);
  for (const type of PRIVATE_DATA_TYPES)
    for (let round = 0; round < EACH; round++) {
      const { right, wrong } = MAKERS[type]();
      const types = (value: string) => {
        const sentence = oneOf(SENTENCES)(value);
        return findPrivateData(sentence, all)
          .filter(({ isExample }) => !isExample)
          .map((found) => found.type);
      };
      if (!types(right).includes(type)) missed.push(`${type}: ${right}`);
      if (types(wrong).includes(type)) wrongly.push(`${type}: ${wrong}`);
    }

  it('is found in at least 99 of 100 that are true, of every kind', () => {
    for (const type of PRIVATE_DATA_TYPES) {
      const ofType = missed.filter((line) => line.startsWith(`${type}:`));
      expect(ofType.length > EACH / 100 ? ofType : []).toEqual([]);
    }
  });

  it('is found in none that is false', () => {
    expect(wrongly).toEqual([]);
  });
});
