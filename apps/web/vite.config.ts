import { readdirSync, readFileSync } from 'node:fs';
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

const FORM_PARTS =
  /@mantine\/core\/.*\/(Combobox|Select|Checkbox|Switch|Radio|Textarea|SegmentedControl|FloatingIndicator|PasswordInput|Table|Progress|InlineInput|PillsInput|Pill|ScrollArea)\//;
const KIT_PARTS = (id: string) =>
  /node_modules\/(@mantine|@floating-ui|@tabler)\//.test(id) && !FORM_PARTS.test(id);
const DATA_PARTS = /node_modules\/(urql|@urql|wonka|@0no-co|i18next|react-i18next)\/|web\/graphql\/src/;
const SHARED_PARTS =
  /web\/ui\/src|apps\/web\/src\/(i18n\/[^/]+$|routing|graphql-client|app|features\/(problem|person))/;

export default defineConfig({
  plugins: [react(), pageQueryAsset()],
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
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|react-router)\// },
            { name: 'kit', test: KIT_PARTS, priority: 2 },
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
