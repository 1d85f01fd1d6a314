import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const sources = [join(here, '..'), join(here, '../../../../libs/web/ui/src')];
const styles = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles/Button.css'));

/** Every name that some file imports from Mantine. */
function importedNames(): Set<string> {
  const files = sources.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const imports = files.flatMap((text) => [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]);
  return new Set(imports.flatMap((match) => (match[1] ?? '').split(',').map((name) => name.trim())));
}

it('loads the styles of every Mantine component that is used', () => {
  const listed = ['mantine.css', 'mantine-forms.css']
    .map((name) => readFileSync(join(here, name), 'utf8'))
    .join('\n');
  const names = [...importedNames()].filter((name) => existsSync(join(styles, `${name}.layer.css`)));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !listed.includes(`/${name}.layer.css'`))).toEqual([]);
});
