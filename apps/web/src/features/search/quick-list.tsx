import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { QuickOption, QuickSection } from './quick-options.js';
import { QuickRow } from './quick-row.js';
import classes from './search-dialog.module.css';

interface QuickListProps {
  readonly listId: string;
  readonly sections: readonly QuickSection[];
  readonly activeId: string | null;
  /** A row was clicked: in this window, or in another one. */
  readonly onOpened: (option: QuickOption, elsewhere: boolean) => void;
  readonly onForget: () => void;
}

/** The rows that can be chosen, under headings. They are links, so that the mouse can do with them what it does with links. */
export function QuickList({ listId, sections, activeId, onOpened, onForget }: QuickListProps) {
  const { t } = useTranslation();
  useEffect(() => {
    if (activeId === null) return;
    document.getElementById(`${listId}-${activeId}`)?.scrollIntoView({ block: 'nearest' });
  }, [listId, activeId]);
  return (
    <>
      <div id={listId} role="listbox" aria-label={t('search.quick.results')} className={classes.list}>
        {sections.map(({ name, options }) => (
          <div
            key={name}
            role="group"
            aria-label={name === 'more' ? t('search.quick.results') : t(`search.quick.${name}`)}
            className={classes.section}
          >
            {name !== 'more' && (
              <div aria-hidden className={classes.sectionName}>
                {t(`search.quick.${name}`)}
              </div>
            )}
            {options.map((option) => (
              <OptionLink
                key={option.id}
                domId={`${listId}-${option.id}`}
                option={option}
                isActive={option.id === activeId}
                onOpened={onOpened}
              />
            ))}
          </div>
        ))}
      </div>
      {sections.some(({ name }) => name === 'recent') && (
        <button type="button" className={classes.forget} onClick={onForget}>
          {t('search.quick.forget')}
        </button>
      )}
    </>
  );
}

interface OptionLinkProps {
  readonly domId: string;
  readonly option: QuickOption;
  readonly isActive: boolean;
  readonly onOpened: QuickListProps['onOpened'];
}

function OptionLink({ domId, option, isActive, onOpened }: OptionLinkProps) {
  const shared = {
    id: domId,
    role: 'option',
    'aria-selected': isActive,
    tabIndex: -1,
    className: classes.option,
    children: <QuickRow option={option} />,
  } as const;
  // A file is no screen of the application.
  if (option.kind === 'file')
    return (
      <a {...shared} href={option.to} target="_blank" rel="noopener" onClick={() => onOpened(option, true)} />
    );
  return (
    <Link
      {...shared}
      to={option.to}
      onClick={(event) => onOpened(option, event.ctrlKey || event.metaKey || event.shiftKey)}
    />
  );
}
