import { Module } from '@nestjs/common';
import { ContributionsModule, contributionsEntities } from '@wellspring/contributions-server';
import { AuditModule } from '@wellspring/audit-server';
import { NoticesModule } from '@wellspring/notices-server';
import { PeopleModule } from '@wellspring/people-server';
import { createTestDatabase, openModules, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { PublishAlways, SAVE_GATE, wikiEntities, WikiModule } from '@wellspring/wiki-server';
import { reviewEntities } from '../../review.entities.js';
import { numbersProviders } from '../providers.js';

/** Numbers without the queue: tests write items as they are. */
@Module({
  imports: [WikiModule, ContributionsModule, PeopleModule, AuditModule, NoticesModule],
  providers: numbersProviders,
})
class NumbersOnly {}

/** On a database of the test's own. Close both. */
export async function openNumbers(): Promise<{ test: TestDatabase; modules: OpenModules }> {
  const test = await createTestDatabase([...wikiEntities, ...contributionsEntities, ...reviewEntities]);
  const gate = [{ provide: SAVE_GATE, useValue: PublishAlways }];
  return { test, modules: await openModules(test, [NumbersOnly], gate) };
}
