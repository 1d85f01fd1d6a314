import { InvalidArgumentError } from 'commander';
import { calendarDay, endInstant, startInstant, wholeNumber } from './parse-options.js';

describe('instants on the command line', () => {
  it.each([
    ['2024-05-31T09:30:00Z', '2024-05-31T09:30:00.000Z'],
    ['2024-05-31 17:30+08:00', '2024-05-31T09:30:00.000Z'],
    ['2024-05-31T23:30:00-02:00', '2024-06-01T01:30:00.000Z'],
    ['2000-02-29', '2000-02-29T00:00:00.000Z'],
  ])('reads %s', (text, expected) => expect(startInstant(text).toISOString()).toBe(expected));

  it('takes a day as its end where it says how far to look', () => {
    expect(endInstant('2002-06-21').toISOString()).toBe('2002-06-21T23:59:59.999Z');
    expect(endInstant('2002-06-21T00:00:00Z').toISOString()).toBe('2002-06-21T00:00:00.000Z');
  });

  it.each([
    'yesterday',
    '2024-05-31T09:30:00',
    '2023-02-29',
    '2024-02-30T10:00Z',
    '2024-05-31T25:00Z',
    '31.5.2024',
    '',
  ])('refuses "%s"', (text) => expect(() => startInstant(text)).toThrow(InvalidArgumentError));
});

describe('days on the command line', () => {
  it('reads a day of the calendar and nothing else', () => {
    expect(calendarDay('2027-06-30')).toBe('2027-06-30');
    for (const text of ['2027-06-31', '2027-6-3', '30.6.2027', '2027-06-30T00:00Z'])
      expect(() => calendarDay(text)).toThrow(InvalidArgumentError);
  });
});

describe('whole numbers on the command line', () => {
  it('holds both ends of the range', () => {
    const read = wholeNumber(0, 10);
    expect([read('0'), read('10')]).toEqual([0, 10]);
    for (const text of ['11', '-1', '1.5', '1e1', '', 'ten'])
      expect(() => read(text)).toThrow(/from 0 to 10/);
  });
});
