#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { QUIET } from './build-apps.mjs';
import { digestOf, readPackages, root } from './workspace.mjs';

// Types and lint rules of all packages in one process, with one program for all that have the same settings: a file is
// read and judged once, where `tsc` and `eslint` for each package judge what is below again, each by itself: a third of
// their processor time. A package by itself: npx nx typecheck, npx nx lint.
const stamp = join(root, 'node_modules', '.cache', 'wellspring', 'code-is-right');
const packages = [...readPackages().values()];
const rules = ['eslint.config.mjs', 'scripts/check-code.mjs'].map((folder) => ({ folder }));
const digest = digestOf([...packages, ...rules]);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  process.stdout.write('Nothing has changed since all was right.\n');
  process.exit(0);
}

let isRight = true;
await writeProjectGraph();
const groups = new Map();
for (const { folder } of packages) addToGroup(folder);
for (const group of groups.values()) await judge(group);
if (isRight) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
process.exit(isRight ? 0 : 1);

/** The rule about which package may import which reads the graph that Nx wrote last, and none is no error to it. */
async function writeProjectGraph() {
  Object.assign(process.env, QUIET);
  await createRequire(import.meta.url)('@nx/devkit').createProjectGraphAsync({ exitOnError: true });
  // It keeps what it has read for the next file where it believes that ESLint itself was started, and not an editor.
  process.argv[1] = join(root, 'node_modules/eslint/bin/eslint.js');
}

/** Puts a package to those whose `tsconfig.json` comes to the same settings. */
function addToGroup(folder) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => tell([diagnostic]) };
  // Slashes alone, so that the program knows files by the names that ESLint asks for.
  const config = ts.getParsedCommandLineOfConfigFile(`${root}/${folder}/tsconfig.json`, {}, host);
  if (config === undefined) return;
  tell(config.errors);
  const { configFilePath: _itsOwn, ...settings } = config.options;
  const key = JSON.stringify(settings);
  const group = groups.get(key) ?? { options: config.options, fileNames: [], folders: [] };
  group.fileNames.push(...config.fileNames);
  group.folders.push(folder);
  groups.set(key, group);
}

/** Types first: what the compiler found out of them then, the rules ask for. */
async function judge({ options, fileNames, folders }) {
  const host = ts.createCompilerHost(options, true);
  const program = ts.createProgram({ rootNames: fileNames, options, host });
  tell(ts.getPreEmitDiagnostics(program));
  // A rule that reads files which it does not judge asks for no types.
  const parser = {
    ...tseslint.parser,
    parseForESLint: (code, { projectService, ...how } = {}) =>
      tseslint.parser.parseForESLint(code, projectService ? { ...how, programs: [program] } : how),
  };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [{ files: ['**/*.ts', '**/*.tsx'], languageOptions: { parser } }],
  });
  const results = await eslint.lintFiles(folders);
  if (results.some(({ errorCount }) => errorCount > 0)) isRight = false;
  process.stdout.write(await (await eslint.loadFormatter('stylish')).format(results));
}

function tell(diagnostics) {
  if (diagnostics.length === 0) return;
  isRight = false;
  process.stdout.write(
    ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(diagnostics), {
      getCanonicalFileName: (path) => path,
      getCurrentDirectory: () => root,
      getNewLine: () => '\n',
    }),
  );
}
