import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { RuleRehearsalPartsFragment } from '@wellspring/web-graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Moment } from '../../i18n/moment.js';
import { useFormat } from '../../i18n/use-format.js';
import { pagePath } from '../../routing/page-address.js';
import { PersonName } from '../person/person-name.js';
import { QueryProblem } from '../problem/query-problem.js';
import { EvidenceList } from './evidence-list.js';
import classes from './rules.module.css';
import type { Rehearsal } from './use-rehearsal.js';

/** Revisions that a rehearsal looks at. */
const REHEARSED = 5_000;

interface RehearsalPanelProps {
  readonly rehearsal: Rehearsal;
  /** 0..1, of the rule in the editor. */
  readonly brakeShareRatio: number;
}

/** What the rule would have hit, before it is saved: asked for here, followed, and shown. */
export function RehearsalPanel({ rehearsal, brakeShareRatio }: RehearsalPanelProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { result, isRunning, isOutdated, error } = rehearsal;
  const isDone = result !== null && result.finishedAt !== null;
  return (
    <section aria-labelledby="rehearsal" className={classes.rehearsal} data-rehearsal={stateOf(rehearsal)}>
      <h2 id="rehearsal">{t('reviewRules.rehearsal.title')}</h2>
      <Text size="sm" c="dimmed">
        {t('reviewRules.rehearsal.lead', { amount: format.number(REHEARSED) })}
      </Text>
      <div>
        <Button
          variant="default"
          loading={isRunning}
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          onClick={() => rehearsal.start()}
        >
          {t(result === null ? 'reviewRules.edit.rehearse' : 'reviewRules.edit.rehearseAgain')}
        </Button>
      </div>
      {error && <QueryProblem error={error} />}
      {isRunning && <RunningRehearsal result={result} />}
      {!isRunning && result !== null && !isDone && (
        <Alert color="red" variant="light" role="alert">
          {t('reviewRules.rehearsal.failed')}
        </Alert>
      )}
      {isDone && isOutdated && (
        <Alert color="yellow" variant="light" role="status">
          {t('reviewRules.edit.changedSince')}
        </Alert>
      )}
      {isDone && !isOutdated && <RehearsalResult result={result} brakeShareRatio={brakeShareRatio} />}
    </section>
  );
}

const stateOf = ({ result, isRunning, isOutdated }: Rehearsal): string =>
  isRunning ? 'running' : result === null ? 'none' : isOutdated ? 'outdated' : 'done';

function RunningRehearsal({ result }: { readonly result: RuleRehearsalPartsFragment | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [done, total] = [result?.run?.done ?? 0, result?.run?.total ?? null];
  const words =
    total === null
      ? t('reviewRules.rehearsal.starting')
      : t('reviewRules.rehearsal.running', { done: format.number(done), total: format.number(total) });
  return (
    <div>
      <Progress.Root size="sm" mb={4}>
        <Progress.Section
          value={total === null || total === 0 ? 100 : (done / total) * 100}
          animated
          aria-label={t('reviewRules.rehearsal.title')}
          aria-valuetext={words}
        />
      </Progress.Root>
      <Text size="xs" c="dimmed" className="figures" role="status">
        {words}
      </Text>
    </div>
  );
}

interface RehearsalResultProps {
  readonly result: RuleRehearsalPartsFragment;
  readonly brakeShareRatio: number;
}

function RehearsalResult({ result, brakeShareRatio }: RehearsalResultProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const hits = result.hits ?? 0;
  const total = format.number(result.revisions ?? 0);
  const share = format.share(result.shareRatio ?? 0);
  const { examples } = result;
  return (
    <>
      <Text role="status" fw={600}>
        {hits === 0
          ? t('reviewRules.rehearsal.none', { total })
          : t('reviewRules.rehearsal.hits', { count: hits, amount: format.number(hits), total, share })}
      </Text>
      {result.authors !== null && hits > 0 && (
        <Text size="sm">{t('reviewRules.rehearsal.authors', { count: result.authors })}</Text>
      )}
      {result.unseenRevisions !== null && result.unseenRevisions > 0 && (
        <Text size="sm" c="dimmed">
          {t('reviewRules.rehearsal.unseen', {
            count: result.unseenRevisions,
            amount: format.number(result.unseenRevisions),
          })}
        </Text>
      )}
      {result.wouldBrake === true && (
        <Alert color="red" variant="light" role="alert" title={t('reviewRules.rehearsal.wouldBrake')}>
          {t('reviewRules.rehearsal.wouldBrakeText', { share, brake: format.share(brakeShareRatio) })}
        </Alert>
      )}
      {examples.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t('reviewRules.rehearsal.examples')}
          </Text>
          {/* It scrolls by itself and has links, so that the keyboard reaches all of it. */}
          <ul className={classes.examples}>
            {examples.map((example) => (
              <li key={`${example.page?.id ?? ''} ${example.revisionNumber}`}>
                {example.page && (
                  <Link
                    to={pagePath(example.page, `/history/${example.revisionNumber}`)}
                    target="_blank"
                    rel="noopener"
                  >
                    <bdi>{example.page.title}</bdi>,{' '}
                    {t('reviewRules.hits.revision', { number: example.revisionNumber })}
                  </Link>
                )}
                <Text size="xs" c="dimmed">
                  <EvidenceList types={example.types} /> · <Moment iso={example.savedAt} /> ·{' '}
                  <PersonName person={example.author} />
                </Text>
              </li>
            ))}
          </ul>
          {hits > examples.length && (
            <Text size="xs" c="dimmed" mt="xs">
              {t('reviewRules.rehearsal.more', { count: examples.length })}
            </Text>
          )}
        </div>
      )}
    </>
  );
}
