import { useTranslation } from 'react-i18next';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../i18n/use-format.js';
import type { Numbers } from './numbers-screen.js';

/** Views of what turned out wrong on one axis, arrivals and decisions on the other; each with its own dashes. */
export function WeeksChart({ weeks }: { readonly weeks: Numbers['weeks'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const axis = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 };
  // The day is the company's; at noon it is that day in every zone that people read it in.
  const dayOf = (week: string) => format.date(`${week}T12:00:00`);
  const line = { dot: false, isAnimationActive: false } as const;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...weeks]}
        margin={{ top: 8, right: 8, bottom: 4, left: 4 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" />
        <XAxis dataKey="week" {...axis} tickFormatter={dayOf} minTickGap={24} />
        <YAxis
          yAxisId="views"
          allowDecimals={false}
          tickFormatter={(value: number) => format.number(value)}
          {...axis}
          width={48}
        />
        <YAxis yAxisId="items" orientation="right" allowDecimals={false} {...axis} width={40} />
        <Tooltip
          labelFormatter={(week) => dayOf(String(week))}
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
        />
        <Legend verticalAlign="top" wrapperStyle={{ fontSize: 13 }} />
        <Line
          {...line}
          yAxisId="views"
          dataKey="badViews"
          name={t('reviewNumbers.weeks.wrongViews')}
          stroke="#c0392b"
          strokeWidth={2.5}
        />
        <Line
          {...line}
          yAxisId="items"
          dataKey="opened"
          name={t('reviewNumbers.weeks.opened')}
          stroke="#b8741a"
          strokeDasharray="7 4"
          strokeWidth={2}
        />
        <Line
          {...line}
          yAxisId="items"
          dataKey="decided"
          name={t('reviewNumbers.weeks.decided')}
          stroke="var(--accent)"
          strokeDasharray="2 3"
          strokeWidth={2}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
