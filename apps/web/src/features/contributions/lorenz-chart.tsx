import type { ContributionDenominator } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Label,
  Legend,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../i18n/use-format.js';
import type { Report } from './contribution-figures.js';

interface Point {
  readonly peopleRatio: number;
  readonly shareRatio: number;
}

interface LorenzChartProps {
  readonly curves: readonly {
    readonly denominator: ContributionDenominator;
    readonly points: readonly Point[];
  }[];
  readonly benchmarks: Report['benchmarks'];
}

const EQUAL: readonly Point[] = [
  { peopleRatio: 0, shareRatio: 0 },
  { peopleRatio: 1, shareRatio: 1 },
];
const TICKS = [0, 0.25, 0.5, 0.75, 1];
const LOOK = {
  EMPLOYEES: { dash: '7 4', colour: '#b8741a' },
  READERS: { dash: '2 3', colour: '#7a4fb0' },
  EDITORS: { dash: undefined, colour: 'var(--accent)' },
} as const;
/** A published single number gets a mark that can be seen. */
const MARK_HALF = 0.006;

/** A curve a denominator and the diagonal, told apart by dashes as well as by colour; published figures as small fields. */
export function LorenzChart({ curves, benchmarks }: LorenzChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (value: number) => format.share(value);
  const lines = [
    { name: t('contributions.equal'), data: EQUAL, dash: '2 4', colour: 'var(--line-strong)', width: 1 },
    ...curves.map(({ denominator, points }) => ({
      name: t(`contributions.of.${denominator}`),
      data: points,
      ...LOOK[denominator],
      width: 2.5,
    })),
  ];
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart margin={{ top: 8, right: 12, bottom: 20, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="peopleRatio"
          domain={[0, 1]}
          ticks={TICKS}
          tickFormatter={share}
          stroke="var(--mantine-color-dimmed)"
          fontSize={12}
          allowDuplicatedCategory={false}
        >
          <Label
            value={t('contributions.lorenzX')}
            position="bottom"
            fontSize={12}
            fill="var(--mantine-color-dimmed)"
          />
        </XAxis>
        <YAxis
          type="number"
          domain={[0, 1]}
          ticks={TICKS}
          tickFormatter={share}
          stroke="var(--mantine-color-dimmed)"
          fontSize={12}
          width={48}
        />
        <Tooltip
          formatter={(value) => share(Number(value))}
          labelFormatter={(value) => `${t('contributions.lorenzX')}: ${share(Number(value))}`}
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
        />
        <Legend verticalAlign="top" wrapperStyle={{ fontSize: 13 }} />
        {benchmarks.map(({ key, peoplePercentLow, peoplePercentHigh, shareRatio }, at) => (
          <ReferenceArea
            key={key}
            x1={1 - peoplePercentHigh / 100 - MARK_HALF}
            x2={1 - peoplePercentLow / 100 + MARK_HALF}
            y1={1 - shareRatio - MARK_HALF * 2}
            y2={1 - shareRatio + MARK_HALF * 2}
            fill="#c0392b"
            fillOpacity={0.85}
            stroke="none"
            label={{ value: String(at + 1), position: 'left', fontSize: 12, fill: '#c0392b' }}
          />
        ))}
        {lines.map((curve) => (
          <Line
            key={curve.name}
            name={curve.name}
            data={[...curve.data]}
            dataKey="shareRatio"
            type="linear"
            dot={false}
            stroke={curve.colour}
            strokeWidth={curve.width}
            strokeDasharray={curve.dash}
            isAnimationActive={false}
          />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}
