import { textTable, widthOf } from './text-table.js';

describe('widthOf', () => {
  it.each([
    ['Louise', 6],
    ['張偉', 4],
    ['カナ', 4],
    ['한글', 4],
    ['é', 1],
    ['é', 1],
    ['A，B', 4],
    ['', 0],
  ])('%s takes %i cells', (text, cells) => expect(widthOf(text)).toBe(cells));
});

describe('textTable', () => {
  it('aligns names of any script and leaves no blanks at line ends', () => {
    const columns = [
      { heading: 'author', align: 'left' as const },
      { heading: 'edits', align: 'right' as const },
      { heading: 'note', align: 'left' as const },
    ];
    expect(
      textTable(columns, [
        ['張偉', '1,717', ''],
        ['Aolin', '9', 'x'],
      ]),
    ).toBe('author  edits  note\n張偉    1,717\nAolin       9  x\n');
  });

  it('is its headings where there is nothing to show', () => {
    expect(textTable([{ heading: '#', align: 'right' }], [])).toBe('#\n');
  });
});
