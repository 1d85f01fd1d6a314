import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core';
import { linkTarget } from '@wellspring/wiki-domain/markdown';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditedLink } from './link-at.js';

interface LinkDialogProps {
  readonly link: EditedLink;
  readonly onSave: (text: string, target: string, isWiki: boolean) => void;
  readonly onClose: () => void;
}

/** Words and target of a link. Enter saves, Escape leaves everything as it was. */
export function LinkDialog({ link, onSave, onClose }: LinkDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(link.text);
  const [target, setTarget] = useState(link.target);
  const [isWiki, setIsWiki] = useState(link.isWiki);
  const isRefused = !isWiki && target.trim() !== '' && linkTarget(target).kind === 'refused';
  const save = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    // "example.com" is meant as an address; a relative path to a page has a slash or an ending.
    const full =
      !isWiki && /^www\.|^[\w-]+(\.[\w-]+)*\.(com|org|net|io|tw|cn|de|eu|dev)(\/|$)/i.test(target.trim());
    if (!isRefused && target.trim() !== '') onSave(text, full ? `https://${target.trim()}` : target, isWiki);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(link.exists ? 'editor.link.edit' : 'editor.link.add')}
      returnFocus={false}
    >
      <form onSubmit={save}>
        <SegmentedControl
          fullWidth
          mb="sm"
          aria-label={t('editor.link.kind')}
          value={isWiki ? 'wiki' : 'address'}
          onChange={(value) => setIsWiki(value === 'wiki')}
          data={[
            { value: 'address', label: t('editor.link.toAddress') },
            { value: 'wiki', label: t('editor.link.toPage') },
          ]}
        />
        <TextInput
          label={t(isWiki ? 'editor.link.pageTitle' : 'editor.link.address')}
          value={target}
          onChange={(event) => setTarget(event.currentTarget.value)}
          error={isRefused ? t('editor.link.refused') : null}
          data-autofocus
          maxLength={2000}
        />
        <TextInput
          mt="sm"
          label={t('editor.link.text')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={500}
        />
        <Group mt="md" justify="flex-end">
          {link.exists && (
            <Button variant="default" onClick={() => onSave(text, '', isWiki)} me="auto">
              {t('editor.link.remove')}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" disabled={isRefused || target.trim() === ''}>
            {t('editor.link.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
