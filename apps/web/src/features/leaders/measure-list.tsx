import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import type { Leader } from './group-by-tier.js';
import classes from './leaders.module.css';

/** The numbers behind a person's place. A measure that this build does not know keeps its own name. */
export function MeasureList({ measures }: { readonly measures: Leader['measures'] }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  if (measures.length === 0) return null;
  const label = (name: string) =>
    // The server may send measures of a newer method; those that are not in the texts show their own name.
    i18n.exists(`leaders.measure.${name}`)
      ? t(`leaders.measure.${name}` as 'leaders.measure.contacts')
      : name;
  const value = (number: number | null) =>
    number === null
      ? '–'
      : number !== 0 && Math.abs(number) < 0.01
        ? number.toPrecision(2)
        : format.number(number);
  return (
    <dl className={classes.measures}>
      {measures.map((measure) => (
        <div key={measure.name}>
          <dt>{label(measure.name)}</dt>
          <dd className="figures">{value(measure.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
