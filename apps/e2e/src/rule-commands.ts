import { randomUUID } from 'node:crypto';
import { type Visitor } from './visitor.js';
import { createPage, createSpace, type MadePage } from './wiki-commands.js';

/** A space of a test's own, so that rules that hold there touch no other test. */
export interface OwnSpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly pages: readonly MadePage[];
}

/** Makes a space that is open to all, with a page for each text. */
export async function ownSpace(manager: Visitor, texts: readonly string[]): Promise<OwnSpace> {
  const key = `RULE${randomUUID().slice(0, 8).toUpperCase()}`;
  await createSpace(manager, key, 'OPEN');
  const pages: MadePage[] = [];
  for (const [at, text] of texts.entries())
    pages.push(await createPage(manager, key, `Depot ${at + 1} ${key}`, text));
  const { space } = await manager.ask<{ space: { id: string; name: string } }>(
    'query ($key: String!) { space(key: $key) { id name } }',
    { key },
  );
  return { ...space, key, pages };
}

const RULE = `query ($id: ID!) { reviewRule(id: $id) {
  state figures { hits decided overturned appealed } } }`;

/** How a rule stands. */
export interface RuleStand {
  readonly state: 'ON' | 'OFF' | 'BRAKED';
  readonly figures: Readonly<Record<'hits' | 'decided' | 'overturned' | 'appealed', number>>;
}

/** A rule as anybody sees it. */
export async function standOfRule(visitor: Visitor, id: string): Promise<RuleStand> {
  const { reviewRule } = await visitor.ask<{ reviewRule: RuleStand }>(RULE, { id });
  return reviewRule;
}

/** Makes a rule of one space that takes notes of a word that nobody writes, and gives its id. */
export async function quickRule(maker: Visitor, name: string, spaceId: string): Promise<string> {
  const input = {
    ...{ name, words: 'Nobody writes this.', action: 'NOTE', spaceIds: [spaceId] },
    detectorJson: JSON.stringify({ kind: 'words', words: [randomUUID()] }),
  };
  const { saveReviewRule } = await maker.ask<{ saveReviewRule: { rule: { id: string } } }>(
    `mutation ($input: ReviewRuleInput!) {
       saveReviewRule(input: $input) { ... on SavedReviewRule { rule { id } } } }`,
    { input },
  );
  return saveReviewRule.rule.id;
}

/** Switches a rule off, so that it stands at the end of the list. */
export async function switchOff(maker: Visitor, id: string): Promise<void> {
  await maker.ask('mutation ($id: ID!) { setReviewRuleState(id: $id, isOn: false) { id } }', { id });
}
