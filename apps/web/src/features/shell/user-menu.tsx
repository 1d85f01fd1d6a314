import { ActionIcon, Avatar, Menu, Text, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { SignOutDocument } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { useSession } from '../../app/session-context.js';
import { useViewer } from '../../app/viewer-context.js';

/** Who is signed in, the way to one's own data, and out. */
export function UserMenu() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();
  const { renew } = useSession();
  const [, signOut] = useMutation(SignOutDocument);
  if (!viewer)
    return <ActionIcon variant="subtle" color="gray" size="lg" loading aria-label={t('common.loading')} />;
  const { person, roles } = viewer;

  const leave = async () => {
    const result = await signOut({});
    if (result.error) return;
    renew();
    await navigate('/sign-in');
  };
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" radius="xl">
          <Avatar size={28} color="spring" variant="filled" name={person.displayName} alt="" />
          {/* Not a label of the button: its name has to hold the initials that one sees, too. */}
          <VisuallyHidden>{t('shell.userMenu', { name: person.displayName })}</VisuallyHidden>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)" translate="no">
            {person.displayName}
          </Text>
          <Text size="xs">{roles.map((role) => t(`signIn.role.${role}`)).join(' · ')}</Text>
        </Menu.Label>
        <Menu.Item component={Link} to="/me" leftSection={<IconUserCircle size={16} />}>
          {t('shell.me')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
