import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
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
      const read = (name: string) => readFileSync(new URL(name, documents), 'utf8');
      const fragments = read('fragments.graphql').split(/\n(?=fragment )/);
      const used = fragments.filter((text) => /^fragment (PersonName|PageLink) /.test(text));
      this.emitFile({
        type: 'asset',
        fileName: 'page-screen.graphql',
        source: [read('page-screen.graphql'), ...used].join('\n'),
      });
    },
  };
}

export default defineConfig({
  plugins: [react(), pageQueryAsset()],
  resolve: { conditions: ['@wellspring/source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist', sourcemap: false, target: 'es2022', chunkSizeWarningLimit: 800 },
  server: { host: '127.0.0.1', proxy: { '/graphql': { target: 'http://127.0.0.1:3000' } } },
});
