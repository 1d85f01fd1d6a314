import { Badge, Group, Select, Text, Title } from '@mantine/core';
import { MyDataDocument, SetLocaleDocument } from '@wellspring/web-graphql';
import { ScreenFrame } from '@wellspring/web-ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMutation, useQuery } from 'urql';
import { ScreenSkeleton } from '../../app/screen-skeleton.js';
import { useScreenTitle } from '../../app/use-screen-title.js';
import { useViewer } from '../../app/viewer-context.js';
import { LOCALE_NAMES, LOCALES, nearestLocale } from '../../i18n/choose-locale.js';
import { switchLocale } from '../../i18n/i18n.js';
import { MyDrafts } from '../drafts/my-drafts.js';
import { NoticeSettings } from '../mail/notice-settings.js';
import { PersonName } from '../person/person-name.js';
import { MyReportsLink } from '../my-network/my-reports-link.js';
import { QueryProblem } from '../problem/query-problem.js';
import { QueryView } from '../problem/query-view.js';
import { DisplayOptOut } from './display-opt-out.js';
import { LooksAtMe } from './looks-at-me.js';
import { MailOptOut } from './mail-opt-out.js';
import classes from './me.module.css';

/** What Wellspring knows about the reader, their language, and their two switches. */
export function MeScreen() {
  const { t, i18n } = useTranslation();
  const viewer = useViewer();
  const [result, retry] = useQuery({
    query: MyDataDocument,
    requestPolicy: 'cache-and-network',
  });
  const [locale, setLocale] = useMutation(SetLocaleDocument);
  useScreenTitle(t('me.title'));
  if (!viewer) return <ScreenSkeleton />;
  const chooseLocale = (tag: string | null) => {
    const chosen = tag === null ? null : nearestLocale(tag);
    if (chosen === null) return;
    void switchLocale(chosen);
    void setLocale({ locale: chosen });
  };
  return (
    <ScreenFrame width="text" title={t('me.title')}>
      <PersonName person={viewer.person} withPlace />
      <Group gap="xs" mt="xs" mb="lg" aria-label={t('me.roles')} role="group">
        {viewer.roles.map((role) => (
          <Badge key={role} variant="default" tt="none" fw={500}>
            {t(`signIn.role.${role}`)}
          </Badge>
        ))}
      </Group>
      <Select
        label={t('me.language')}
        description={t('me.languageHint')}
        maw="20rem"
        allowDeselect={false}
        data={LOCALES.map((one) => ({ value: one, label: LOCALE_NAMES[one] }))}
        value={i18n.language}
        onChange={chooseLocale}
      />
      {locale.data && (
        <Text size="sm" role="status" mt={4}>
          {t('me.languageSaved')}
        </Text>
      )}
      {locale.error && <QueryProblem error={locale.error} />}
      <p>
        <Link to="/me/impact">{t('impact.link')}</Link>
      </p>
      <div className={classes.section}>
        <MyDrafts first={20} />
      </div>
      <NoticeSettings className={classes.section} />
      <section className={classes.section} aria-labelledby="privacy">
        <Title order={2} size="h4" id="privacy">
          {t('me.privacyTitle')}
        </Title>
        <QueryView result={result} onRetry={() => retry({ requestPolicy: 'network-only' })}>
          {({ me }) => (
            <>
              <DisplayOptOut optedOut={me?.displayOptOut ?? false} />
              <MailOptOut optedOut={me?.mailRecordingOptOut ?? false} />
              <p>
                <Link to="/me/data">{t('myData.link')}</Link>
                <br />
                <Link to="/me/network">{t('myNetwork.link')}</Link>
                <MyReportsLink />
              </p>
            </>
          )}
        </QueryView>
      </section>
      <LooksAtMe />
    </ScreenFrame>
  );
}
