import { Button, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.js';
import classes from './map.module.css';

/** A row of the list that says what the picture shows. */
export interface ListedNeighbour {
  readonly key: string;
  /** Null for somebody whose name is withheld. */
  readonly name: string | null;
  readonly department: string | null;
  /** Letter of their group on the map. */
  readonly letter: string | null;
  readonly colour: string | null;
  /** 0..1 of the strongest in the list. */
  readonly strengthRatio: number;
}

interface NeighbourListProps {
  readonly label: string;
  readonly neighbours: readonly ListedNeighbour[];
  /** Opens the neighbourhood of one of them; without it names are plain. */
  readonly onChoose?: (key: string) => void;
}

const ROWS_A_STEP = 25;

/** Those around a person in words, strongest first: for keyboards and screen readers what the picture is for eyes. */
export function NeighbourList({ label, neighbours, onChoose }: NeighbourListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [shown, setShown] = useState(ROWS_A_STEP);
  return (
    <>
      <ol className={classes.neighbours} aria-label={label}>
        {neighbours.slice(0, shown).map((one) => (
          <li key={one.key}>
            <span className={classes.neighbour}>
              {onChoose && one.name !== null ? (
                <button
                  type="button"
                  className={classes.name}
                  translate="no"
                  onClick={() => onChoose(one.key)}
                >
                  {one.name}
                </button>
              ) : (
                <span className={classes.plainName} translate="no">
                  {one.name ?? t('leaders.redacted')}
                </span>
              )}
              <Text span size="xs" c="dimmed">
                {[one.department, one.letter && t('leaders.map.group', { letter: one.letter })]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </span>
            <span className={classes.strength} title={t('leaders.map.strengthHint')}>
              <VisuallyHidden>
                {t('leaders.map.strength', { share: format.share(one.strengthRatio) })}
              </VisuallyHidden>
              <span
                className={classes.bar}
                style={{
                  width: `${Math.max(3, one.strengthRatio * 100)}%`,
                  background: one.colour ?? undefined,
                }}
              />
            </span>
          </li>
        ))}
      </ol>
      {neighbours.length > shown && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShown(shown + ROWS_A_STEP)}>
          {t('common.showMore')}
        </Button>
      )}
    </>
  );
}
