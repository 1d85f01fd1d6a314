import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { parse, print, separateOperations } from 'graphql';
import { defineConfig, type Plugin } from 'vite';

/**
 * Puts the text of the page query beside the built app. The server executes it for the first response of a page, and
 * so the embedded `initial-page` always has the fields that this build of the screen reads.
 */
function pageQueryAsset(): Plugin {
  const documents = new URL('../../libs/web/graphql/src/documents/', import.meta.url);
  return {
    name: 'wellspring-page-query',
    apply: 'build',
    generateBundle() {
      const files = readdirSync(documents).filter((name) => name.endsWith('.graphql'));
      const all = files.map((name) => readFileSync(new URL(name, documents), 'utf8')).join('\n');
      const query = separateOperations(parse(all))['PageScreen'];
      if (!query) throw new Error('There is no query PageScreen.');
      this.emitFile({ type: 'asset', fileName: 'page-screen.graphql', source: print(query) });
    },
  };
}

const DOCUMENT = /^export const (\w+Document) = (".*?") as unknown as .*$/gm;
/** The generated file of all queries. */
const DOCUMENTS = '/gql/graphql.ts';
const A_DOCUMENT = '\0document:';

/**
 * Makes each query a module of its own, so that those of later screens come with them and not with the first load: the
 * generated file holds all of them, and a module is never divided.
 */
function documentsOfScreens(): Plugin {
  const texts = new Map<string, string>();
  return {
    name: 'wellspring-documents-of-screens',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(A_DOCUMENT) ? { id, moduleSideEffects: false } : null),
    load: (id) =>
      id.startsWith(A_DOCUMENT) ? `export default ${texts.get(id.slice(A_DOCUMENT.length)) ?? '""'};` : null,
    transform(code, id) {
      if (!id.endsWith(DOCUMENTS)) return null;
      return code.replaceAll(DOCUMENT, (_line, name: string, text: string) => {
        texts.set(name, text);
        return `export { default as ${name} } from '${A_DOCUMENT}${name}';`;
      });
    },
  };
}

const FORM_PARTS =
  /@mantine\/core\/.*\/(Combobox|Select|MultiSelect|NativeSelect|Autocomplete|TagsInput|FileInput|FileButton|Tabs|Badge|Anchor|Divider|Checkbox|Switch|Radio|Textarea|SegmentedControl|FloatingIndicator|PasswordInput|Table|Progress|InlineInput|PillsInput|Pill|ScrollArea)\//;
const KIT_PARTS = /node_modules\/(@mantine|@floating-ui|@tabler)\//;
const ICON = /@tabler\/icons-react\/.*\/icons\/(Icon\w+)\.mjs$/;
/** Where a first visit begins: the application, and the screens that readers meet first. */
const FIRST_SOURCES = ['main.tsx', 'features/page/page-screen.tsx', 'features/home/home-screen.tsx'].map(
  (path) => fileURLToPath(new URL(`./src/${path}`, import.meta.url)),
);

interface Graph {
  getModuleInfo(id: string): { code: string | null; importedIds: readonly string[] } | null;
}

/** The text of our own files that come with a first visit. The kit's barrel files, and the file of
 * all queries, would make everything look needed. */
function firstCode(graph: Graph): string {
  const seen = new Set<string>();
  const visit = (id: string): string => {
    if (seen.has(id) || id.includes('node_modules') || id.endsWith(DOCUMENTS)) return '';
    seen.add(id);
    const info = graph.getModuleInfo(id);
    return info === null ? '' : [info.code ?? '', ...info.importedIds.map(visit)].join('\n');
  };
  return FIRST_SOURCES.map(visit).join('\n');
}

let first: string | null = null;
const isFirst = (name: string, graph: Graph): boolean =>
  new RegExp(`\\b${name}\\b`).test((first ??= firstCode(graph)));

/** The queries that a first visit asks come with it, all others with the first screen that is opened later. */
function documentChunk(id: string, graph: Graph): string | null {
  if (!id.startsWith(A_DOCUMENT)) return null;
  const name = id.slice(A_DOCUMENT.length);
  return isFirst(name, graph) ? 'queries' : 'later-queries';
}

/** The parts of the kit that come with the first load: not those of forms, and only the icons that are seen. */
function kitChunk(id: string, graph: Graph): string | null {
  if (!KIT_PARTS.test(id) || FORM_PARTS.test(id)) return null;
  const icon = ICON.exec(id)?.[1];
  if (icon === undefined) return 'kit';
  return isFirst(icon, graph) ? 'kit' : null;
}

const DATA_PARTS = /node_modules\/(urql|@urql|wonka|@0no-co|i18next|react-i18next)\/|web\/graphql\/src/;
const SHARED_PARTS =
  /web\/ui\/src|apps\/web\/src\/(i18n\/[^/]+$|routing|graphql-client|app|features\/(problem|person))/;

export default defineConfig({
  plugins: [documentsOfScreens(), react(), pageQueryAsset()],
  resolve: { conditions: ['@wellspring/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    sourcemap: false,
    target: 'es2022',
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // Few files instead of eighty: the server speaks HTTP/1.1, and what changes seldom stays in the browser's cache.
        codeSplitting: {
          groups: [
            { name: documentChunk, priority: 3 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
            { name: kitChunk, priority: 2 },
            // What only forms, tables and dialogs need waits until the first screen that has some.
            { name: 'forms', test: FORM_PARTS, priority: 1, minShareCount: 2 },
            { name: 'data', test: DATA_PARTS },
            { name: 'shared', test: SHARED_PARTS, minShareCount: 2 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: 'http://127.0.0.1:3000' },
      '/files': { target: 'http://127.0.0.1:3000' },
    },
  },
});
