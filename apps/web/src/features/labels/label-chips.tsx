import { useDisclosure } from '@mantine/hooks';
import { IconTag } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { lazyPart } from '../../app/lazy-part.js';
import { labelPath } from './label-path.js';
import classes from './labels.module.css';

const LabelsDialog = lazyPart(async () => (await import('./labels-dialog.js')).LabelsDialog);

interface LabelChipsProps {
  readonly page: { readonly id: string; readonly title: string; readonly labels: readonly string[] };
  readonly mayEdit: boolean;
}

/** The labels of a page, each leading to the other pages that have it, and the way to change them. */
export function LabelChips({ page, mayEdit }: LabelChipsProps) {
  const { t } = useTranslation();
  const [editing, dialog] = useDisclosure(false);
  if (page.labels.length === 0 && !mayEdit) return null;
  return (
    <div className={classes.line}>
      {page.labels.length > 0 && (
        <ul className={classes.chips} aria-label={t('links.labels.title')}>
          {page.labels.map((label) => (
            <li key={label}>
              <Link to={labelPath(label)} className={classes.chip}>
                <bdi>{label}</bdi>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <button
          type="button"
          className={classes.edit}
          aria-haspopup="dialog"
          data-print="no"
          onClick={dialog.open}
        >
          <IconTag size={14} stroke={1.8} aria-hidden />
          {t(page.labels.length === 0 ? 'links.labels.add' : 'links.labels.edit')}
        </button>
      )}
      {editing && (
        <Suspense fallback={null}>
          <LabelsDialog page={page} onClose={dialog.close} />
        </Suspense>
      )}
    </div>
  );
}
