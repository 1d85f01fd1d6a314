import { useTranslation } from 'react-i18next';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Label,
  Legend,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useFormat } from '../../i18n/use-format.js';
import type { CoveragePoint } from './coverage-points.js';

const LINES = [
  { key: 'greedy', colour: 'var(--accent)', dash: undefined },
  { key: 'ranking', colour: '#8f66c6', dash: '2 3' },
  { key: 'management', colour: '#b8741a', dash: '7 4' },
  { key: 'random', colour: 'var(--mantine-color-dimmed)', dash: '1 4' },
] as const;

/** How many people so many reach: a line an order, told apart by dashes as well as by colour, and the band of chance. */
export function CoverageChart({ points }: { readonly points: readonly CoveragePoint[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const share = (value: number) => format.share(value);
  const lines = LINES.filter(({ key }) => points.some((point) => point[key] !== null));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={[...points]}
        margin={{ top: 8, right: 12, bottom: 20, left: 4 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" />
        <XAxis
          dataKey="budget"
          type="number"
          domain={['dataMin', 'dataMax']}
          allowDecimals={false}
          stroke="var(--mantine-color-dimmed)"
          fontSize={12}
        >
          <Label
            value={t('leaders.reach.budgetAxis')}
            position="bottom"
            fontSize={12}
            fill="var(--mantine-color-dimmed)"
          />
        </XAxis>
        <YAxis
          domain={[0, 1]}
          tickFormatter={share}
          stroke="var(--mantine-color-dimmed)"
          fontSize={12}
          width={48}
        />
        <Tooltip
          formatter={(value) =>
            Array.isArray(value) ? value.map((one) => share(Number(one))).join(' – ') : share(Number(value))
          }
          labelFormatter={(value) => t('common.people', { count: Number(value) })}
          // The colours of the lines are too pale for letters.
          itemStyle={{ color: 'var(--ink)' }}
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
        />
        <Legend
          verticalAlign="top"
          iconSize={24}
          // As listed, not by name: the set first.
          itemSorter={null}
          wrapperStyle={{ fontSize: 13 }}
          formatter={(name: string) => <span style={{ color: 'var(--ink)' }}>{name}</span>}
        />
        <Area
          dataKey="band"
          legendType="rect"
          name={t('leaders.reach.line.band')}
          stroke="none"
          fill="var(--line-strong)"
          fillOpacity={0.4}
          isAnimationActive={false}
        />
        {lines.map(({ key, colour, dash }) => (
          <Line
            key={key}
            dataKey={key}
            legendType="plainline"
            name={t(`leaders.reach.line.${key}`)}
            stroke={colour}
            strokeDasharray={dash}
            strokeWidth={2.5}
            connectNulls
            dot={false}
            isAnimationActive={false}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
