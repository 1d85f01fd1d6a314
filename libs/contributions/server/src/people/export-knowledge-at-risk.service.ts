import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '@wellspring/audit-server';
import { type Actor, forbidden } from '@wellspring/kernel';
import { UnitOfWork } from '@wellspring/platform-database';
import { People, type PersonView } from '@wellspring/people-server';
import { csvLine, CSV_START } from '../concentration/csv.js';
import {
  type ExportFormat,
  MEDIA_TYPES,
  type RowsFile,
} from '../concentration/export-contribution-rows.service.js';
import { type Column } from '../concentration/rows-file.js';
import { type AuthorOf, type PageAtRisk, type PageOfLeaver } from './knowledge-at-risk.read-model.js';
import { LookAtKnowledgeAtRisk } from './look-at-knowledge-at-risk.service.js';

/** More pages than any wiki of ours: one statement lists what a file holds. */
const PAGES_MAX = 100_000;

type NamedPage<Page> = Page & { readonly named: string };

const PAGE: readonly Column<PageAtRisk | PageOfLeaver>[] = [
  ['page', ({ title }) => title],
  ['space', ({ spaceName }) => spaceName],
  ['address', ({ urlId }) => `/p/${urlId}`],
  ['words', ({ words }) => Math.round(words * 10) / 10],
  ['views', ({ views }) => views],
  ['weight', ({ key }) => Math.round(key * 10) / 10],
];
const RISK: readonly Column<NamedPage<PageAtRisk>>[] = [
  ...PAGE,
  ['hangsOn', ({ absenceFactor }) => absenceFactor],
  ['authors', ({ authorCount }) => authorCount],
  ['first', ({ named }) => named],
];
const LOSS: readonly Column<NamedPage<PageOfLeaver>>[] = [
  ...PAGE,
  ['share', ({ shareRatio }) => Math.round(shareRatio * 1000) / 1000],
  ['whoElse', ({ named }) => named],
];

/** Sends the lists of pages at risk as files: the same pages, under the same rules, and each look recorded. */
@Injectable()
export class ExportKnowledgeAtRisk {
  constructor(
    private readonly look: LookAtKnowledgeAtRisk,
    private readonly people: People,
    private readonly audit: AuditTrail,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Pages that hang on `factor` people or fewer. Errors as {@link LookAtKnowledgeAtRisk.run}. */
  async risk(actor: Actor, spaceKey: string | null, factor: number, format: ExportFormat): Promise<RowsFile> {
    const view = await this.look.run(actor, spaceKey, 'download');
    const rows = await view.pages(factor, { after: null, limit: PAGES_MAX });
    await this.record(actor, spaceKey ?? 'wiki', rows.length);
    const named = await this.named(rows, ({ authors }) => authors);
    return fileOf('knowledge-at-risk', RISK, named, { spaceKey, factor }, format);
  }

  /** Pages that somebody carries. FORBIDDEN without a purpose; else errors as {@link LookAtKnowledgeAtRisk.ofPerson}. */
  async loss(actor: Actor, personId: string, format: ExportFormat): Promise<RowsFile> {
    const view = await this.look.ofPerson(actor, personId, 'download');
    if (view.hidden !== null)
      throw forbidden('What is lost with somebody is for analysts who have said what they look for.');
    const { rows } = await view.pages({ after: null, limit: PAGES_MAX });
    await this.record(actor, personId, rows.length);
    const named = await this.named(rows, ({ others }) => others);
    return fileOf('loss', LOSS, named, { person: view.person?.displayName ?? null }, format);
  }

  private record(actor: Actor, subjectId: string, rows: number): Promise<void> {
    return this.unitOfWork.run((tx) =>
      this.audit.record(tx, {
        ...{ actor, action: 'contributions.rows-exported', subjectKind: 'knowledge-at-risk', subjectId },
        details: { rows },
      }),
    );
  }

  private async named<Page>(
    pages: readonly Page[],
    authorsOf: (page: Page) => readonly AuthorOf[],
  ): Promise<NamedPage<Page>[]> {
    const ids = new Set(pages.flatMap((page) => authorsOf(page).map(({ personId }) => personId)));
    const people = await this.people.byIds([...ids]);
    return pages.map((page) => ({
      ...page,
      named: authorsOf(page)
        .map((author) => nameOf(author, people))
        .join('; '),
    }));
  }
}

const nameOf = (
  { personId, isHidden, shareRatio }: AuthorOf,
  people: ReadonlyMap<string, PersonView>,
): string => {
  const name = isHidden ? undefined : people.get(personId)?.displayName;
  return `${name ?? 'Somebody who is not shown'} ${Math.round(shareRatio * 100)} %`;
};

function fileOf<Row>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  question: Readonly<Record<string, string | number | null>>,
  format: ExportFormat,
): RowsFile {
  const objects = rows.map((row) => Object.fromEntries(columns.map(([column, cell]) => [column, cell(row)])));
  const lines = rows.map((row) => csvLine(columns.map(([, cell]) => cell(row))));
  const text =
    format === 'csv'
      ? CSV_START + csvLine(columns.map(([column]) => column)) + lines.join('')
      : `${JSON.stringify({ question, rows: objects }, null, 1)}\n`;
  return { fileName: `${name}.${format}`, mediaType: MEDIA_TYPES[format], stream: Readable.from([text]) };
}
