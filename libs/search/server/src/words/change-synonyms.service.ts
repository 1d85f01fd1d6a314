import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, secureRandom, systemClock, uuidv7 } from '@wellspring/kernel';
import { type Tx, UnitOfWork } from '@wellspring/platform-database';
import { EventBus } from '@wellspring/platform-jobs';
import {
  GROUPS_MAX,
  problemOfWords,
  synonymKey,
  type SynonymProblem,
  synonymProblem,
  tidyWords,
} from './check-synonyms.js';
import { KeepSynonyms } from './keep-synonyms.service.js';
import { type SynonymGroup } from './synonyms.read-model.js';
import { SynonymRepository } from './synonyms.repository.js';
import { synonymsChanged } from './words.events.js';
import { requireSynonymEditor } from './words.policy.js';

export type SetSynonymsOutcome =
  | { readonly kind: 'set'; readonly group: SynonymGroup }
  | { readonly kind: 'refused'; readonly problem: SynonymProblem };

/** Changes groups of synonyms. Each change is audited, in force here at once, and in the index within seconds. */
@Injectable()
export class ChangeSynonyms {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SynonymRepository,
    private readonly audit: AuditTrail,
    private readonly events: EventBus,
    private readonly keep: KeepSynonyms,
  ) {}

  /** Makes a group (`id` null) or gives one other words. FORBIDDEN unless the actor administers. */
  async set(actor: Actor, id: string | null, given: readonly string[]): Promise<SetSynonymsOutcome> {
    requireSynonymEditor(actor);
    const words = tidyWords(given);
    const wrong = problemOfWords(words);
    if (wrong) return { kind: 'refused', problem: wrong };
    const outcome = await this.unitOfWork.run((tx) => this.put(tx, actor, id, words));
    if (outcome.kind === 'set') await this.keep.reload();
    return outcome;
  }

  /** Whether there was such a group. FORBIDDEN unless the actor administers. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    requireSynonymEditor(actor);
    const existed = await this.unitOfWork.run(async (tx) => {
      await this.repository.lock(tx);
      const words = await this.repository.words(tx, id);
      if (words === null) return false;
      await this.repository.remove(tx, id);
      await this.tell(tx, actor, 'search.synonyms-removed', { id, words });
      return true;
    });
    await this.keep.reload();
    return existed;
  }

  private async put(
    tx: Tx,
    actor: Actor,
    id: string | null,
    words: readonly string[],
  ): Promise<SetSynonymsOutcome> {
    await this.repository.lock(tx);
    const folded = words.map(synonymKey);
    const problem = await this.problemBesideOthers(tx, id, words, folded);
    if (problem) return { kind: 'refused', problem };
    const now = systemClock.now();
    const group = { id: id ?? uuidv7(now, secureRandom), words };
    await this.repository.put(tx, group, folded, now);
    await this.tell(tx, actor, id === null ? 'search.synonyms-added' : 'search.synonyms-changed', group);
    return { kind: 'set', group };
  }

  private async problemBesideOthers(
    tx: Tx,
    id: string | null,
    words: readonly string[],
    folded: readonly string[],
  ): Promise<SynonymProblem | null> {
    if (id !== null && (await this.repository.words(tx, id)) === null)
      return synonymProblem('GROUP_GONE', 'This group was removed meanwhile.');
    if (id === null && (await this.repository.count(tx)) >= GROUPS_MAX)
      return synonymProblem('TOO_MANY_GROUPS', `There are ${GROUPS_MAX} groups; that is the most.`);
    const other = await this.repository.standing(tx, folded, id);
    if (!other) return null;
    const word = words[folded.indexOf(other.folded)] ?? other.folded;
    return synonymProblem(
      'WORD_IN_OTHER_GROUP',
      `“${word}” stands in the group “${other.words.join(', ')}” already.`,
      word,
      other.words,
    );
  }

  private async tell(tx: Tx, actor: Actor, action: string, { id, words }: SynonymGroup): Promise<void> {
    await this.audit.record(tx, {
      ...{ actor, action, subjectKind: 'synonyms', subjectId: id },
      details: { words: words.join(', ') },
    });
    await this.events.publish(tx, synonymsChanged, { groupId: id });
  }
}
