import { ActionIcon, Button, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { AddRedirectDocument, RemoveRedirectDocument } from '@wellspring/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import classes from './care.module.css';
import type { DetailedPage } from './page-details-dialog.js';

/** The earlier titles of a page and its redirects; managers add and remove redirects. */
export function NamesDetail({ page, spaceKey }: { readonly page: DetailedPage; readonly spaceKey: string }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const [adding, addRedirect] = useMutation(AddRedirectDocument);
  const [removing, removeRedirect] = useMutation(RemoveRedirectDocument);
  const mayManage = page.myLevel === 'MANAGE';
  const { aliases } = page.details;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const result = await addRedirect({ pageId: page.id, title }, { additionalTypenames: ['Page'] });
    if (!result.error) setTitle('');
  };
  const error = adding.error ?? removing.error;
  return (
    <>
      {aliases.length === 0 ? (
        t('links.details.namesNone')
      ) : (
        <ul className={classes.names}>
          {aliases.map((alias) => (
            <li key={`${alias.spaceKey} ${alias.title}`}>
              <span>
                <bdi>{alias.title}</bdi>{' '}
                <Text span size="xs" c="dimmed">
                  {t(alias.kind === 'REDIRECT' ? 'links.details.redirect' : 'links.details.earlierTitle')}
                  {alias.spaceKey !== spaceKey &&
                    ` · ${t('links.details.inSpace', { space: alias.spaceKey })}`}
                </Text>
              </span>
              {mayManage && alias.kind === 'REDIRECT' && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('links.details.removeRedirect', { title: alias.title })}
                  loading={removing.fetching}
                  onClick={() =>
                    void removeRedirect(
                      { pageId: page.id, title: alias.title },
                      { additionalTypenames: ['Page'] },
                    )
                  }
                >
                  <IconX size={16} />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayManage && (
        <form onSubmit={(event) => void add(event)} className={classes.nameLine}>
          <TextInput
            size="xs"
            label={t('links.details.redirectField')}
            description={t('links.details.redirectHint')}
            maxLength={255}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button
            type="submit"
            size="xs"
            variant="default"
            loading={adding.fetching}
            disabled={title.trim() === ''}
          >
            {t('links.details.addRedirect')}
          </Button>
        </form>
      )}
      {error && <QueryProblem error={error} />}
    </>
  );
}
