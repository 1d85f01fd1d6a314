import { Injectable } from '@nestjs/common';
import { type Actor, notFound, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { type CheckedRule, checkedRule, type RuleInput } from './checked-rule.js';
import { RehearsalRepository, wouldBrake } from './rehearsals.repository.js';
import { keepsTextsBack, requireForAction, requireRuleMaker } from './rule.policy.js';
import { RuleBook } from './rule-book.service.js';
import { type LockedRule, RuleRepository } from './rule.repository.js';
import { RuleSpaces } from './rule-spaces.read-model.js';

/** What came of saving a rule. */
export type SaveRuleOutcome =
  | { readonly kind: 'saved'; readonly ruleId: string }
  | {
      readonly kind: 'rehearse-first' | 'would-brake' | 'name-taken';
      readonly message: string;
      readonly field: string;
    };

/** Makes rules, and has newer versions follow them. */
@Injectable()
export class SaveReviewRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly rehearsals: RehearsalRepository,
    private readonly spaces: RuleSpaces,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Saves a rule as its newest version; the ones before stay as they are. For administrators and reviewers by role; what
   * holds or refuses texts, or did, is for administrators and wants a rehearsal of exactly its detector. Where the
   * rehearsal says that it would brake itself it is saved `despiteBrake` only. Spaces of the version before that the
   * actor can't open stay. BAD_INPUT with the field; NOT_FOUND for an unknown rule; FORBIDDEN.
   */
  async run(actor: Actor, input: RuleInput, despiteBrake: boolean): Promise<SaveRuleOutcome> {
    requireRuleMaker(actor);
    requireForAction(actor, input.action);
    const rule = checkedRule(input);
    const spaceIds = await this.spaces.checked(actor, rule.spaceIds);
    return this.unitOfWork.run((tx) => this.inTransaction(tx, actor, { ...rule, spaceIds }, despiteBrake));
  }

  private async inTransaction(
    tx: Tx,
    actor: Actor,
    given: CheckedRule,
    despiteBrake: boolean,
  ): Promise<SaveRuleOutcome> {
    const before = given.id === null ? null : await this.rules.lock(tx, given.id);
    if (given.id !== null && !before) throw notFound('There is no such rule.');
    if (before) requireForAction(actor, before.action);
    const rule = { ...given, spaceIds: await this.withUnseen(actor, given, before) };
    if (await this.rules.isNameTaken(tx, rule.name, rule.id))
      return {
        ...{ kind: 'name-taken', field: 'name' },
        message: `There is a rule by the name “${rule.name}” already.`,
      };
    const now = systemClock.now();
    const problem = await this.rehearsalProblem(tx, rule, despiteBrake, now);
    if (problem) return problem;
    const ruleId = rule.id ?? uuidv7(now, secureRandom);
    const number = (before?.versionNumber ?? 0) + 1;
    await this.rules.append(tx, {
      ...{ id: uuidv7(now, secureRandom), ruleId, number, name: rule.name, words: rule.words },
      ...{ detector: rule.detector, action: rule.action, exemptsTrusted: rule.exemptsTrusted },
      spaceIds: rule.spaceIds === null ? null : [...rule.spaceIds],
      ...{ brakeShareRatio: rule.brakeShareRatio, changeNote: rule.changeNote },
      ...{ createdAt: now, createdById: actor.personId },
    });
    await this.audit.record(tx, {
      ...{ actor, action: 'review.rule-saved', subjectKind: 'review-rule', subjectId: ruleId },
      details: { number, action: rule.action },
    });
    await this.rules.tellChange(tx);
    tx.afterCommit(() => this.book.forget());
    return { kind: 'saved', ruleId };
  }

  /** The spaces that are wanted, and those of the version before that its new maker does not know of. */
  private async withUnseen(
    actor: Actor,
    { spaceIds }: CheckedRule,
    before: LockedRule | null,
  ): Promise<readonly string[] | null> {
    if (spaceIds === null || !before?.spaceIds) return spaceIds;
    return [...new Set([...spaceIds, ...(await this.spaces.unseen(actor, before.spaceIds))])];
  }

  private async rehearsalProblem(
    tx: Tx,
    rule: CheckedRule,
    despiteBrake: boolean,
    now: Date,
  ): Promise<SaveRuleOutcome | null> {
    const result = await this.rehearsals.newestOf(tx, rule.detector, rule.spaceIds, now);
    if (keepsTextsBack(rule.action) && !result)
      return {
        ...{ kind: 'rehearse-first', field: 'detector' },
        message:
          'Rehearse this detector first: a rule that holds or refuses texts shows what it would have hit.',
      };
    if (result && !despiteBrake && wouldBrake(result, rule.brakeShareRatio))
      return {
        ...{ kind: 'would-brake', field: 'brakeShareRatio' },
        message: `In the rehearsal it hit ${result.hits} of ${result.revisions} edits, more than its brake allows: it would soon switch itself off.`,
      };
    return null;
  }
}
