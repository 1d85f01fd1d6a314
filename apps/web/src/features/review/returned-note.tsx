import { Text } from '@mantine/core';
import { MyReviewedChangesDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { MINE_PATH } from './review-paths.js';
import classes from './review.module.css';

/** What was returned is recent: the newest of the author's changes have it. */
const LOOKED_AT = 20;

interface ReturnedNoteProps {
  /** The page that the draft is of; null for a page that was never made, which is known by its title. */
  readonly pageId: string | null;
  readonly title: string;
}

/** Why a reviewer gave a text back, above the draft that it became. */
export function ReturnedNote({ pageId, title }: ReturnedNoteProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: MyReviewedChangesDocument,
    variables: { first: LOOKED_AT, after: null },
    requestPolicy: 'cache-and-network',
  });
  const change = data?.myReviewedChanges.nodes.find(
    ({ verdict, page }) =>
      verdict === 'RETURNED' && (pageId === null ? page?.title === title : page?.id === pageId),
  );
  if (!change) return null;
  return (
    <>
      {change.note !== '' && (
        <>
          <Text size="sm" mt="xs">
            {t('review.editor.returnedNote')}
          </Text>
          <blockquote className={classes.words} data-review-note>
            {change.note}
          </blockquote>
        </>
      )}
      <Text size="sm">
        <Link to={MINE_PATH}>{t('review.editor.toMine')}</Link>
      </Text>
    </>
  );
}
