import { useTranslation } from 'react-i18next';
import classes from './authorship.module.css';
import { AGES } from './colours.js';
import type { Marked } from './use-colours.js';
import { useMark } from './use-mark.js';

interface AgeLegendProps {
  readonly marked: Marked;
  readonly onMark: (marked: Marked) => void;
}

/** Which colour words of which age have; pointing at one marks them. */
export function AgeLegend({ marked, onMark }: AgeLegendProps) {
  const { t } = useTranslation();
  const mark = useMark(marked, onMark);
  return (
    <ul className={classes.ages} aria-label={t('authorship.age.label')}>
      {AGES.map(({ name }, index) => {
        const age = t(`authorship.age.${name}`);
        return (
          <li key={name}>
            <button
              type="button"
              className={classes.mark}
              title={t('authorship.markAge', { age })}
              {...mark({ by: 'age', index })}
            >
              <span className={classes.sample} data-age={index} aria-hidden />
              {age}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
