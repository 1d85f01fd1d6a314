import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Database, type Tx } from '@wellspring/platform-database';
import {
  type DetectorKind,
  type RuleAction,
  type RuleEvidence,
  type RuleText,
} from '@wellspring/review-domain';
import { type RefusedSave, type SaveGateQuestion } from '@wellspring/wiki-server';
import { RefusalRepository } from './refusals.repository.js';
import { RuleNews } from './rule-news.js';
import {
  type CompiledRules,
  isFor,
  type RuleInForce,
  type RuleRow,
  RULES_IN_FORCE,
  type RulesInForce,
  rulesInForce,
} from './rules-in-force.js';
import { SimilarPages } from './similar-pages.read-model.js';

/** What the rules say about a text that is being saved. `reason` is a sentence for the author. */
export type RuleDecision =
  | { readonly kind: 'publish'; readonly tags: readonly string[] }
  | {
      readonly kind: 'hold';
      readonly reason: string;
      readonly ruleId: string;
      readonly tags: readonly string[];
    }
  | { readonly kind: 'refuse'; readonly reason: string; readonly ruleId: string };

/** A revision that the rules are asked about after it was saved. */
export interface RevisionForRules {
  readonly pageId: string;
  readonly spaceId: string;
  readonly title: string;
  readonly text: string;
  /** Null for the first one. */
  readonly previousTitle: string | null;
  readonly previousText: string | null;
}

/** A rule that hit, with what it does now and where it found something. */
export interface FoundHit {
  readonly ruleId: string;
  readonly versionId: string;
  readonly name: string;
  readonly words: string;
  readonly action: RuleAction;
  readonly kind: DetectorKind;
  readonly evidence: readonly RuleEvidence[];
  /** Of all places, also those that the evidence leaves out. */
  readonly count: number;
}

const PUBLISH: RuleDecision = { kind: 'publish', tags: [] };

/**
 * The rules that are in force, compiled, in memory. Rules change seldom and pages are saved all the time: every process
 * listens for changes ({@link RuleNews}), so that a save costs no statement, with rules or without, until one hits. While a
 * process can't listen it reads the rules for each save.
 */
@Injectable()
export class RuleBook implements OnModuleDestroy {
  private known: RulesInForce | null = null;
  private loading: Promise<RulesInForce> | null = null;
  /** Raised by every change that is heard of: rules that were read before it are not kept. */
  private generation = 0;
  private news: RuleNews | null = null;

  constructor(
    private readonly database: Database,
    private readonly refusals: RefusalRepository,
    private readonly similar: SimilarPages,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.news?.onModuleDestroy();
  }

  /** Forgets the rules that are in memory: the next save reads them. Other processes hear of the change by themselves. */
  forget(): void {
    this.generation++;
    this.known = null;
    this.loading = null;
  }

  /**
   * Whether a text may be published: refuse before hold before tags. What an appeal was decided for is let through. Costs
   * matching the text, linear, and statements only where a rule hits or looks for copied text.
   */
  async decide(tx: Tx, question: SaveGateQuestion): Promise<RuleDecision> {
    if (question.actor.kind === 'system') return PUBLISH;
    const hits = await this.hitsAtSaving(tx, question);
    if (hits.length === 0) return PUBLISH;
    const tags = hits.filter(({ action }) => action === 'tag').map(({ name }) => `rule: ${name}`);
    const kept =
      hits.find(({ action }) => action === 'refuse') ?? hits.find(({ action }) => action === 'hold');
    if (!kept || (await this.isCleared(tx, question))) return { kind: 'publish', tags };
    const { ruleId, name, words } = kept;
    return kept.action === 'refuse'
      ? { kind: 'refuse', ruleId, reason: `The rule “${name}” does not let this text in: ${words}` }
      : { kind: 'hold', ruleId, tags, reason: `The rule “${name}” has this text reviewed first: ${words}` };
  }

