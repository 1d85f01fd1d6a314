import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, print, separateOperations } from 'graphql';

/** The web app's own operations. */
const DOCUMENTS = fileURLToPath(new URL('../../../../libs/web/graphql/src/documents', import.meta.url));

/**
 * Text of one operation of the web app with the fragments that it needs, as the browser sends it.
 *
 * @param file of the folder of documents, without its ending
 */
export function operation(file: string, name: string): string {
  const texts = readdirSync(DOCUMENTS).map((document) => readFileSync(`${DOCUMENTS}/${document}`, 'utf8'));
  const document = separateOperations(parse(texts.join('\n')))[name];
  if (!document) throw new Error(`The web app has no operation ${name} in ${file}.graphql.`);
  return print(document);
}
