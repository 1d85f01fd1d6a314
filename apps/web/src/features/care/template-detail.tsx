import { Switch } from '@mantine/core';
import { SetPageTemplateDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { QueryProblem } from '../problem/query-problem.js';
import type { DetailedPage } from './page-details-dialog.js';

/** Whether a page is offered for new pages of its space; its managers decide. */
export function TemplateDetail({ page }: { readonly page: DetailedPage }) {
  const { t } = useTranslation();
  const [{ fetching, error }, setTemplate] = useMutation(SetPageTemplateDocument);
  return (
    <>
      <Switch
        label={t('links.details.templateOn')}
        description={t('links.details.templateHint')}
        checked={page.isTemplate}
        disabled={fetching || page.myLevel !== 'MANAGE'}
        onChange={(event) =>
          void setTemplate(
            { pageId: page.id, isTemplate: event.currentTarget.checked },
            { additionalTypenames: ['Page', 'PageNode'] },
          )
        }
      />
      {error && <QueryProblem error={error} />}
    </>
  );
}
