import { Title, VisuallyHidden } from '@mantine/core';
import type { TrendsScreenQuery } from '@wellspring/web-graphql';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/use-format.js';
import { labelPath } from '../labels/label-path.js';
import labelClasses from '../labels/labels.module.css';
import classes from './trends.module.css';

interface TrendLabelsProps {
  readonly title: string;
  readonly labels: TrendsScreenQuery['trends']['labels'];
  readonly spaceKey: string | null;
}

/** Labels with the number of their pages; each opens exactly those. Nothing where there are none. */
export function TrendLabels({ title, labels, spaceKey }: TrendLabelsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const headingId = useId();
  if (labels.length === 0) return null;
  return (
    <section aria-labelledby={headingId}>
      <Title order={3} id={headingId} className={classes.subtitle}>
        {title}
      </Title>
      <ul className={labelClasses.cloud}>
        {labels.map(({ label, pageCount }) => (
          <li key={label}>
            <Link to={labelPath(label, spaceKey)} className={labelClasses.chip}>
              <bdi>{label}</bdi>
              <span className={labelClasses.count}>
                <span aria-hidden>{format.number(pageCount)}</span>
                <VisuallyHidden>{t('links.labels.pages', { count: pageCount })}</VisuallyHidden>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
