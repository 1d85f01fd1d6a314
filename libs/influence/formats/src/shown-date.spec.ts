import { shownDate } from './shown-date.js';

describe('a date in a message', () => {
  it.each([
    ['31/02/2024', '"31/02/2024"'],
    ['31.12.2023', '"31.12.2023"'],
    ['2024-05-31T09:30:00', '"2024-05-31T09:30:00"'],
    ['Fri, 31 May 2024 09:30:00 GMT', '"Fri, 31 May 2024 09:30:00 GMT"'],
    ['Fri May 31 09:30:00 2098', '"Fri May 31 09:30:00 2098"'],
  ])('is shown: %s', (value, shown) => expect(shownDate(value)).toBe(shown));

  it.each([
    ['Kaltwasserkanarie', '"…"'],
    ['Offer of 30000 for you', '"…"'],
    ['30000', '"…"'],
    ['anna.meyer@firm.example', '"…"'],
    ['2024-05-31 the day of the layoffs', '"2024-05-31 …"'],
    ['裁員名單', '"…"'],
    ['', '"…"'],
  ])('shows nothing of what is none: %s', (value, shown) => expect(shownDate(value)).toBe(shown));
});
