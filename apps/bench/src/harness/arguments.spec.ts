import { parseArguments } from './arguments.js';

const parse = (...given: string[]) => parseArguments(given, ['read', 'save', 'import']);

describe('the arguments', () => {
  it('run everything five times when nothing is said', () => {
    expect(parse()).toEqual({
      cases: ['read', 'save', 'import'],
      rounds: 5,
      json: false,
      list: false,
      help: false,
      profile: false,
      keep: null,
      oursAlone: false,
      pages: null,
    });
  });

  it('name cases, which run once each and in their own order', () => {
    expect(parse('save', 'read', 'save').cases).toEqual(['read', 'save']);
  });

  it('take rounds and switches anywhere', () => {
    expect(parse('--rounds', '7', 'save', '--json')).toMatchObject({
      rounds: 7,
      cases: ['save'],
      json: true,
    });
    expect(parse('-h').help).toBe(true);
  });

  it('refuse an unknown case and say which there are', () => {
    expect(() => parse('reed')).toThrow('There is no case "reed". There are: read, save, import.');
  });

  it('refuse rounds that are no number of rounds, and options that there are not', () => {
    for (const rounds of ['0', 'many', '2.5', '101', ''])
      expect(() => parse('--rounds', rounds)).toThrow('--rounds wants a whole number from 1 to 100');
    expect(() => parse('--pages', '0')).toThrow('--pages wants a whole number from 1 to 100000');
    expect(() => parse('--fast')).toThrow("Unknown option '--fast'");
  });
});
