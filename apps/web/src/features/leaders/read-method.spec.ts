import { notesOf, tiePerYearOf } from './read-method.js';

describe('The method of an analysis', () => {
  it('says how many mails make a tie', () => {
    expect(tiePerYearOf('{"parameters":{"reciprocatedPerYear":5}}')).toBe(5);
    expect(tiePerYearOf('{"parameters":{}}')).toBe(0);
    expect(tiePerYearOf('no json')).toBe(0);
  });

  it('has notes, of which broken ones are passed over', () => {
    const json = JSON.stringify({ notes: [{ code: 'NO_TIES', text: 'No ties.' }, { code: 1 }, null] });
    expect(notesOf(json)).toEqual([{ code: 'NO_TIES', text: 'No ties.' }]);
    expect(notesOf('[]')).toEqual([]);
  });
});
