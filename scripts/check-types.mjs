#!/usr/bin/env node
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { digestOf, readPackages, root } from './workspace.mjs';

// The types of all packages in one process, with one program for all that have the same settings: a file is read and
// judged once, where `tsc` for each package judges what is below again. A package by itself: npx nx typecheck.
const stamp = join(root, 'node_modules', '.cache', 'wellspring', 'types-are-right');
const packages = [...readPackages().values()];
const digest = digestOf([...packages, { folder: 'scripts/check-types.mjs' }]);
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) {
  process.stdout.write('Nothing has changed since all types were right.\n');
  process.exit(0);
}

let isRight = true;
const groups = new Map();
for (const { folder } of packages) addToGroup(folder);
for (const { options, fileNames } of groups.values())
  tell(ts.getPreEmitDiagnostics(ts.createProgram({ rootNames: fileNames, options })));
if (isRight) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest);
}
process.exit(isRight ? 0 : 1);

/** Puts a package to those whose `tsconfig.json` comes to the same settings. */
function addToGroup(folder) {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => tell([diagnostic]) };
  const config = ts.getParsedCommandLineOfConfigFile(join(root, folder, 'tsconfig.json'), {}, host);
  if (config === undefined) return;
  tell(config.errors);
  const { configFilePath: _itsOwn, ...settings } = config.options;
  const key = JSON.stringify(settings);
  const group = groups.get(key) ?? { options: config.options, fileNames: [] };
  group.fileNames.push(...config.fileNames);
  groups.set(key, group);
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
