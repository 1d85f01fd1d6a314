import { auditEntities } from '@wellspring/audit-server';
import { contributionsEntities } from '@wellspring/contributions-server';
import { peopleEntities } from '@wellspring/people-server';
import { createTestDatabase, openModules, type OpenModules, type TestDatabase } from '@wellspring/testing';
import { PublishAlways, SAVE_GATE } from '@wellspring/wiki-server';
import { influenceEntities, InfluenceModule } from '../index.js';

/** Influence with everything below it, on a database of its own. */
export async function openInfluence(): Promise<{ test: TestDatabase; modules: OpenModules }> {
  const test = await createTestDatabase([
    ...[...auditEntities, ...peopleEntities, ...contributionsEntities, ...influenceEntities],
  ]);
  const influence = InfluenceModule.forRoot({ messageIdKey: Buffer.alloc(32, 7), timeZone: 'UTC' });
  const modules = await openModules(test, [influence], [{ provide: SAVE_GATE, useValue: PublishAlways }]);
  return { test, modules };
}
