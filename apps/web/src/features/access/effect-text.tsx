import type { AccessEffectFactsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import classes from './access.module.css';

/** Whether anybody at all would see or edit it who does not today, or the other way round. */
export const changesAccess = (effect: AccessEffectFactsFragment): boolean =>
  effect.losing + effect.gaining + effect.losingEdit + effect.gainingEdit > 0;

/** What a change of access would do, in sentences: who comes, who goes, which pages follow. */
export function EffectText({ effect }: { readonly effect: AccessEffectFactsFragment }) {
  const { t } = useTranslation();
  const named = (people: readonly { displayName: string }[], count: number) => {
    const names = people.map((person) => person.displayName).join(t('common.comma'));
    return count > people.length
      ? t('access.effect.andMore', { names, count: count - people.length })
      : names;
  };
  const { losing, gaining, losingEdit, gainingEdit, pagesFollowing, pagesWithOwnRules } = effect;
  // Who loses reading loses editing with it; only what goes beyond is worth a sentence.
  const editLost = losingEdit > losing ? losingEdit : 0;
  const editWon = gainingEdit > gaining ? gainingEdit : 0;
  return (
    <div className={classes.effect} data-grave={losing > 0 || effect.myLevel === null} role="status">
      {!changesAccess(effect) && <p>{t('access.effect.none')}</p>}
      {losing > 0 && (
        <p>
          <strong>{t('access.effect.losing', { count: losing })}</strong> {named(effect.losingPeople, losing)}
        </p>
      )}
      {gaining > 0 && (
        <p>
          <strong>{t('access.effect.gaining', { count: gaining })}</strong>{' '}
          {named(effect.gainingPeople, gaining)}
        </p>
      )}
      {editLost > 0 && <p>{t('access.effect.losingEdit', { count: editLost })}</p>}
      {editWon > 0 && <p>{t('access.effect.gainingEdit', { count: editWon })}</p>}
      {pagesFollowing > 0 && <p>{t('access.effect.pagesFollowing', { count: pagesFollowing })}</p>}
      {pagesWithOwnRules > 0 && <p>{t('access.effect.pagesWithOwnRules', { count: pagesWithOwnRules })}</p>}
      {effect.myLevel !== 'MANAGE' && (
        <p>
          {effect.myLevel === null
            ? t('access.effect.iLoseAll')
            : t('access.effect.iAmLeftWith', { level: t(`access.levelLong.${effect.myLevel}`) })}
        </p>
      )}
    </div>
  );
}
