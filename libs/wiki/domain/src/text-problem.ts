/** Why a text that somebody typed is refused. `code` is for translation, `message` is the English sentence. */
export interface TextProblem {
  readonly code:
    | 'blank'
    | 'too-long'
    | 'broken-unicode'
    | 'nul-character'
    | 'control-character'
    | 'bidi-control'
    | 'bad-space-key';
  readonly message: string;
}

// U+202A to U+202E and U+2066 to U+2069 reorder what follows them: in a one-line text they only serve to deceive.
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
const LONE_SURROGATE = /\p{Surrogate}/u;
const CONTROL = /\p{Cc}/u;

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Whether all surrogates are in pairs. Ten times as fast as looking for one that is not. */
const isWellFormed = (text: string): boolean =>
  (text as unknown as { isWellFormed(): boolean }).isWellFormed(); // of Node since 20; the types are of an earlier ECMAScript

/** The first thing that makes the text unfit for storing at all: half a surrogate pair, or NUL. `what` names the field. */
export function encodingProblem(text: string, what: string): TextProblem | null {
  if (!isWellFormed(text)) {
    const at = text.search(LONE_SURROGATE);
    const name = codePointName(text.charAt(at));
    return {
      code: 'broken-unicode',
      message: `${what} is broken Unicode: half a character (${name}) at position ${at + 1}.`,
    };
  }
  const nul = text.indexOf('\0');
  if (nul < 0) return null;
  return { code: 'nul-character', message: `${what} has a NUL character (U+0000) at position ${nul + 1}.` };
}

/** The first thing that makes a one-line text (title, summary, label) unfit: encoding, line breaks, reordering marks. */
export function oneLineProblem(text: string, what: string, maxChars: number): TextProblem | null {
  const broken = encodingProblem(text, what);
  if (broken) return broken;
  const control = CONTROL.exec(text)?.[0];
  if (control !== undefined) {
    return {
      code: 'control-character',
      message: `${what} has a control character (${codePointName(control)}).`,
    };
  }
  const bidi = BIDI_CONTROL.exec(text)?.[0];
  if (bidi !== undefined) {
    return {
      code: 'bidi-control',
      message: `${what} has a character that reverses the direction of text (${codePointName(bidi)}).`,
    };
  }
  if (text.length > maxChars) {
    return { code: 'too-long', message: `${what} has ${text.length} characters; at most ${maxChars} fit.` };
  }
  return null;
}
