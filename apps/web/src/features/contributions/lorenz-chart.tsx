import type { FiguresFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import {
  CartesianGrid,
  Label,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../i18n/use-format.js';

type Points = FiguresFragment['lorenz'];

interface LorenzChartProps {
  readonly words: Points;
  readonly edits: Points;
}

const EQUAL: Points = [
  { peopleRatio: 0, shareRatio: 0 },
  { peopleRatio: 1, shareRatio: 1 },
];
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** Two curves and the diagonal; told apart by dashes as well as by colour. */
export function LorenzChart({ words, edits }: LorenzChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (value: number) => format.share(value);
  const curves = [
    { name: t('contributions.equal'), data: EQUAL, dash: '2 4', colour: 'var(--line-strong)', width: 1 },
    { name: t('contributions.byEdits'), data: edits, dash: '7 4', colour: '#b8741a', width: 2 },
    {
      name: t('contributions.bySurviving'),
      data: words,
      dash: undefined,
      colour: 'var(--accent)',
      width: 2.5,
    },
  ].filter((curve) => curve.data.length > 0);
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
        {curves.map((curve) => (
          <Line
            key={curve.name}
            name={curve.name}
            data={curve.data}
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
