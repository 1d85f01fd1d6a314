import { Converter as toTraditionalBy } from 'opencc-js/cn2t';
import { Converter as toSimplifiedBy } from 'opencc-js/t2cn';

const HAN = /\p{Script=Han}/u;

let converters: ((text: string) => string)[] | null = null;

/** By characters alone, and with the words of Taiwan and the mainland (軟體 and 软件). */
const madeOnce = (): ((text: string) => string)[] =>
  (converters ??= [
    toSimplifiedBy({ from: 'tw', to: 'cn' }),
    toSimplifiedBy({ from: 'twp', to: 'cn' }),
    toTraditionalBy({ from: 'cn', to: 'tw' }),
    toTraditionalBy({ from: 'cn', to: 'twp' }),
  ]);

/**
 * How else Chinese in a text may be written: in Simplified characters where it is in Traditional ones and the other way
 * round, by OpenCC's tables; none for a text without Han characters, or where both scripts agree. At most four, each
 * once. The first call reads the tables (some 0.2 s), later ones take microseconds.
 */
export function otherChineseForms(text: string): string[] {
  if (!HAN.test(text)) return [];
  const forms = new Set(madeOnce().map((convert) => convert(text)));
  forms.delete(text);
  return [...forms];
}
