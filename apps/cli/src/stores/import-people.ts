import { readPeopleCsv } from '@wellspring/influence-formats';
import { SYSTEM_ACTOR } from '@wellspring/kernel';
import { ImportPeople, type PeopleImportReport } from '@wellspring/people-server';
import { checkInputFile, openInputFile } from '../input/input-file.js';
import { type SessionOptions, withWellspring } from './with-wellspring.js';

/** The public shape of `import-people --json`. */
export interface PeopleImportJson extends PeopleImportReport {
  readonly file: string;
  /** Nothing was written. */
  readonly dryRun: boolean;
}

/** Takes a directory in: rows that are wrong are reported, the others go in, in one transaction. */
export async function importPeople(
  path: string,
  dryRun: boolean,
  options: SessionOptions,
): Promise<PeopleImportJson> {
  await checkInputFile(path);
  return withWellspring(options, async ({ wellspring, progress }) => {
    const { stream, fileName } = await openInputFile(path);
    const report = await progress.during('Importing people', () =>
      wellspring.get(ImportPeople).run(SYSTEM_ACTOR, readPeopleCsv(stream, { fileName }), { dryRun }),
    );
    return { file: path, dryRun, ...report };
  });
}
