import { Injectable } from '@nestjs/common';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { People } from '@wellspring/people-server';
import { type Tx } from '@wellspring/platform-database';
import { pageText, type PassageAnchor, passageAnchorOf } from '@wellspring/wiki-domain';
import {
  type PastThread,
  type PublishedRevision,
  Revisions,
  SaveComments,
  Watching,
} from '@wellspring/wiki-server';
import { type DemoLanguage } from '../generate/demo-company.js';
import { type DemoTalk, demoTalkOf } from '../generate/demo-talks.js';

/** Revisions looked at to find who has written on a page. */
const REVISIONS = 200;
/** A sentence that is worth a question, with the mark at its end. */
const SENTENCE = /[^.。!?！？\n]{12,160}[.。]/u;

/** Lets people talk about the demo's pages and watch them, by the wiki's own commands. */
@Injectable()
export class LoadDemoTalks {
  constructor(
    private readonly people: People,
    private readonly revisions: Revisions,
    private readonly saveComments: SaveComments,
    private readonly watching: Watching,
  ) {}

  /** Writes the talks up to `today`; whoever talks about a page watches it. */
  async add(tx: Tx, today: Date, pageIds: ReadonlyMap<string, string>): Promise<void> {
    for (const [key, pageId] of pageIds) {
      // Most pages are not talked about in any language, so that their histories are not read.
      if (demoTalkOf(key, 'en') === null) continue;
      const saves = await this.revisions.publishedHistory(pageId, 0, REVISIONS);
      const last = saves.at(-1);
      const [asker, writer] = await this.voices(saves);
      const talk = last && demoTalkOf(key, languageOf(last.text));
      if (!last || !talk || asker === undefined || writer === undefined) continue;
      await this.saveComments.run(tx, SYSTEM_ACTOR, [threadOf(talk, last, { asker, writer }, today)]);
      for (const personId of [asker, writer]) await this.watching.begin(tx, personId, { pageId });
    }
  }

  /** Two who have written on the page and still work here: the later one asks the earlier one. */
  private async voices(saves: readonly PublishedRevision[]): Promise<string[]> {
    const authorIds = [...new Set(saves.map((save) => save.authorId))];
    const people = await this.people.byIds(authorIds);
    const [writer, ...others] = authorIds.filter((id) => people.get(id)?.status === 'active');
    const asker = others.at(-1);
    return writer === undefined || asker === undefined ? [] : [asker, writer];
  }
}

function threadOf(
  talk: DemoTalk,
  last: PublishedRevision,
  voices: { readonly asker: string; readonly writer: string },
  today: Date,
): PastThread {
  const at = (ratio: number) =>
    new Date(last.savedAt.getTime() + (today.getTime() - last.savedAt.getTime()) * ratio);
  const lastAnswer = talk.comments.findLastIndex(({ voice }) => voice === 'writer');
  return {
    pageId: last.pageId,
    passage: talk.aboutPassage ? firstSentence(last.text) : null,
    comments: talk.comments.map(({ voice, ratio, text }, index) => ({
      ...{ authorId: voices[voice], at: at(ratio), text },
      reactions:
        index === lastAnswer && talk.thanks !== null ? [{ personId: voices.asker, emoji: talk.thanks }] : [],
    })),
    resolved: talk.isResolved ? { personId: voices.writer, at: at(0.8) } : null,
  };
}

function firstSentence(markdown: string): PassageAnchor | null {
  const { plainText } = pageText(markdown);
  const found = SENTENCE.exec(plainText);
  return found ? passageAnchorOf(plainText, found.index, found.index + found[0].length) : null;
}

/** Traditional and Simplified differ in some of the commonest characters. */
function languageOf(text: string): DemoLanguage {
  if (!/\p{sc=Han}/u.test(text.slice(0, 400))) return 'en';
  const traditional = text.match(/[們這個說時對應產業務員開關線數據請後]/gu)?.length ?? 0;
  const simplified = text.match(/[们这个说时对应产业务员开关线数据请后]/gu)?.length ?? 0;
  return traditional > simplified ? 'zh-Hant' : 'zh-Hans';
}
