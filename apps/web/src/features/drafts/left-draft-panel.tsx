import { ActionIcon, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import classes from './left-draft-panel.module.css';
import { discardDraft } from './discard-draft.js';
import { leftDraft, type LeftDraft, withDraft } from './left-draft.js';

/** The notice itself: go on writing, throw the words away, or just close it. */
export function LeftDraftPanel({ left }: { readonly left: LeftDraft }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isBack = new URL(left.href, window.location.origin).pathname === pathname;
  useEffect(() => {
    if (isBack) leftDraft.set(null);
  }, [isBack]);
  if (isBack) return null;
  const close = () => leftDraft.set(null);
  const discard = () => {
    void discardDraft(left.personId, left.id);
    close();
  };
  return (
    <div className={classes.notice} role="status">
      <Text size="sm" className={classes.text}>
        {left.title.trim() === '' ? t('safety.left.untitled') : t('safety.left.text', { title: left.title })}
      </Text>
      <Button size="xs" component={Link} to={withDraft(left.href, left.id)}>
        {t('safety.left.goOn')}
      </Button>
      <Button size="xs" variant="default" onClick={discard}>
        {t('safety.left.discard')}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.close}
        aria-label={t('common.close')}
        onClick={close}
      >
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
