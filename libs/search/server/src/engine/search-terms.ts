import { Converter } from 'opencc-js/cn2t';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldChars, foldText } from '../texts/fold-text.js';
import { synonymsIn } from './folded-synonyms.js';
import { withoutQuestionWords, isQuestionWord } from './question-words.js';
import { type SynonymGroups } from './search-settings.js';
import { HAN } from '../texts/han.js';

/** One word or phrase that is looked for. */
export interface SearchTerm {
  /** As compared with folded texts, see `foldText`. */
  readonly folded: string;
  /**
   * How it may stand in a text: itself, the words of Taiwan for it, its synonyms; each as `foldChars` gives it, so that
   * it is found in the original at the same places.
   */
  readonly surfaces: readonly string[];
  /** In quotes: found as it stands only. */
  readonly isPhrase: boolean;
  /** The last word of a query that is still being typed: found as a beginning, too. */
  readonly isPrefix: boolean;
  /** Letters that may differ. */
  readonly typosAllowed: 0 | 1 | 2;
}

/** The mainland's words to Taiwan's: 软件 → 軟體. */
const toTaiwan = Converter({ from: 'cn', to: 'twp' });

const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });
/** A run of Han characters, or a word of other letters. */
const RUN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’._+#/-](?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*[+#]*/gu;

/** From how many letters on one or two may differ: as Meilisearch has it by default. */
const ONE_TYPO_LETTERS = 5;
const TWO_TYPOS_LETTERS = 9;
/** Terms that are taken from a query. Ours: who types more pastes a paragraph. */
const TERMS_MAX = 24;

/** The folded words of a query, without those that only ask, Chinese cut into words. */
export function wordsOf(folded: string): string[] {
  const words = withoutQuestionWords(folded);
  const found = (words.match(RUN) ?? []).flatMap((run) =>
    HAN.test(run) ? Array.from(chineseWords.segment(run), ({ segment }) => segment) : [run],
  );
  const telling = found.filter((word) => !isQuestionWord(word));
  return [...new Set(telling.length > 0 ? telling : found)].slice(0, TERMS_MAX);
}

/** What a query looks for. Pure; about 0.1 ms. */
export function searchTerms(
  parsed: ParsedSearch,
  { synonyms, asYouType }: { readonly synonyms: SynonymGroups; readonly asYouType: boolean },
): SearchTerm[] {
  const folded = foldText(parsed.words);
  const words = wordsOf(folded);
  const last = asYouType && /[\p{L}\p{N}]$/u.test(folded) ? words.at(-1) : undefined;
  const others = synonymsByWord(folded, synonyms);
  return [
    ...words.map((word) => ({
      folded: word,
      surfaces: surfacesOf([word, ...(others.get(word) ?? [])]),
      isPhrase: false,
      isPrefix: word === last,
      typosAllowed: typosOf(word),
    })),
    ...parsed.phrases.map((phrase) => ({
      folded: foldText(phrase),
      surfaces: [...new Set([foldChars(phrase), foldChars(foldText(phrase))])],
      isPhrase: true,
      isPrefix: false,
      typosAllowed: 0 as const,
    })),
  ];
}

/** Letters that may differ in a folded word: as Meilisearch has it by default. */
export function typosOf(word: string): 0 | 1 | 2 {
  if (HAN.test(word) || /\p{N}/u.test(word) || word.length < ONE_TYPO_LETTERS) return 0;
  return word.length < TWO_TYPOS_LETTERS ? 1 : 2;
}

function surfacesOf(forms: readonly string[]): string[] {
  const all = forms.flatMap((form) => (HAN.test(form) ? [form, toTaiwan(form)] : [form]));
  return [...new Set(all.map(foldChars))];
}

/** What may stand for a word: the other members of its groups; of a phrase of several words for each of them. */
function synonymsByWord(folded: string, groups: SynonymGroups): Map<string, string[]> {
  const others = new Map<string, string[]>();
  for (const { found, members } of synonymsIn(folded, groups))
    for (const member of found)
      for (const word of wordsOf(member))
        others.set(word, [...(others.get(word) ?? []), ...members.filter((other) => other !== member)]);
  return others;
}
