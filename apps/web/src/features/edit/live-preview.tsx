import { Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { PreviewDocument } from '@wellspring/web-graphql';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uncachedClient } from '../../graphql-client/uncached-client.js';
import { ArticleHtml } from '../page/article-html.js';

interface LivePreviewProps {
  readonly urlId: string | null;
  readonly spaceKey: string | null;
  readonly text: string;
  readonly lang?: string;
}

const WAIT_MS = 350;
/** Above this many characters the preview waits longer, so that typing in a huge page does not keep the server busy. */
const LONG_CHARS = 60_000;
const LONG_WAIT_MS = 1500;

/** The page as readers will see it, made by the server as for reading; the last good one stays while a new one comes. */
export function LivePreview({ urlId, spaceKey, text, lang }: LivePreviewProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(text, text.length > LONG_CHARS ? LONG_WAIT_MS : WAIT_MS);
  const [html, setHtml] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    if (settled.trim() === '') {
      setHtml('');
      return;
    }
    let current = true;
    void uncachedClient
      .query(PreviewDocument, { urlId, spaceKey, text: settled })
      .toPromise()
      .then((result) => {
        if (!current) return;
        setFailed(!result.data);
        if (result.data) setHtml(result.data.renderPreview);
      });
    return () => {
      current = false;
    };
  }, [settled, urlId, spaceKey]);

  if (html === '')
    return (
      <Text c="dimmed" size="sm">
        {t('edit.previewEmpty')}
      </Text>
    );
  return (
    <>
      {failed && (
        <Text size="sm" c="var(--mantine-color-error)" role="status" mb="sm">
          {t('edit.previewProblem')}
        </Text>
      )}
      <div lang={lang}>{html !== null && <ArticleHtml html={html} />}</div>
    </>
  );
}
