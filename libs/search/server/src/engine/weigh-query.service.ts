import { Injectable } from '@nestjs/common';
import { type ParsedSearch } from '../query/parse-search.js';
import { foldText } from '../texts/fold-text.js';
import { CompanySynonyms } from './company-synonyms.js';
import { beginningOfWord, type CountedWord, countedWord } from './counted-word.js';
import { synonymsIn } from './folded-synonyms.js';
import { withoutQuestionWords } from './question-words.js';
import { type WeighedQuery, type WeighedTerm } from './relevance.js';
import { typosOf, wordsOf } from './search-terms.js';
import { wholeOf } from './weighed-name.js';
import { weightOfShare, WordShares } from './word-shares.service.js';
import { HAN } from '../texts/han.js';

const HAN_RUN = /\p{Script=Han}+/gu;
/** Each character with its neighbour. */
const PAIR = /(?=(\p{Script=Han}{2}))./gu;
/** What a pair is worth of which one half belongs to one word and one to the next. Chosen on the tuning half. */
const ACROSS_WORDS = 0.5;
const chineseWords = new Intl.Segmenter('zh', { granularity: 'word' });

/** Says what of a query is worth how much. */
@Injectable()
export class WeighQuery {
  private readonly begun = new WeakMap<
    ParsedSearch,
    { readonly asYouType: boolean; readonly weighed: Promise<WeighedQuery> }
  >();

  constructor(
    private readonly shares: WordShares,
    private readonly synonyms: CompanySynonyms,
  ) {}

  /**
   * One query, one more for each word that nobody wrote. Asked again of the same query as it was typed it gives the same
   * answer: whoever will need it may begin early.
   */
  run(parsed: ParsedSearch, asYouType: boolean): Promise<WeighedQuery> {
    const begun = this.begun.get(parsed);
    if (begun?.asYouType === asYouType) return begun.weighed;
    const weighed = this.weigh(parsed, asYouType);
    this.begun.set(parsed, { asYouType, weighed });
    return weighed;
  }

  private async weigh(parsed: ParsedSearch, asYouType: boolean): Promise<WeighedQuery> {
    const folded = foldText([parsed.words, ...parsed.phrases].join(' ').trim());
    const groups = this.groupsIn(folded);
    const rest = groups.reduce((left, group) => without(left, group.found), folded);
    const others = rest.trim() === '' ? [] : countedUnits(rest);
    const last = asYouType && /[\p{L}\p{N}]$/u.test(folded) ? wordsOf(folded).at(-1) : undefined;
    const shares = await this.shares.ofStems(
      [...others.map(({ word }) => word), ...groups.flatMap((group) => group.members)].map(
        (word) => countedWord(word).stem,
      ),
    );
    const shareOf = (word: string) => shares.get(countedWord(word).stem) ?? 0;
    const terms: WeighedTerm[] = groups.map(({ members }) => ({
      ways: members.map(countedWord),
      weight: weightOfShare(Math.max(...members.map(shareOf))),
    }));
    for (const { word, worth } of others) {
      const ways: CountedWord[] = word === last ? [beginningOfWord(word)] : [countedWord(word)];
      let share = shareOf(word);
      const typos = typosOf(word);
      if (share === 0 && typos !== 0 && word !== last) {
        const meant = await this.shares.nearest(word, typos);
        if (meant !== null) ways.push(countedWord(meant));
        share = meant === null ? 0 : shareOf(meant);
      }
      terms.push({ ways, weight: worth * weightOfShare(share) });
    }
    const wholes = [wholeOf(folded), wholeOf(withoutQuestionWords(folded))];
    return { terms, wholes: [...new Set(wholes)].filter((whole) => whole !== '') };
  }

  /** Groups of synonyms of which a member stands in the query. */
  private groupsIn(folded: string): { found: string; members: string[] }[] {
    return synonymsIn(folded, this.synonyms.current()).map(({ found, members }) => ({
      found: found[0] ?? '',
      members: [...members],
    }));
  }
}

interface CountedUnit {
  readonly word: string;
  readonly worth: number;
}

/** Words, and of Chinese the pairs of neighbours: they hold whatever way a sentence is cut into words. */
function countedUnits(folded: string): CountedUnit[] {
  const words = wordsOf(folded).map((word) => ({ word, worth: 1 }));
  const pairs = (withoutQuestionWords(folded).match(HAN_RUN) ?? []).flatMap(pairsOf);
  const units = new Map(
    [...words.filter(({ word }) => !HAN.test(word)), ...pairs].map((unit) => [unit.word, unit]),
  );
  return units.size > 0 ? [...units.values()] : words;
}

function pairsOf(run: string): CountedUnit[] {
  const ends = new Set(Array.from(chineseWords.segment(run), ({ index }) => index));
  return Array.from(run.matchAll(PAIR), ({ 1: pair = '', index }) => ({
    word: pair,
    worth: ends.has(index + firstLength(pair)) ? ACROSS_WORDS : 1,
  }));
}

const firstLength = (pair: string): number => String.fromCodePoint(pair.codePointAt(0) ?? 0).length;

function without(folded: string, member: string): string {
  if (HAN.test(member)) return folded.replaceAll(member, ' ');
  return ` ${wholeOf(folded)} `.replaceAll(` ${wholeOf(member)} `, '  ').trim();
}
