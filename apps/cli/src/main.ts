import { environment } from '@wellspring/platform-config';
import { terminalOn } from './output/terminal.js';
import { runWellspring } from './run.js';

const level = environment()['WELLSPRING_LOG_LEVEL'];
const isDebugging = level === 'debug' || level === 'trace';
process.exitCode = await runWellspring(
  process.argv.slice(2),
  terminalOn(process.stdout, process.stderr),
  isDebugging,
);
