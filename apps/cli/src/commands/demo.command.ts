import { type Command } from 'commander';
import { writeJson } from '../output/json.js';
import { progressOn } from '../output/progress.js';
import { textTable } from '../output/text-table.js';
import { type Terminal } from '../output/terminal.js';
import { type DemoStateJson } from '../stores/demo-state.js';
import { jsonOption } from './shared-options.js';

interface DemoOptions {
  readonly json?: boolean;
}

/** `wellspring demo`: whether the demo company is there. */
export function addDemo(program: Command, terminal: Terminal): void {
  program
    .command('demo')
    .summary('whether the demo company is loaded, and whom to sign in as')
    .description(
      'Says whether the demo company is loaded. `npm start` loads it into an empty Wellspring unless WELLSPRING_DEMO=off.',
    )
    .addOption(jsonOption())
    .action((options: DemoOptions) => runDemo(options, terminal));
}

async function runDemo({ json = false }: DemoOptions, terminal: Terminal): Promise<void> {
  const { demoState } = await import('../stores/demo-state.js');
  const state = await demoState({ terminal, progress: progressOn(terminal, json), isQuiet: json });
  if (json) await writeJson(terminal, state);
  else await terminal.write(textOf(state));
}

function textOf({ loaded, companyName, wanted, personas }: DemoStateJson): string {
  if (!loaded) {
    const next = wanted ? 'npm start loads it into an empty Wellspring' : 'WELLSPRING_DEMO is off';
    return `The demo company is not loaded; ${next}.\n`;
  }
  const columns = [
    { heading: 'sign in as', align: 'left' as const },
    { heading: 'role', align: 'left' as const },
    { heading: 'title', align: 'left' as const },
  ];
  const rows = personas.map(({ name, role, title }) => [name, role, title ?? '']);
  return `The demo company ${companyName ?? ''} is loaded.\n\n${textTable(columns, rows)}`;
}
