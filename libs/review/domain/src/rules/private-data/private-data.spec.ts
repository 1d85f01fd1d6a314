import { PRIVATE_DATA_TYPES, type PrivateDataType } from '../detector.js';
import { edit, foundBy, newPage } from '../testing/rule-builders.js';
import { findPrivateData, maskedValue } from './find-private-data.js';

const ALL = new Set<PrivateDataType>(PRIVATE_DATA_TYPES);
const found = (text: string) =>
  findPrivateData(text, ALL).map(({ type, start, end, isExample }) => [
    type,
    text.slice(start, end),
    isExample,
  ]);

describe('private data', () => {
  it.each<[string, PrivateDataType, string]>([
    ['身份证号：11010119900307109X。', 'identity-cn', '11010119900307109X'],
    ['ID 110101 19900307 109x', 'identity-cn', '110101 19900307 109x'],
    ['身分證字號 F131232216', 'identity-tw', 'F131232216'],
    ['Resident A800000023 here', 'identity-tw', 'A800000023'],
    ['HKID Z683365(A)', 'identity-hk', 'Z683365(A)'],
    ['card 4539 5787 6362 1486', 'credit-card', '4539 5787 6362 1486'],
    ['電話0912-346-578', 'phone-tw', '0912-346-578'],
    ['call +852 9183 2746', 'phone-hk', '+852 9183 2746'],
    ['电话：91832746', 'phone-hk', '91832746'],
    ['手机13957281946，', 'phone-cn', '13957281946'],
    ['+86 139 5728 1946', 'phone-cn', '+86 139 5728 1946'],
    ['tel +44 161 496 0917', 'phone-international', '+44 161 496 0917'],
    ['(415) 867-5309', 'phone-international', '(415) 867-5309'],
    ['mail wei.zhang@tencent.com.', 'mail-address', 'wei.zhang@tencent.com'],
    ['AKIAQYLPMN5HFIQR7XYA', 'api-key', 'AKIAQYLPMN5HFIQR7XYA'],
    ['password = "kR8#vLq2Zp"', 'secret-assignment', 'kR8#vLq2Zp'],
    ['postgres://app:kR8vLq2Zpx@db.internal:5432/x', 'secret-assignment', 'kR8vLq2Zpx'],
  ])('is found in %s', (text, type, value) => {
    expect(found(text)).toEqual([[type, value, false]]);
  });

  it.each([
    ...[
      '11010119900307109X'.replace('X', '1'),
      'F131232217',
      'Z683365(9)',
      '4539578763621487',
      '12957281946',
    ],
    ...[
      '443852055297916932',
      '1700000000000',
      '20231231',
      '#13957281946a',
      'v1.13957281946',
      '3.13957281946',
    ],
    ...[
      'https://jira.corp/browse/13957281946',
      'git@github.com:org/repo.git',
      'logo@2x.png',
      '@scope/package',
    ],
    ...[
      'support@acme-tools.com',
      'password: required',
      'token = getToken(user)',
      'password: my_password_field',
    ],
    ...['$2023-10-11', '192.168.100.200', '2001:db8::8a2e:370:7334', '550e8400-e29b-41d4-a716-446655440000'],
    ...['978-3-16-148410-0', '1,395,728,194', '0.13957281946'],
  ])('is not %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ...[
      'someone@example.com',
      'you@company.com',
      '4111 1111 1111 1111',
      'AKIAIOSFODNN7EXAMPLE',
      'A123456789',
    ],
    ...['13800138000', '+1 555 0100 123', '-----BEGIN RSA PRIVATE KEY-----\n...\n'],
  ])('is told apart as an example: %s', (text) => {
    expect(found(text).map(([, , isExample]) => isExample)).toEqual([true]);
  });

  it('is seen through full-width digits, zero-width signs and mathematical digits', () => {
    for (const text of ['１３９５７２８１９４６', '139\u200b5728\u200b1946', '𝟏𝟑𝟗𝟓𝟕𝟐𝟖𝟏𝟗𝟒𝟔', '١٣٩٥٧٢٨١٩٤٦'])
      expect(found(`电话 ${text}。`)).toEqual([['phone-cn', text, false]]);
  });

  it('of a block with a private key is its first line', () => {
    const key = `-----BEGIN OPENSSH PRIVATE KEY-----\n${'b3BlbnNzaC1rZXktdjEAAAAABG5vbmU'.repeat(3)}\n`;
    expect(found(key)).toEqual([['private-key', '-----BEGIN OPENSSH PRIVATE KEY-----', false]]);
  });

  it('is not counted against who edits beside it, nor where the company’s own hosts are welcome', () => {
    const detector = {
      kind: 'private-data',
      types: ['phone-cn', 'mail-address'],
      allowedMailHosts: ['tencent.com'],
    };
    expect(foundBy(detector, edit('Li: 13957281946', 'Li Wei: 13957281946'))).toEqual([]);
    expect(foundBy(detector, edit('Li: 13957281946', 'Li: 13957281947'))).toEqual(['13957281947']);
    expect(foundBy(detector, newPage('a.b@mail.tencent.com c.d@tencent.com.cn'))).toEqual([
      'c.d@tencent.com.cn',
    ]);
    expect(foundBy(detector, newPage('x@example.com'))).toEqual([]);
  });

  it('is shown masked', () => {
    expect(maskedValue('13957281946')).toBe('13•••••••46');
    expect(maskedValue('abc')).toBe('•••');
  });
});
