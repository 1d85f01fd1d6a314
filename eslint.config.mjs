import nx from '@nx/eslint-plugin';
import importX from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

// Pure kinds: no framework, no database, no I/O. The exceptions are the libraries that the domain is about.
const IMPURE = [
  '@nestjs/*',
  'typeorm',
  'pg',
  'graphql',
  '@apollo/*',
  'fastify',
  '@fastify/*',
  'meilisearch',
  'graphile-worker',
  'pino',
  'reflect-metadata',
  'rxjs',
];
const below = (...scopes) => scopes.map((scope) => `scope:${scope}`);
const FOUNDATION = below('platform', 'shared');

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '**/gql/**', '**/.nx/**', '**/.wellspring/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { projectService: true },
    },
    plugins: { '@nx': nx, '@typescript-eslint': tseslint.plugin, 'import-x': importX },
    settings: {
      // Without it the rule about cycles reads JavaScript alone, and so finds none.
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/resolver-next': [
        createTypeScriptImportResolver({
          conditionNames: ['@wellspring/source', 'types', 'import', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          allow: [],
          depConstraints: [
            { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [], bannedExternalImports: IMPURE },
            {
              sourceTag: 'type:domain',
              onlyDependOnLibsWithTags: ['type:domain', 'type:kernel'],
              bannedExternalImports: IMPURE,
            },
            {
              sourceTag: 'type:formats',
              onlyDependOnLibsWithTags: ['type:domain', 'type:formats', 'type:kernel'],
              bannedExternalImports: IMPURE,
            },
            { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:platform', 'type:kernel'] },
            {
              sourceTag: 'type:server',
              onlyDependOnLibsWithTags: [
                'type:server',
                'type:domain',
                'type:formats',
                'type:platform',
                'type:kernel',
                'type:testing',
              ],
            },
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: [...FOUNDATION, 'scope:migrations'] },
            { sourceTag: 'scope:platform', onlyDependOnLibsWithTags: FOUNDATION },
            { sourceTag: 'scope:migrations', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'scope:audit', onlyDependOnLibsWithTags: [...below('audit'), ...FOUNDATION] },
            {
              sourceTag: 'scope:people',
              onlyDependOnLibsWithTags: [...below('people', 'audit'), ...FOUNDATION],
            },
            {
              sourceTag: 'scope:notices',
              onlyDependOnLibsWithTags: [...below('notices', 'people', 'audit'), ...FOUNDATION],
            },
            {
              sourceTag: 'scope:wiki',
              onlyDependOnLibsWithTags: [...below('wiki', 'people', 'audit', 'notices'), ...FOUNDATION],
            },
            {
              sourceTag: 'scope:contributions',
              onlyDependOnLibsWithTags: [
                ...below('contributions', 'wiki', 'people', 'audit', 'notices'),
                ...FOUNDATION,
              ],
            },
            {
              sourceTag: 'scope:influence',
              onlyDependOnLibsWithTags: [
                ...below('influence', 'contributions', 'wiki', 'people', 'audit', 'notices'),
                ...FOUNDATION,
              ],
            },
            {
              sourceTag: 'scope:search',
              onlyDependOnLibsWithTags: [
                ...below('search', 'contributions', 'wiki', 'people', 'audit', 'notices'),
                ...FOUNDATION,
              ],
            },
            {
              sourceTag: 'scope:review',
              onlyDependOnLibsWithTags: [
                ...below('review', 'contributions', 'wiki', 'people', 'audit', 'notices'),
                ...FOUNDATION,
              ],
            },
            {
              sourceTag: 'scope:demo',
              onlyDependOnLibsWithTags: [
                ...below('demo', 'review', 'wiki', 'people', 'influence'),
                ...FOUNDATION,
              ],
            },
            { sourceTag: 'scope:composition', notDependOnLibsWithTags: ['scope:app', 'scope:web'] },
            {
              sourceTag: 'scope:web',
              onlyDependOnLibsWithTags: ['scope:web', 'type:domain', 'type:kernel'],
            },
            { sourceTag: 'scope:app', notDependOnLibsWithTags: ['scope:web'] },
          ],
        },
      ],
      // What is fetched when it is asked for may lead back: its importer has long been read by then.
      'import-x/no-cycle': ['error', { ignoreExternal: true, allowUnsafeDynamicCyclicDependency: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { disallowTypeAnnotations: false, fixStyle: 'inline-type-imports' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'process',
          property: 'env',
          message: 'The environment is read in libs/platform/config alone.',
        },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Nest reads constructor and decorator types at run time: an `import type` there breaks injection.
    files: ['libs/*/server/**/*.ts', 'libs/platform/**/*.ts', 'apps/api/**/*.ts', 'libs/composition/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: [
      'libs/platform/config/**/*.ts',
      'apps/e2e/**/*.ts',
      'apps/bench/**/*.ts',
      'libs/shared/testing/**/*.ts',
      '**/*.spec.ts',
      '**/*.int-spec.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  { files: ['apps/cli/**/*.ts', 'apps/bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.tsx', 'apps/web/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
