import fc from 'fast-check';
import { findPassage, passageAnchorOf, PASSAGE_CONTEXT_CHARS } from './passage-anchor.js';

const ENGLISH = `Travel expenses are paid within five working days. Keep every receipt, also those of small amounts.
Hotels are booked through the travel desk. Flights above 400 euros need the manager's consent before they are booked.
Keep every receipt, also those of small amounts. The travel desk answers within one working day.`;
const CHINESE = `差旅費用應於出差結束後五個工作天內申報。所有收據必須保留,包括小額支出的收據。
旅館請透過差旅服務台預訂。機票超過一萬元者,訂票前須經主管同意。服務台會在一個工作天內回覆。`;

const anchor = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  const made = passageAnchorOf(text, start, start + words.length);
  if (!made) throw new Error('no such words');
  return made;
};
const found = (text: string, ...args: Parameters<typeof anchor>) => {
  const place = findPassage(text, anchor(...args));
  return place && text.slice(place.start, place.end);
};

describe('an anchor of a passage', () => {
  it('keeps the words without blanks at their ends, and what stands around them', () => {
    const made = passageAnchorOf('One. \n two words \n three.', 4, 18);
    expect(made).toEqual({ quote: 'two words', prefix: 'One. \n ', suffix: ' \n three.' });
    expect(passageAnchorOf(ENGLISH, 60, 80)?.prefix).toHaveLength(PASSAGE_CONTEXT_CHARS);
    expect(passageAnchorOf('a   b', 1, 4)).toBeNull();
  });

  it('finds unchanged words, and of equal ones those with the same surroundings', () => {
    const words = 'Keep every receipt, also those of small amounts.';
    const first = ENGLISH.indexOf(words);
    const second = ENGLISH.indexOf(words, first + 1);
    expect(findPassage(ENGLISH, anchor(ENGLISH, words))).toMatchObject({ start: first, isExact: true });
    expect(findPassage(ENGLISH, anchor(ENGLISH, words, first + 1))).toMatchObject({ start: second });
    const longer = `A new first paragraph.\n\n${ENGLISH}`;
    expect(findPassage(longer, anchor(ENGLISH, words, first + 1))?.start).toBe(second + 24);
  });

  it('finds short words by their surroundings, and not elsewhere once they are gone', () => {
    const five = anchor(ENGLISH, 'five');
    expect(found(`${ENGLISH} It takes five hours.`, ENGLISH, 'five')).toBe('five');
    const without = ENGLISH.replace(/Travel expenses[^.]*\. /, '') + ' It takes five hours.';
    expect(findPassage(without, five)).toBeNull();
  });

  it('finds words that were changed a little, and words in their old place that were changed more', () => {
    const sentence = "Flights above 400 euros need the manager's consent before they are booked.";
    const edited = ENGLISH.replace('400 euros need', '500 euros always need');
    expect(found(edited, ENGLISH, sentence)).toBe(
      "Flights above 500 euros always need the manager's consent before they are booked.",
    );
    expect(found(ENGLISH.replace('five working', 'ten working'), ENGLISH, 'five')).toBeNull();
    expect(
      found(ENGLISH.replace('five working days', 'ten working days'), ENGLISH, 'five working days'),
    ).toBe('ten working days');
  });

  it('works in Chinese, where a few characters say much', () => {
    expect(found(CHINESE.replace('。所有', '。請注意,所有'), CHINESE, '所有收據必須保留')).toBe(
      '所有收據必須保留',
    );
    expect(found(CHINESE.replace('五個工作天', '七個工作天'), CHINESE, '出差結束後五個工作天內申報')).toBe(
      '出差結束後七個工作天內申報',
    );
    expect(
      found(CHINESE.replace('機票超過一萬元者,訂票前須經主管同意。', ''), CHINESE, '機票超過一萬元者'),
    ).toBeNull();
    expect(found(CHINESE.replace('旅館', '飯店'), CHINESE, '主管')).toBe('主管');
  });

  it('does not care where lines break', () => {
    const words = 'small amounts.\nHotels are booked';
    expect(found(ENGLISH.replaceAll('\n', '\n\n').replaceAll(' ', '  '), ENGLISH, words)).toBe(
      'small  amounts.\n\nHotels  are  booked',
    );
  });

  it('says that a passage is gone when its paragraph was replaced by another', () => {
    const other = 'Cars are rented for at most three days; petrol is paid by the card that lies in the car.';
    const words = 'Hotels are booked through the travel desk.';
    expect(found(ENGLISH.replace(words, other), ENGLISH, words)).toBeNull();
    expect(findPassage('', anchor(ENGLISH, words))).toBeNull();
    expect(findPassage(ENGLISH, { quote: ' ', prefix: '', suffix: '' })).toBeNull();
  });

  it('survives any insertion before it and after it', () => {
    const sentences = fc.array(fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){3,9}\.$/), { maxLength: 6 });
    fc.assert(
      fc.property(
        sentences,
        sentences,
        fc.constantFrom(ENGLISH, CHINESE),
        fc.nat(),
        (before, after, text, at) => {
          const lines = text.split(/(?<=[.。])/);
          const line = (lines[at % lines.length] ?? '').trim();
          const edited = `${before.join(' ')}\n${text}\n${after.join(' ')}`;
          const place = findPassage(edited, anchor(text, line));
          expect(place && edited.slice(place.start, place.end)).toBe(line);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('survives one changed, lost or added letter anywhere inside a sentence', () => {
    const words = "Flights above 400 euros need the manager's consent before they are booked.";
    const start = ENGLISH.indexOf(words);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: words.length - 2 }),
        fc.constantFrom('', 'x', 'xy'),
        fc.constantFrom(0, 1),
        (at, added, lost) => {
          const edited = ENGLISH.slice(0, start + at) + added + ENGLISH.slice(start + at + lost);
          const place = findPassage(edited, anchor(ENGLISH, words));
          expect(place?.start).toBe(start);
          expect(place?.end).toBe(start + words.length + added.length - lost);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('gives an answer soon on a very long page with a long passage', () => {
    const page = Array.from({ length: 12_000 }, (_, at) => `Rule ${at} says that item ${at * 7} stays.`).join(
      '\n',
    );
    const made = passageAnchorOf(page, 200_000, 200_990);
    const changed = page.replaceAll('says that', 'rules how');
    const began = performance.now();
    findPassage(changed, made ?? anchor(page, 'Rule 1'));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
