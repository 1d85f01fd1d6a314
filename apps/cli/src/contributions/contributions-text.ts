import { type Concentration, type HistoryAnalysis } from '@wellspring/contributions-domain';
import { counted, percent, whole } from '../output/figures.js';
import { textTable, type Column } from '../output/text-table.js';

const right = (heading: string): Column => ({ heading, align: 'right' });
const left = (heading: string): Column => ({ heading, align: 'left' });

const WHY_NOT: Readonly<Record<string, string>> = {
  TOO_FEW_AUTHORS: 'needs two authors',
  NOTHING_COUNTED: 'nothing to share',
};

/** Who made a wiki, for people: how concentrated it is and the first `top` authors. */
export function contributionsText(analysis: HistoryAnalysis, top: number): string {
  const { pages, revisions, authors, people } = analysis;
  const shown = people.slice(0, top);
  return [
    `${counted(pages, 'page')}, ${counted(revisions, 'revision')}, ${counted(authors, 'author')}.\n`,
    concentrationTable(analysis.concentration),
    textTable(
      [right('#'), left('author'), right('surviving tokens'), right('share'), right('edits')],
      shown.map(({ name, survivingTokens, shareRatio, edits }, index) => [
        ...[String(index + 1), name],
        ...[whole(survivingTokens), percent(shareRatio), whole(edits)],
      ]),
    ),
    people.length > shown.length ? `and ${whole(people.length - shown.length)} more (--top, --json)\n` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function concentrationTable({ survivingTokens, edits, reasons }: HistoryAnalysis['concentration']): string {
  const row = (label: string, show: (figures: Concentration) => string): string[] => [
    label,
    survivingTokens ? show(survivingTokens) : (WHY_NOT[reasons.survivingTokens ?? ''] ?? ''),
    edits ? show(edits) : (WHY_NOT[reasons.edits ?? ''] ?? ''),
  ];
  return textTable(
    [left('Of all authors'), right('surviving tokens'), right('edits')],
    [
      ...(['1', '3', '5', '10'] as const).map((share) =>
        row(`the top ${share} % have`, ({ topShareRatio }) => percent(topShareRatio[share])),
      ),
      row('people who have half', ({ peopleForHalf }) => whole(peopleForHalf)),
      row('people who have three quarters', ({ peopleForThreeQuarters }) => whole(peopleForThreeQuarters)),
      row('Gini coefficient', ({ gini }) => gini.toFixed(3)),
    ],
  );
}
