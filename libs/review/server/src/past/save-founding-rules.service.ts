import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, secureRandom, uuidv7 } from '@wellspring/kernel';
import { type Tx } from '@wellspring/platform-database';
import { checkedRule, type RuleInput } from '../rules/checked-rule.js';
import { RuleRepository } from '../rules/rule.repository.js';

/** A rule that an installation begins with. */
export type FoundingRule = Pick<RuleInput, 'name' | 'words' | 'detectorJson' | 'action' | 'brakeShareRatio'>;

/** Writes rules that are there before anybody edits: nothing is to be rehearsed on. For the demo. */
@Injectable()
export class SaveFoundingRules {
  constructor(
    private readonly rules: RuleRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Rules of a name that is taken stay as they are. BAD_INPUT for a rule that is none. */
  async run(tx: Tx, actor: Actor, rules: readonly FoundingRule[], at: Date): Promise<void> {
    for (const given of rules) {
      const rule = checkedRule({
        ...given,
        ...{ id: null, spaceIds: null, exemptsTrusted: false, changeNote: '' },
      });
      if (await this.rules.isNameTaken(tx, rule.name, null)) continue;
      const ruleId = uuidv7(at, secureRandom);
      await this.rules.append(tx, {
        ...{ id: uuidv7(at, secureRandom), ruleId, number: 1, name: rule.name, words: rule.words },
        ...{ detector: rule.detector, action: rule.action, exemptsTrusted: false, spaceIds: null },
        ...{ brakeShareRatio: rule.brakeShareRatio, changeNote: '', createdAt: at },
        createdById: actor.personId,
      });
      await this.audit.record(tx, {
        ...{ actor, action: 'review.rule-saved', subjectKind: 'review-rule', subjectId: ruleId },
        details: { number: 1, action: rule.action },
      });
    }
    await this.rules.tellChange(tx);
  }
}
