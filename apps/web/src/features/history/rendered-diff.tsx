import { useTranslation } from 'react-i18next';
import { ArticleHtml } from '../page/article-html.js';
import classes from './rendered-diff.module.css';

interface RenderedDiffProps {
  /** Sanitised by the server, with `ins` and `del`. */
  readonly html: string;
  readonly lang: string;
}

/** A page as rendered, with what came and what went marked. */
export function RenderedDiff({ html, lang }: RenderedDiffProps) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.legend}>
        <ins>{t('safety.changes.came')}</ins> <del>{t('safety.changes.went')}</del>
      </p>
      <div className={classes.diff} lang={lang}>
        <ArticleHtml html={html} />
      </div>
    </>
  );
}
