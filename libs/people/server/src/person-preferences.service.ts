import { Injectable } from '@nestjs/common';
import { type Actor, badInput, systemClock } from '@wellspring/kernel';
import { AuditTrail } from '@wellspring/audit-server';
import { UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import { displayOptOutChanged } from './people.events.js';
import { PersonRepository } from './person.repository.js';

/** What people decide for themselves. */
@Injectable()
export class PersonPreferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PersonRepository,
    private readonly events: EventBus,
    private readonly audit: AuditTrail,
  ) {}

  /** Opts the actor in or out of being shown by name in figures about people; tells the scopes that show them. */
  async setDisplayOptOut(actor: Actor, value: boolean): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { personId } = actor;
      if (!(await this.people.setDisplayOptOut(tx, personId, value, systemClock.now()))) return;
      await this.events.publish(tx, displayOptOutChanged, { personId });
      await this.audit.record(tx, {
        actor,
        action: 'people.display-opt-out-changed',
        subjectKind: 'person',
        subjectId: personId,
        details: { value },
      });
    });
  }

  /** Sets the actor's language. BAD_INPUT for what is no BCP 47 tag. */
  async setLocale(actor: Actor, locale: string): Promise<void> {
    const tag = canonicalLocale(locale);
    if (tag === null) throw badInput('locale wants a language tag like en or zh-Hant.', { field: 'locale' });
    await this.unitOfWork.run((tx) => this.people.setLocale(tx, actor.personId, tag, systemClock.now()));
  }
}

/** The tag in its usual spelling, or null for what is no language tag. */
function canonicalLocale(locale: string): string | null {
  if (locale.length > 35) return null;
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? null;
  } catch {
    return null;
  }
}
