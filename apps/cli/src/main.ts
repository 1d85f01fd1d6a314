import { environment } from '@wellspring/platform-config';
import { terminalOn } from './output/terminal.js';
import { runWellspring } from './run.js';

const level = environment()['WELLSPRING_LOG_LEVEL'];
const isDebugging = level === 'debug' || level === 'trace';
const terminal = terminalOn(process.stdout, process.stderr);
const exitCode = await runWellspring(process.argv.slice(2), terminal, isDebugging);
// What was written has to leave first. Then not a moment more: a timer that some client forgot would hold the process.
await terminal.write('').catch(() => undefined);
process.exit(exitCode);
