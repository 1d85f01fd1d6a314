import { parseMailDate } from './mail-date.js';
import { zoneOf } from './zone.js';

const now = new Date('2026-11-22T00:00:00Z');
const read = (text: string, zone?: string) => {
  const parsed = parseMailDate(text, now, zone === undefined ? undefined : zoneOf(zone));
  return parsed.kind === 'instant' ? parsed.at.toISOString() : parsed.message;
};

describe('the date of a message', () => {
  it.each([
    ['Fri, 31 May 2024 09:30:00 +0800', '2024-05-31T01:30:00.000Z'],
    ['31 May 2024 09:30 +0800 (China Standard Time)', '2024-05-31T01:30:00.000Z'],
    ['Fri, 31 May 24 09:30:00 GMT', '2024-05-31T09:30:00.000Z'],
    ['Fri, 31 May 99 09:30:00 EST', '1999-05-31T14:30:00.000Z'],
    ['Mon, 26 Aug 2002 15:22:26 -0000', '2002-08-26T15:22:26.000Z'],
    ['Mon Aug 26 15:22:26 2002 +0200', '2002-08-26T13:22:26.000Z'],
    ['Mon Aug 26 15:22:26 PDT 2002', '2002-08-26T22:22:26.000Z'],
    ['Monday, 26-Aug-02 15:22:26 UTC', '2002-08-26T15:22:26.000Z'],
    ['2024-05-31T09:30:00+08:00', '2024-05-31T01:30:00.000Z'],
  ])('reads %s', (text, wanted) => {
    expect(read(text)).toBe(wanted);
  });

  it('takes a time without zone, or with a name that means several places, in the zone that is given', () => {
    expect(read('Fri, 31 May 2024 09:30:00')).toMatch(/has no time zone/);
    expect(read('Fri, 31 May 2024 09:30:00 CET')).toMatch(/has no time zone/);
    expect(read('Fri, 31 May 2024 09:30:00', 'Europe/Berlin')).toBe('2024-05-31T07:30:00.000Z');
  });

  it.each([
    ['', /is empty/],
    ['soon', /"…" is not a date/],
    ['Fri, 31 Feb 2024 09:30:00 +0000', /not a date that exists/],
    ['Thu, 22 Aug 0102 12:07:35 +0800', /before 1990/],
    ['Wed, 01 Jan 2098 00:00:00 +0000', /lies in the future/],
    ['Wed, 21 Aug 2002 20:31:57 -1600', /an offset that no place has/],
    ['Wed, 21 Aug 2002 25:31:57 +0000', /exists/],
  ])('says what is wrong with %j', (text, wanted) => {
    expect(read(text)).toMatch(wanted);
  });

  it('shows no address that stands where the date should', () => {
    expect(read('bo@firm.example <secret>')).not.toMatch(/@|</);
  });
});

describe('a zone', () => {
  it('knows summer time, the hour that comes twice and the one that is skipped', () => {
    const berlin = zoneOf('Europe/Berlin');
    const at = (text: string) => berlin.offsetMinutesAt(Date.parse(`${text}Z`));
    expect([at('2024-01-15T12:00'), at('2024-07-15T12:00')]).toEqual([60, 120]);
    expect([at('2024-10-27T01:30'), at('2024-10-27T02:30'), at('2024-10-27T03:30')]).toEqual([120, 120, 60]);
    expect([at('2024-03-31T01:30'), at('2024-03-31T02:30'), at('2024-03-31T03:30')]).toEqual([60, 60, 120]);
  });

  it('is an offset too, and nothing else', () => {
    expect(zoneOf('+05:30').offsetMinutesAt(0)).toBe(330);
    expect(() => zoneOf('Mars/Olympus')).toThrow(/is no time zone/);
  });
});
