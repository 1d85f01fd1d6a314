import { Button, Group, Text } from '@mantine/core';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

interface NotFoundScreenProps {
  readonly title?: string;
  readonly text?: string;
  /** Where such things are listed, for whoever followed an old link; else the start page and search alone. */
  readonly back?: { readonly to: string; readonly label: string };
}

/** Nothing at this address, or nothing that this person may see: the two are told alike on purpose. */
export function NotFoundScreen({ title, text, back }: NotFoundScreenProps) {
  const { t } = useTranslation();
  const heading = title ?? t('notFound.title');
  useScreenTitle(heading);
  return (
    <ScreenFrame
      title={heading}
      width="text"
      {...(back && { eyebrow: <Link to={back.to}>{back.label}</Link> })}
    >
      <Text mb="lg">{text ?? t('notFound.text')}</Text>
      <Group>
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
        <Button component={Link} to="/search" variant="default">
          {t('notFound.search')}
        </Button>
      </Group>
    </ScreenFrame>
  );
}
