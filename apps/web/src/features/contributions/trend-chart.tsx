import type { ContributionsOfMeasureQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { CartesianGrid, Legend, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormat } from '../../i18n/use-format.js';

interface TrendChartProps {
  readonly months: ContributionsOfMeasureQuery['contributionReport']['trend']['months'];
}

/** Share of the top tenth and number of editors, month by month; each with its own axis and its own dashes. */
export function TrendChart({ months }: TrendChartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const axis = { stroke: 'var(--mantine-color-dimmed)', fontSize: 12 };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={[...months]}
        margin={{ top: 8, right: 8, bottom: 4, left: 4 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--line)" />
        <XAxis dataKey="month" {...axis} minTickGap={24} />
        <YAxis
          yAxisId="share"
          domain={[0, 1]}
          tickFormatter={(value: number) => format.share(value)}
          {...axis}
          width={48}
        />
        <YAxis yAxisId="people" orientation="right" allowDecimals={false} {...axis} width={40} />
        <Tooltip
          formatter={(value, name) =>
            name === t('contributions.trend.people') ? value : format.share(Number(value))
          }
          contentStyle={{ background: 'var(--surface)', borderColor: 'var(--line)' }}
        />
        <Legend verticalAlign="top" wrapperStyle={{ fontSize: 13 }} />
        <Line
          yAxisId="share"
          dataKey="topTenPercentShareRatio"
          name={t('contributions.topLabel', { percent: 10 })}
          stroke="var(--accent)"
          strokeWidth={2.5}
          dot={false}
          isAnimationActive={false}
        />
        <Line
          yAxisId="people"
          dataKey="people"
          name={t('contributions.trend.people')}
          stroke="#b8741a"
          strokeDasharray="7 4"
          strokeWidth={2}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}
