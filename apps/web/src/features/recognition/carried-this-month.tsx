import { Text } from '@mantine/core';
import { CarriedThisMonthDocument, type CarriedThisMonthQuery } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import classes from './recognition.module.css';

type Carried = NonNullable<CarriedThisMonthQuery['space']>['carriedThisMonth'][number];

/** Who carried a space this month, by name and in words; nothing where the space does not show it. */
export function CarriedThisMonth({ spaceKey }: { readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [{ data }] = useQuery({
    query: CarriedThisMonthDocument,
    variables: { key: spaceKey },
    requestPolicy: 'cache-and-network',
  });
  const people = data?.space?.carriedThisMonth ?? [];
  if (people.length === 0) return null;
  return (
    <section className={classes.carried} aria-labelledby="carried">
      <h2 id="carried" className={classes.title}>
        {t('recognition.carried.title')}
      </h2>
      <Text size="sm" c="dimmed">
        {t('recognition.carried.text')}
      </Text>
      <ul>
        {people.map((one) => (
          <li key={one.person.id}>
            <PersonName person={one.person} />: <WhatTheyDid pages={one.pages} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatTheyDid({ pages }: Pick<Carried, 'pages'>) {
  const { t } = useTranslation();
  const groups = [
    { key: 'began', pages: pages.filter((page) => page.isNew) },
    { key: 'improved', pages: pages.filter((page) => !page.isNew) },
  ] as const;
  return groups
    .filter((group) => group.pages.length > 0)
    .map((group, at) => (
      <span key={group.key}>
        {at > 0 && '; '}
        {t(`recognition.carried.${group.key}`)}{' '}
        {group.pages.map((page, place) => (
          <span key={page.urlId}>
            {place > 0 && ', '}
            <Link to={pagePath(page)}>{page.title}</Link>
          </span>
        ))}
      </span>
    ));
}
