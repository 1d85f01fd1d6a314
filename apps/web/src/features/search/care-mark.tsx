import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { SearchCare } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import careClasses from '../care/care.module.css';

/** Says that somebody vouches for a page or no longer does; nothing where nobody ever did. */
export function CareMark({ care }: { readonly care: SearchCare }) {
  const { t } = useTranslation();
  if (care === 'NONE') return null;
  const Mark = care === 'VERIFIED' ? IconRosetteDiscountCheck : IconAlertTriangle;
  return (
    <span className={careClasses.badge} data-state={care}>
      <Mark size={14} stroke={1.8} aria-hidden />
      {t(`search.care.${care}`)}
    </span>
  );
}
