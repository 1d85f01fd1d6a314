import {
  type ContributionReport,
  type ConcentrationOfPeople,
  type HistoryAnalysis,
} from '@wellspring/contributions-domain';
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
  const { editors, employees, readers } = analysis.concentration;
  return [
    `${counted(pages, 'page')}, ${counted(revisions, 'revision')}, ${counted(authors, 'author')}.\n`,
    concentrationTable('Of all authors', editors),
    employees ? concentrationTable('Of all employees', employees) : '',
    readers ? concentrationTable('Of all readers', readers) : '',
    textTable(
      [
        ...[right('#'), left('author'), right('surviving words'), right('share'), right('added words')],
        right('edits'),
      ],
      shown.map(({ name, survivingWords, addedWords, shareRatio, edits }, index) => [
        ...[String(index + 1), name || '(not shown)'],
        ...[whole(survivingWords), percent(shareRatio), whole(addedWords), whole(edits)],
      ]),
    ),
    people.length > shown.length ? `and ${whole(people.length - shown.length)} more (--top, --json)\n` : '',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

const MEASURES = ['survivingWords', 'addedWords', 'edits'] as const;

function concentrationTable(heading: string, report: ContributionReport): string {
  const row = (label: string, show: (figures: ConcentrationOfPeople) => string): string[] => [
    label,
    ...MEASURES.map((measure) => {
      const figures = report[measure];
      return figures ? show(figures) : (WHY_NOT[report.reasons[measure] ?? ''] ?? '');
    }),
  ];
  return textTable(
    [left(heading), right('surviving words'), right('added words'), right('edits')],
    [
      row('people', ({ people }) => whole(people)),
      ...(['1', '2', '3', '5', '10'] as const).map((share) =>
        row(`the top ${share} % have`, ({ topShareRatio }) => percent(topShareRatio[share])),
      ),
      row('people who have half', ({ peopleForHalf }) => whole(peopleForHalf)),
      row('people who have three quarters', ({ peopleForThreeQuarters }) => whole(peopleForThreeQuarters)),
      row('people who have nine tenths', ({ peopleForNineTenths }) => whole(peopleForNineTenths)),
      row('Gini coefficient', ({ gini }) => gini.toFixed(3)),
    ],
  );
}
