import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ShownRule } from './rule-screen.js';

/** Hits of a rule day by day, and how many of them were overturned. */
export function HitsChart({ days }: { readonly days: ShownRule['hitsByDay'] }) {
  const { t } = useTranslation();
  const axis = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 };
  const data = days.map(({ day, hits, overturned }) => ({ day, overturned, kept: hits - overturned }));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart data={data} margin={{ top: 8, right: 8, bottom: 4, left: 4 }} accessibilityLayer={false}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis dataKey="day" {...axis} minTickGap={24} />
        <YAxis allowDecimals={false} {...axis} width={32} />
        <Tooltip
          cursor={{ fill: 'var(--surface-sunken)' }}
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
        />
        <Legend verticalAlign="top" wrapperStyle={{ fontSize: 13 }} />
        <Bar
          dataKey="kept"
          stackId="hits"
          name={t('reviewRules.figures.hits')}
          fill="var(--accent)"
          isAnimationActive={false}
        />
        <Bar
          dataKey="overturned"
          stackId="hits"
          name={t('reviewRules.figures.overturned')}
          fill="#b8741a"
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}
