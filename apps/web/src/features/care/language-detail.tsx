import { Select } from '@mantine/core';
import { type ContentLanguage, SetPageLanguageDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import type { DetailedPage } from './page-details-dialog.js';

/** Language tags as GraphQL names them. */
const BY_TAG = {
  'zh-Hant': 'ZH_HANT',
  'zh-Hans': 'ZH_HANS',
  en: 'EN',
  ja: 'JA',
  other: 'OTHER',
} as const satisfies Record<string, ContentLanguage>;
type Tag = keyof typeof BY_TAG;
const isTag = (text: string | null): text is Tag => text !== null && Object.hasOwn(BY_TAG, text);
const TAGS = Object.keys(BY_TAG).filter(isTag);
const GUESS = 'guess';

/** Which language a page is in: as the text says, or as somebody who may edit it says. */
export function LanguageDetail({ page }: { readonly page: DetailedPage }) {
  const { t } = useTranslation();
  const [{ fetching, error }, setLanguage] = useMutation(SetPageLanguageDocument);
  const present = t(`links.details.languages.${isTag(page.language) ? page.language : 'other'}`);
  const mayEdit = page.myLevel === 'EDIT' || page.myLevel === 'MANAGE';
  if (!mayEdit) return present;
  const choose = (value: string | null) =>
    void setLanguage(
      { pageId: page.id, language: isTag(value) ? BY_TAG[value] : null },
      { additionalTypenames: ['Page'] },
    );
  const guess = t('links.details.languageGuess', { language: page.details.languageChosen ? '…' : present });
  return (
    <>
      <Select
        aria-label={t('links.details.language')}
        size="xs"
        maw="20rem"
        allowDeselect={false}
        disabled={fetching}
        value={page.details.languageChosen ? page.language : GUESS}
        onChange={choose}
        data={[
          { value: GUESS, label: guess },
          ...TAGS.map((tag) => ({ value: tag, label: t(`links.details.languages.${tag}`) })),
        ]}
      />
      {error && <QueryProblem error={error} />}
    </>
  );
}
