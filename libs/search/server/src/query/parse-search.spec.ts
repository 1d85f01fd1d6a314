import { isAsking, parseSearch, QUERY_MAX_CHARS, type ParsedSearch } from './parse-search.js';

const NOTHING: ParsedSearch = { words: '', phrases: [], excluded: [], spaceKeys: [], by: [] };
const parsed = (text: string) => parseSearch(text);

describe('a query', () => {
  it('is words in their order', () => {
    expect(parsed('  how do I   deploy K8s 部署 ')).toEqual({
      ...NOTHING,
      words: 'how do I deploy K8s 部署',
    });
    expect(parsed('差旅　報銷').words).toBe('差旅 報銷');
  });

  it.each([
    '"leave of absence"',
    '“leave of absence”',
    '”leave of absence“',
    '„leave  of absence"',
    '＂leave of absence＂',
  ])('has a phrase in %s', (text) => {
    expect(parsed(`${text} rules`)).toEqual({ ...NOTHING, words: 'rules', phrases: ['leave of absence'] });
  });

  it('has phrases in Chinese quotes, also inside a sentence', () => {
    expect(parsed('如何「部署」K8s『叢集』')).toMatchObject({ words: '如何 K8s', phrases: ['部署', '叢集'] });
    expect(parsed('如何“部署”')).toMatchObject({ words: '如何', phrases: ['部署'] });
    expect(parsed('「say "hello" twice」').phrases).toEqual(['say hello twice']);
  });

  it('takes a quote without its other half for a blank', () => {
    expect(parsed('"leave rules')).toEqual({ ...NOTHING, words: 'leave rules' });
    expect(parsed('leave" rules')).toEqual({ ...NOTHING, words: 'leave rules' });
    expect(parsed('「請假')).toEqual({ ...NOTHING, words: '請假' });
    expect(parsed('請假」規定')).toEqual({ ...NOTHING, words: '請假 規定' });
    expect(parsed('a rack of 19" and 5" disks')).toEqual({ ...NOTHING, words: 'a rack of 19 and 5 disks' });
    expect(parsed('"""')).toEqual(NOTHING);
  });

  it('excludes words and phrases that follow a minus', () => {
    expect(parsed('leave -parental -"sick leave" －產假 -「病假」')).toEqual({
      ...NOTHING,
      words: 'leave',
      excluded: ['parental', 'sick leave', '產假', '病假'],
    });
  });

  it('knows a minus that is none', () => {
    expect(parsed('well-known ISO-9001 a - b -- -').words).toBe('well-known ISO-9001 a b');
    expect(parsed('git commit --no-verify')).toEqual({ ...NOTHING, words: 'git commit no-verify' });
    expect(parsed('-')).toEqual(NOTHING);
  });

  it('is narrowed to spaces and people', () => {
    expect(parsed('leave in:HR by:Chen by:"Lin Yu" IN:「人力資源」 By：王')).toEqual({
      ...NOTHING,
      words: 'leave',
      spaceKeys: ['HR', '人力資源'],
      by: ['Chen', 'Lin Yu', '王'],
    });
    expect(parsed('in：HR 請假')).toEqual({ ...NOTHING, words: '請假', spaceKeys: ['HR'] });
  });

  it('has words where an operator has no value or we don’t know it', () => {
    expect(parsed('log in: how by:')).toEqual({ ...NOTHING, words: 'log in: how by:' });
    expect(parsed('label:x spaceId:1 builtin:HR http://a.example/b')).toEqual({
      ...NOTHING,
      words: 'label:x spaceId:1 builtin:HR http://a.example/b',
    });
  });

  it('asks for nothing when it is punctuation', () => {
    for (const text of ['', '   ', '?!…。，', '&& || !', '+', '"..."', '-"—"', '\u0000\u0007', 'in:"" by:""'])
      expect([text, isAsking(parsed(text))]).toEqual([text, false]);
    expect(isAsking(parsed('in:HR'))).toBe(true);
    expect(isAsking(parsed('-parental'))).toBe(false);
  });

  it('keeps emoji, whole', () => {
    expect(parsed('🎉 party "👩‍💻"')).toEqual({ ...NOTHING, words: '🎉 party', phrases: ['👩‍💻'] });
    // The cut goes through the last one.
    const { words } = parsed(`${'x'.repeat(QUERY_MAX_CHARS - 1)}🎉`);
    expect(words).toBe('x'.repeat(QUERY_MAX_CHARS - 1));
  });

  it('drops halves of characters, marks that can’t be seen and control characters', () => {
    expect(parsed('a\ud800b \udc00 c\u200bd \u202ee\tf\u0000g')).toEqual({
      ...NOTHING,
      words: 'ab cd e f g',
    });
  });

  it('is cut', () => {
    const { words } = parsed('word '.repeat(2_000));
    expect(words).toHaveLength(QUERY_MAX_CHARS - 1);
    expect(parsed('"'.repeat(10_000))).toEqual(NOTHING);
    expect(parsed('-'.repeat(10_000))).toEqual(NOTHING);
  });

  it('is words when it looks like a filter', () => {
    expect(parsed('" OR spaceId EXISTS')).toEqual({ ...NOTHING, words: 'OR spaceId EXISTS' });
    expect(parsed('in:X" OR "Y')).toEqual({ ...NOTHING, spaceKeys: ['X'], words: 'OR Y' });
  });

  it('names nothing twice', () => {
    expect(parsed('in:HR in:HR "a b" "a  b" -x -x')).toEqual({
      ...NOTHING,
      spaceKeys: ['HR'],
      phrases: ['a b'],
      excluded: ['x'],
    });
  });
});