  /** Whether an appeal was decided for exactly this text of this author here. One statement. */
  isCleared(tx: Tx, question: SaveGateQuestion): Promise<boolean> {
    const { actor, spaceId, pageId, isNewPage, title, text } = question;
    const place = { spaceId, pageId: isNewPage ? null : pageId };
    return this.refusals.isCleared(tx, { personId: actor.personId, ...place, title, text });
  }

  /** Rules that do something at saving and that hit this text of this author. */
  async hitsAtSaving(tx: Tx, question: SaveGateQuestion | RefusedSave): Promise<FoundHit[]> {
    const { atSaving } = await this.current(tx);
    if (!atSaving || ![...atSaving.rules.values()].some((rule) => isFor(rule, question.spaceId))) return [];
    const head = await question.headText();
    const { title, text, spaceId, isNewPage } = question;
    const hits = await this.match(tx, atSaving, {
      ...{ pageId: isNewPage ? null : question.pageId, spaceId, title, text },
      ...{ previousTitle: head?.title ?? null, previousText: head?.text ?? null },
    });
    if (!hits.some(({ rule }) => rule.exemptsTrusted)) return hits.map(foundHit);
    const isTrusted = await isTrustedAuthor(tx, question.actor.personId);
    return hits.filter(({ rule }) => !(isTrusted && rule.exemptsTrusted)).map(foundHit);
  }

  /** Every rule that hits a revision, also those that only note. Imported revisions are not asked about. Records nothing. */
  async hitsOf(revision: RevisionForRules, isTrusted: boolean): Promise<FoundHit[]> {
    const { all } = await this.current(this.database);
    if (all.rules.size === 0) return [];
    const hits = await this.match(this.database, all, revision);
    return hits.filter(({ rule }) => !(isTrusted && rule.exemptsTrusted)).map(foundHit);
  }

  private async match(
    reader: Pick<Tx, 'query'>,
    { rules, matcher, leastSimilarityRatio }: CompiledRules,
    { pageId, spaceId, ...text }: Omit<RevisionForRules, 'pageId'> & { readonly pageId: string | null },
  ): Promise<MatchedRule[]> {
    const asked: RuleText = matcher.needsSimilarPages
      ? {
          ...text,
          similarPages: await this.similar.of(
            pageId,
            text.text,
            text.previousText,
            leastSimilarityRatio,
            reader,
          ),
        }
      : text;
    return matcher.match(asked).flatMap(({ ruleId, evidence, count }) => {
      const rule = rules.get(ruleId);
      return rule && isFor(rule, spaceId) ? [{ rule, evidence, count }] : [];
    });
  }

  /** Read on the asker's own connection: a save that holds one must not wait for another. */
  private async current(reader: Pick<Tx, 'query'>): Promise<RulesInForce> {
    if (this.known) return this.known;
    this.news ??= new RuleNews(urlOf(this.database), () => this.forget());
    await this.news.listen();
    const { generation } = this;
    const loading = (this.loading ??= reader.query<RuleRow>(RULES_IN_FORCE).then(rulesInForce));
    try {
      const rules = await loading;
      if (generation === this.generation && this.news.isListening) this.known = rules;
      return rules;
    } finally {
      if (this.loading === loading) this.loading = null;
    }
  }
}

interface MatchedRule {
  readonly rule: RuleInForce;
  readonly evidence: readonly RuleEvidence[];
  readonly count: number;
}

const foundHit = ({ rule, evidence, count }: MatchedRule): FoundHit => ({
  ...{ ruleId: rule.ruleId, versionId: rule.versionId, name: rule.name, words: rule.words },
  ...{ action: rule.action, kind: rule.detector.kind, evidence, count },
});

/** As `Trust` says it, on the connection of the save. */
async function isTrustedAuthor(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query(`SELECT FROM review_trust WHERE person_id = $1 AND kind <> 'withdrawn'`, [
    personId,
  ]);
  return rows.length > 0;
}

/** Where the pool connects to; the composition root gave it as a URL. */
function urlOf({ dataSource }: Database): string {
  const { options } = dataSource;
  return 'url' in options && typeof options.url === 'string' ? options.url : '';
}
