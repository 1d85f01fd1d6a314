import { Injectable } from '@nestjs/common';
import { type Actor, notFound, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { requireForAction, requireRuleMaker } from './rule.policy.js';
import { RuleBook } from './rule-book.service.js';
import { RuleRepository } from './rule.repository.js';

/** Switches rules on and off. */
@Injectable()
export class SetReviewRuleState {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: RuleRepository,
    private readonly book: RuleBook,
    private readonly audit: AuditTrail,
  ) {}

  /** Takes the brake off a braked rule too. Nothing changes where it is so already. FORBIDDEN and NOT_FOUND as for saving. */
  async run(actor: Actor, id: string, isOn: boolean): Promise<void> {
    requireRuleMaker(actor);
    await this.unitOfWork.run(async (tx) => {
      const rule = await this.rules.lock(tx, id);
      if (!rule) throw notFound('There is no such rule.');
      requireForAction(actor, rule.action);
      const state = isOn ? 'on' : 'off';
      if (rule.state === state) return;
      await this.rules.setState(tx, id, state, systemClock.now());
      await this.audit.record(tx, {
        ...{ actor, action: 'review.rule-switched', subjectKind: 'review-rule', subjectId: id },
        details: { from: rule.state, to: state },
      });
      await this.rules.tellChange(tx);
      tx.afterCommit(() => this.book.forget());
    });
  }
}
