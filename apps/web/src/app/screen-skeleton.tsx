import { Skeleton } from '@mantine/core';
import { SkeletonLines } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import classes from './screen-skeleton.module.css';

/** What stands in a screen's place while its code or its first data are on their way. */
export function ScreenSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton}>
      <Skeleton height={30} width="55%" mb="xl" aria-hidden />
      <SkeletonLines count={7} label={t('common.loading')} />
    </div>
  );
}
