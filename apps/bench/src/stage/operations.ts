import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, print, separateOperations } from 'graphql';

/** The web app's own operations. */
const DOCUMENTS = fileURLToPath(new URL('../../../../libs/web/graphql/src/documents', import.meta.url));
const read = (name: string): string => readFileSync(`${DOCUMENTS}/${name}.graphql`, 'utf8');

/**
 * Text of one operation of the web app with the fragments that it needs, as the browser sends it.
 *
 * @param file of the folder of documents, without its ending
 */
export function operation(file: string, name: string): string {
  const document = separateOperations(parse(`${read('fragments')}\n${read(file)}`))[name];
  if (!document) throw new Error(`The web app has no operation ${name} in ${file}.graphql.`);
  return print(document);
}
