import { lettersAtCursor, pickAtCursor, readMentions, storeMentions } from './mention-text.js';

const ANN = { id: '01890a5d-ac96-774b-bcce-b302099a8057', name: 'Ann' };
const ANN_LEE = { id: '01890a5d-ac96-774b-bcce-b302099a8058', name: 'Ann Lee (Taipei)' };
const stored = (person: typeof ANN) => `[@${person.name}](person:${person.id})`;

describe('mentions in a comment', () => {
  it('are names while it is written and mentions when it is stored, and back', () => {
    const written = { text: 'Ask @Ann Lee (Taipei) or @Ann, not @Bob.', people: [ANN, ANN_LEE] };
    const text = `Ask ${stored(ANN_LEE)} or ${stored(ANN)}, not @Bob.`;
    expect(storeMentions(written)).toBe(text);
    expect(readMentions(text)).toEqual({ text: written.text, people: [ANN_LEE, ANN] });
    expect(storeMentions({ text: 'Nobody @Ann', people: [] })).toBe('Nobody @Ann');
  });

  it('begin with an @ after a blank, in Chinese after a mark too', () => {
    expect(lettersAtCursor('Ask @An', 7)).toBe('An');
    expect(lettersAtCursor('Ask @Ann L', 10)).toBe('Ann L');
    expect(lettersAtCursor('請問，@陳', 5)).toBe('陳');
    expect(lettersAtCursor('mail ann@example', 16)).toBeNull();
    expect(lettersAtCursor('Ask @', 5)).toBeNull();
    expect(lettersAtCursor('Ask @An and more', 16)).toBeNull();
  });

  it('take the picked name in the place of the letters', () => {
    expect(pickAtCursor({ text: 'Ask @an now', people: [] }, 7, ANN)).toEqual({
      text: 'Ask @Ann  now',
      people: [ANN],
      cursor: 9,
    });
  });
});
