import { Button, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { CreateSpaceDocument, type SpaceAccess } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { spacePath } from '../../routing/page-address.js';
import { QueryProblem } from '../problem/query-problem.js';
import { isSpaceKey, suggestSpaceKey } from './space-key.js';

const ACCESS: readonly SpaceAccess[] = ['OPEN', 'READABLE', 'MEMBERS'];
const SPACE_CONTEXT = { additionalTypenames: ['Space'] };

/** Starting a space. The key is suggested from the name until somebody types one. */
export function NewSpaceScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [{ fetching, error, data }, createSpace] = useMutation(CreateSpaceDocument);
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [description, setDescription] = useState('');
  const [access, setAccess] = useState<SpaceAccess>('OPEN');
  const key = ownKey ?? suggestSpaceKey(name);
  const keyIsBad = key !== '' && !isSpaceKey(key);
  const refused = data && data.createSpace.__typename !== 'SpaceCreated' ? data.createSpace.message : null;
  useScreenTitle(t('space.create'));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || !isSpaceKey(key)) return;
    const input = { name: name.trim(), key, description: description.trim(), access };
    const result = await createSpace({ input }, SPACE_CONTEXT);
    if (result.data?.createSpace.__typename === 'SpaceCreated')
      await navigate(spacePath(result.data.createSpace.space.key));
  };
  return (
    <ScreenFrame title={t('space.create')} width="text">
      <form onSubmit={(event) => void submit(event)}>
        <Stack maw="34rem">
          {error && <QueryProblem error={error} />}
          <TextInput
            label={t('space.name')}
            required
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('space.key')}
            description={t('space.keyHint')}
            required
            maxLength={32}
            value={key}
            error={keyIsBad ? t('space.keyBad') : refused}
            onChange={(event) => setOwnKey(event.currentTarget.value.toUpperCase())}
          />
          <Textarea
            label={t('space.description')}
            autosize
            minRows={2}
            maxLength={500}
            value={description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          <Radio.Group
            label={t('space.whoMay')}
            value={access}
            onChange={(value) => setAccess(ACCESS.find((one) => one === value) ?? 'OPEN')}
          >
            <Stack gap="xs" mt="xs">
              {ACCESS.map((one) => (
                <Radio key={one} value={one} label={t(`space.access.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <Button type="submit" loading={fetching} style={{ alignSelf: 'start' }}>
            {t('space.createSubmit')}
          </Button>
        </Stack>
      </form>
    </ScreenFrame>
  );
}
