import { Badge, Text } from '@mantine/core';
import { ReviewedTextDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { rulePath } from '../review-rules/rules-path.js';
import { hitExcerpts, type HitPlace } from './hit-excerpts.js';
import classes from './review.module.css';

/** What a rule found in a text. */
export interface ShownHit {
  readonly id: string;
  readonly action: 'NOTE' | 'TAG' | 'QUEUE' | 'HOLD' | 'REFUSE';
  readonly ruleId: string;
  readonly name: string;
  /** The rule as everybody reads it. */
  readonly words: string;
  readonly revisionNumber: number | null;
  readonly evidence: readonly (HitPlace & { readonly field: string })[];
}

/** More of them are in the source. */
const PLACES_SHOWN = 4;

interface ItemHitsProps {
  readonly hits: readonly ShownHit[];
  readonly page: { readonly urlId: string } | null;
}

/** Where in the text of the change a rule found something. */
export const placesOf = (hit: ShownHit): HitPlace[] => hit.evidence.filter(({ field }) => field === 'text');

/** What rules found in the change: each rule in its own words, and the places with what stands around them. */
export function ItemHits({ hits, page }: ItemHitsProps) {
  const { t } = useTranslation();
  if (hits.length === 0) return null;
  return (
    <section className={classes.panel} aria-labelledby="item-hits">
      <h2 id="item-hits" className={classes.panelTitle}>
        {t('review.hits')}
      </h2>
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <Link to={rulePath(hit.ruleId)}>{hit.name}</Link>{' '}
            <Badge size="xs" variant="default" tt="none">
              {t(`review.hitAction.${hit.action}`)}
            </Badge>
            <Text size="sm">{hit.words}</Text>
            {page && hit.revisionNumber !== null && (
              <Excerpts hit={hit} urlId={page.urlId} number={hit.revisionNumber} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ExcerptsProps {
  readonly hit: ShownHit;
  readonly urlId: string;
  readonly number: number;
}

function Excerpts({ hit, urlId, number }: ExcerptsProps) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({ query: ReviewedTextDocument, variables: { urlId, number } });
  const excerpts = hitExcerpts(data?.revision?.text ?? '', placesOf(hit));
  const more = excerpts.length - PLACES_SHOWN;
  return (
    <>
      {excerpts.slice(0, PLACES_SHOWN).map((excerpt, index) => (
        <q className={classes.excerpt} key={index}>
          {excerpt.isCutBefore && '…'}
          {excerpt.before}
          <mark>{excerpt.found}</mark>
          {excerpt.after}
          {excerpt.isCutAfter && '…'}
        </q>
      ))}
      {more > 0 && (
        <Text size="sm" c="dimmed">
          {t('review.hitMore', { count: more })}
        </Text>
      )}
    </>
  );
}
