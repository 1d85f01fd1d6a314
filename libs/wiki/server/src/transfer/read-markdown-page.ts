import { DomainError } from '@wellspring/kernel';
import { BODY_MAX_BYTES, bodyProblem, titleProblem } from '@wellspring/wiki-domain';
import { type PageFile, readPageFile, readText } from '@wellspring/wiki-formats';
import { type MarkdownPlan, type PlannedPage } from './markdown-plan.js';
import { type PageFileToAttach, referencesOf } from './markdown-references.js';

/** A page's file, read. */
export interface ReadMarkdownPage {
  readonly page: PlannedPage;
  /** Null where there is no file, or it can't be read. */
  readonly file: PageFile | null;
  readonly text: string;
  readonly files: readonly PageFileToAttach[];
  /** Why the page is not taken; null where it is. */
  readonly problem: string | null;
  /** Sentences about what was not taken over as it is. */
  readonly notes: readonly string[];
}

/** Broken links of one page that are listed one by one. */
const SHOWN_LINKS = 20;

/** Reads a page's file and looks at everything that it refers to. Says what is wrong instead of throwing it. */
export async function readMarkdownPage(page: PlannedPage, plan: MarkdownPlan): Promise<ReadMarkdownPage> {
  const nothing = { page, file: null, text: '', files: [], notes: [] };
  if (page.entry === null) return { ...nothing, problem: null };
  try {
    const source = await readText(page.entry, BODY_MAX_BYTES);
    const file = readPageFile(source);
    const { text, files, broken } = referencesOf(page, file.text, plan);
    const problem = bodyProblem(text);
    if (problem) return { ...nothing, problem: problem.message };
    // Links are counted in the page's text; people look for them in the file.
    const above = linesOf(source) - linesOf(file.text);
    const notes = [
      ...file.problems.map(({ line, message }) => `Line ${line}: ${message}`),
      ...titleNote(file),
      ...broken
        .slice(0, SHOWN_LINKS)
        .map(({ line, target }) => `Line ${line + above}: the link to "${shortened(target)}" leads nowhere.`),
      ...(broken.length > SHOWN_LINKS ? [`${broken.length - SHOWN_LINKS} more links lead nowhere.`] : []),
    ];
    return { page, file, text, files, problem: null, notes };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'BAD_INPUT')
      return { ...nothing, problem: error.message };
    throw error;
  }
}

const linesOf = (text: string): number => text.split('\n').length;

function titleNote({ fields }: PageFile): string[] {
  const problem = fields.title === undefined ? null : titleProblem(fields.title);
  return problem ? [`The title of the front matter was not taken: ${problem.message}`] : [];
}

const shortened = (target: string): string =>
  (target.length > 120 ? `${target.slice(0, 119)}…` : target).replace(
    /[\p{Cc}\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu,
    '\ufffd',
  );
