import {
  IconArrowRight,
  IconFileText,
  IconHash,
  IconHistory,
  IconPaperclip,
  IconPencilPlus,
  IconTag,
  IconUser,
} from '@tabler/icons-react';
import { HighlightedText } from '@wellspring/web-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CareMark } from './care-mark.js';
import type { QuickOption } from './quick-options.js';
import classes from './search-dialog.module.css';
import { shortened } from './shortened.js';

const ICONS = {
  page: IconFileText,
  read: IconFileText,
  heading: IconHash,
  person: IconUser,
  label: IconTag,
  file: IconPaperclip,
  recent: IconHistory,
  all: IconArrowRight,
  create: IconPencilPlus,
} as const;

/** What a row shows: a sign of its kind, its name, where it belongs, and for pages the passage that was found. */
export function QuickRow({ option }: { readonly option: QuickOption }) {
  const Sign = ICONS[option.kind];
  return (
    <>
      <Sign size={18} stroke={1.5} aria-hidden className={classes.sign} />
      <span className={classes.words}>
        <RowWords option={option} />
      </span>
    </>
  );
}

function RowWords({ option }: { readonly option: QuickOption }) {
  const { t } = useTranslation();
  switch (option.kind) {
    case 'page':
      return (
        <Words
          name={<HighlightedText html={option.hit.titleHtml} />}
          place={[option.hit.spaceName, ...option.hit.breadcrumb].join(' / ')}
          mark={<CareMark care={option.hit.care} />}
        >
          {option.hit.passageHtml !== '' && (
            <span className={classes.passage}>
              <HighlightedText html={option.hit.passageHtml} />
            </span>
          )}
        </Words>
      );
    case 'heading':
      return (
        <Words
          name={<HighlightedText html={option.heading.headingHtml} />}
          place={t('search.quick.onPage', { title: option.heading.page.title })}
        />
      );
    case 'person':
      return (
        <Words
          name={<bdi translate="no">{option.person.displayName}</bdi>}
          place={[option.person.title, option.person.department].filter(Boolean).join(' · ')}
        />
      );
    case 'label':
      return (
        <Words
          name={<bdi>{option.label.label}</bdi>}
          place={t('common.pages', { count: option.label.pageCount })}
        />
      );
    case 'file':
      return (
        <Words
          name={<bdi>{option.file.name}</bdi>}
          place={t('search.quick.onPage', { title: option.file.page.title })}
        />
      );
    case 'read':
      return <Words name={option.page.title} place={option.page.spaceName} />;
    case 'recent':
      return <Words name={<bdi>{option.words}</bdi>} />;
    case 'all':
      return <Words name={t('search.quick.all', { query: shortened(option.words) })} />;
    case 'create':
      return <Words name={t('search.quick.create', { title: shortened(option.words) })} />;
  }
}

interface WordsProps {
  readonly name: ReactNode;
  readonly place?: string;
  readonly mark?: ReactNode;
  readonly children?: ReactNode;
}

function Words({ name, place, mark, children }: WordsProps) {
  return (
    <>
      <span className={classes.line}>
        <span className={classes.name}>{name}</span>
        {place && <span className={classes.place}>{place}</span>}
        {mark && <span className={classes.mark}>{mark}</span>}
      </span>
      {children}
    </>
  );
}
