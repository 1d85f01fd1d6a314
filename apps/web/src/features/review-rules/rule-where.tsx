import type { ReviewRulePartsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spacePath } from '../../routing/page-address.js';

type Version = Pick<ReviewRulePartsFragment['current'], 'isEverywhere' | 'spaces' | 'otherSpaces'>;

/** In which spaces a rule holds; those that the viewer can't open are counted only. */
export function RuleWhere({ version }: { readonly version: Version }) {
  const { t } = useTranslation();
  const { spaces, otherSpaces } = version;
  if (version.isEverywhere) return t('reviewRules.everywhere');
  if (spaces.length === 0) return t('reviewRules.noSpaceKnown');
  return (
    <>
      {spaces.map(({ key, name }, at) => (
        <span key={key}>
          {at > 0 && t('common.comma')}
          <Link to={spacePath(key)}>
            <bdi>{name}</bdi>
          </Link>
        </span>
      ))}
      {otherSpaces > 0 && (
        <>
          {t('common.comma')}
          {t('reviewRules.otherSpaces', { count: otherSpaces })}
        </>
      )}
    </>
  );
}
