import { Code, Text } from '@mantine/core';
import type { Detector } from '@wellspring/review-domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import { parseDetector } from './detector.js';
import classes from './rules.module.css';

/** How many words or sites are shown before the rest is folded away. */
const SHOWN = 30;

/** What the machine looks for, exactly and in words. */
export function DetectorView({ json }: { readonly json: string }) {
  const { t } = useTranslation();
  const detector = parseDetector(json);
  if (detector === null) return <Code block>{json}</Code>;
  return (
    <div className={classes.detector}>
      <Text size="sm" fw={600}>
        {t(`reviewRules.detector.${detector.kind}`)}
      </Text>
      <DetectorWords detector={detector} />
    </div>
  );
}

function DetectorWords({ detector }: { readonly detector: Detector }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (detector.kind) {
    case 'words':
      return (
        <>
          <p>{t('reviewRules.detectorText.words')}</p>
          <Values values={detector.words} />
          <p>{t(detector.matchesCase ? 'reviewRules.caseCounts' : 'reviewRules.caseDoesNotCount')}</p>
        </>
      );
    case 'expression':
      return (
        <>
          <p>{t('reviewRules.detectorText.expression')}</p>
          <Code block className={classes.expression ?? ''}>
            {detector.expression}
          </Code>
          <p>{t(detector.matchesCase ? 'reviewRules.caseCounts' : 'reviewRules.caseDoesNotCount')}</p>
        </>
      );
    case 'private-data':
      return (
        <>
          <p>{t('reviewRules.detectorText.private-data')}</p>
          <ul className={classes.kinds}>
            {detector.types.map((type) => (
              <li key={type}>{t(`reviewRules.privateData.${type}`)}</li>
            ))}
          </ul>
          {detector.allowedMailHosts.length > 0 && (
            <p>
              {t('reviewRules.allowedMailHosts', {
                hosts: detector.allowedMailHosts.join(t('common.comma')),
              })}
            </p>
          )}
          <p>
            {t(detector.includesExamples ? 'reviewRules.examplesCount' : 'reviewRules.examplesDoNotCount')}
          </p>
        </>
      );
    case 'copied-text':
      return (
        <p>
          {t('reviewRules.detectorText.copied-text', {
            share: format.share(detector.leastSimilarityRatio),
            size: format.number(detector.leastShingles),
          })}
        </p>
      );
    case 'links':
      return (
        <>
          <p>{t('reviewRules.detectorText.links')}</p>
          <Values values={detector.hosts} />
        </>
      );
    case 'mass-removal':
      return (
        <p>
          {t('reviewRules.detectorText.mass-removal', {
            share: format.share(detector.leastRemovedRatio),
            size: format.number(detector.leastRemovedChars),
          })}
        </p>
      );
    case 'blanking':
      return (
        <p>
          {t('reviewRules.detectorText.blanking', {
            before: format.number(detector.leastCharsBefore),
            left: format.number(detector.mostCharsLeft),
          })}
        </p>
      );
    case 'size':
      return (
        <>
          {detector.mostTextChars !== null && (
            <p>{t('reviewRules.detectorText.size', { size: format.number(detector.mostTextChars) })}</p>
          )}
          {detector.mostAddedChars !== null && (
            <p>{t('reviewRules.detectorText.added', { size: format.number(detector.mostAddedChars) })}</p>
          )}
        </>
      );
  }
}

/** A list that may have thousands of entries: some of them, and the rest on demand. */
function Values({ values }: { readonly values: readonly string[] }) {
  const { t } = useTranslation();
  const rest = values.slice(SHOWN);
  const list = (some: readonly string[]) => (
    <ul className={classes.values}>
      {some.map((value) => (
        <li key={value} translate="no">
          <bdi>{value}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {list(values.slice(0, SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary>{t('reviewRules.moreWords', { count: rest.length })}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
