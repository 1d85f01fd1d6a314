import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { PersonName } from '../person/person-name.js';
import { DetectorView } from './detector-view.js';
import type { ShownRule } from './rule-screen.js';
import { RuleWhere } from './rule-where.js';
import classes from './rules.module.css';
import { isVersionField, type VersionField } from './version-field.js';

type Version = ShownRule['versions'][number];

/** How a rule became what it is: each version with who made it, why, and what it changed. */
export function RuleVersions({ versions }: { readonly versions: readonly Version[] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="versions" className={classes.section}>
      <h2 id="versions">{t('reviewRules.rule.versions')}</h2>
      <ol className={classes.versions}>
        {versions.map((version, at) => (
          <VersionRow key={version.id} version={version} before={versions[at + 1] ?? null} />
        ))}
      </ol>
    </section>
  );
}

interface VersionRowProps {
  readonly version: Version;
  readonly before: Version | null;
}

function VersionRow({ version, before }: VersionRowProps) {
  const { t } = useTranslation();
  const fields = before === null ? [] : version.changedFields.filter(isVersionField);
  return (
    <li>
      <strong>{t('reviewRules.rule.version', { number: version.number })}</strong>{' '}
      <Text span size="sm" c="dimmed">
        <Moment iso={version.createdAt} /> · <PersonName person={version.createdBy} />
      </Text>
      {version.changeNote !== '' && <blockquote className={classes.note}>{version.changeNote}</blockquote>}
      <Text size="sm">
        {before === null
          ? t('reviewRules.rule.first')
          : fields.length === 0
            ? t('reviewRules.rule.same')
            : t('reviewRules.rule.changed', {
                fields: fields.map((field) => t(`reviewRules.rule.field.${field}`)).join(t('common.comma')),
              })}
      </Text>
      {before !== null && fields.length > 0 && (
        <details className={classes.fold}>
          <summary>{t('reviewRules.rule.whatChanged')}</summary>
          {fields.map((field) => (
            <div key={field} className={classes.change}>
              <div>
                <Text size="xs" c="dimmed">
                  {t(`reviewRules.rule.field.${field}`)} · {t('reviewRules.rule.before')}
                </Text>
                <FieldValue version={before} field={field} />
              </div>
              <div>
                <Text size="xs" c="dimmed">
                  {t('reviewRules.rule.after')}
                </Text>
                <FieldValue version={version} field={field} />
              </div>
            </div>
          ))}
        </details>
      )}
    </li>
  );
}

function FieldValue({ version, field }: { readonly version: Version; readonly field: VersionField }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (field === 'detector') return <DetectorView json={version.detectorJson} />;
  if (field === 'spaces') return <RuleWhere version={version} />;
  if (field === 'action') return t(`reviewRules.action.${version.action}`);
  if (field === 'brakeShareRatio') return format.share(version.brakeShareRatio);
  if (field === 'exemptsTrusted')
    return t(version.exemptsTrusted ? 'reviewRules.rule.exempt' : 'reviewRules.rule.notExempt');
  return <span className={classes.text}>{version[field]}</span>;
}
