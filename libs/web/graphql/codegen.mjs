// Writes src/gql from src/documents/*.graphql and the server's committed schema. `--check` writes nothing and fails
// when what is committed is stale. @graphql-codegen/cli does not install beside this stack, core and preset do.
import { codegen } from '@graphql-codegen/core';
import { preset } from '@graphql-codegen/client-preset';
import { buildSchema, parse, print, stripIgnoredCharacters } from 'graphql';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const here = (path) => new URL(path, import.meta.url);
const schemaText = readFileSync(here('../../../apps/api/schema.graphql'), 'utf8');
const documents = readdirSync(here('src/documents'))
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => {
    const rawSDL = readFileSync(here(`src/documents/${name}`), 'utf8');
    return { location: `src/documents/${name}`, document: parse(rawSDL, { noLocation: true }), rawSDL };
  });
const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'src/gql/',
  schema: parse(schemaText),
  schemaAst: buildSchema(schemaText),
  documents,
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    onlyOperationTypes: true,
    scalars: { DateTime: 'string', ID: 'string' },
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
  pluginContext: {},
  documentTransforms: [],
});

/**
 * Documents as text instead of as syntax trees: urql takes both, and the text of all operations is a sixth of their
 * trees after compression. The types stay those of a typed document.
 */
function asText(content) {
  return content.replace(
    /^(export const \w+ = )(\{.*\})( as unknown as DocumentNode<)/gm,
    (_whole, start, tree, end) =>
      `${start}${JSON.stringify(stripIgnoredCharacters(print(JSON.parse(tree))))}${end}`,
  );
}

const check = process.argv.includes('--check');
let stale = 0;
for (const output of outputs.filter((one) => one.filename.endsWith('/graphql.ts'))) {
  const content = asText(await codegen(output));
  const target = here(output.filename);
  if (check) {
    if (readFileSync(target, 'utf8') === content) continue;
    stale++;
    process.stderr.write(`${output.filename} is older than the schema or the documents: npm run codegen\n`);
  } else {
    mkdirSync(dirname(target.pathname), { recursive: true });
    writeFileSync(target, content);
    process.stdout.write(`wrote ${output.filename} (${content.length} characters)\n`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
