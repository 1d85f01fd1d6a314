import { Alert, Select, Text } from '@mantine/core';
import { SkeletonLines } from '@wellspring/web-ui';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lazyPart } from '../../app/lazy-part.js';
import { communityColour } from './community-colours.js';
import { CommunityLegend } from './community-legend.js';
import { EgoPicture } from './ego-picture.js';
import { hasWebGl } from './has-webgl.js';
import { communitySummaries, type MapGraph, neighbourhoods } from './map-graph.js';
import classes from './map.module.css';
import { NeighbourList } from './neighbour-list.js';

const GraphCanvas = lazyPart(async () => (await import('./graph-canvas.js')).GraphCanvas);

/** A person with everybody they have ties with, drawn or not. */
export interface Neighbourhood {
  readonly key: string;
  /** Null for somebody whose name is withheld. */
  readonly name: string | null;
  /** Strongest first. */
  readonly neighbours: readonly {
    readonly key: string;
    readonly name: string | null;
    readonly department: string | null;
    readonly strength: number;
  }[];
}

interface MapViewProps {
  readonly graph: MapGraph;
  /** Of the person who is chosen, from the whole network; until it is there the drawn ties are shown. */
  readonly neighbourhood: Neighbourhood | null;
  /** Key of the person whose neighbourhood is shown. */
  readonly chosen: string | null;
  /** Null where every tie of the network is known. */
  readonly strongestPerPerson: number | null;
  readonly onChoose: (key: string | null) => void;
}

/** So many names are offered at once; typing narrows them. */
const OFFERED = 20;

/** The map with search and legend, and the neighbourhood of the person who was chosen, as a picture and in words. */
export function MapView({ graph, neighbourhood, chosen, strongestPerPerson, onChoose }: MapViewProps) {
  const { t } = useTranslation();
  const [community, setCommunity] = useState<number | null>(null);
  const [canDraw, setCanDraw] = useState(hasWebGl);
  const summaries = useMemo(() => communitySummaries(graph.nodes), [graph]);
  const around = useMemo(() => neighbourhoods(graph), [graph]);
  const people = useMemo(
    () =>
      graph.nodes.flatMap(({ key, name, department }) =>
        name === null ? [] : [{ value: key, label: department === null ? name : `${name} · ${department}` }],
      ),
    [graph],
  );
  const found = chosen === null ? -1 : graph.nodes.findIndex(({ key }) => key === chosen);
  const position = found === -1 ? null : found;
  const whole = neighbourhood?.key === chosen ? neighbourhood : null;
  const centre = position === null ? whole : (graph.nodes[position] ?? null);
  const groupOf = useMemo(() => {
    const places = new Map(summaries.map(({ community: one }, at) => [one, at]));
    return new Map(
      graph.nodes.map(({ key, community: one }) => [key, one === null ? -1 : (places.get(one) ?? -1)]),
    );
  }, [graph, summaries]);
  const listed = useMemo(() => {
    const drawn = (position === null ? [] : (around[position] ?? [])).flatMap((one) => {
      const node = graph.nodes[one.position];
      return node ? [{ ...node, strength: one.strength }] : [];
    });
    const near = whole?.neighbours ?? drawn;
    const strongest = near[0]?.strength ?? 1;
    return near.map(({ key, name, department, strength }) => {
      const group = groupOf.get(key) ?? -1;
      return {
        ...{ key, name, department, group, strengthRatio: strength / strongest },
        ...{ letter: summaries[group]?.letter ?? null, colour: communityColour(group) },
      };
    });
  }, [around, graph, groupOf, position, summaries, whole]);
  const egoLabel =
    centre && t('leaders.map.around', { name: centre.name ?? t('leaders.redacted'), count: listed.length });
  return (
    <div className={classes.map}>
      <div className={classes.side}>
        <Select
          label={t('leaders.map.search')}
          placeholder={t('leaders.map.searchHint')}
          nothingFoundMessage={t('leaders.map.nobody')}
          data={people}
          limit={OFFERED}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('leaders.map.clear') }}
          value={position === null ? null : chosen}
          onChange={onChoose}
        />
        {centre === null ? (
          <Text size="sm" c="dimmed">
            {t('leaders.map.chooseText')}
          </Text>
        ) : (
          <section aria-labelledby="map-around">
            <h2 id="map-around" className={classes.title} aria-live="polite">
              {egoLabel}
            </h2>
            {strongestPerPerson !== null && (
              <Text size="xs" c="dimmed" mb="xs">
                {t('leaders.map.keptAround', { count: strongestPerPerson })}
              </Text>
            )}
            {listed.length === 0 ? (
              <Text size="sm">{t('leaders.map.alone')}</Text>
            ) : (
              <NeighbourList
                key={centre.key}
                label={egoLabel ?? ''}
                neighbours={listed}
                onChoose={onChoose}
              />
            )}
          </section>
        )}
        <CommunityLegend summaries={summaries} chosen={community} onChoose={setCommunity} />
      </div>
      <div className={classes.main}>
        {canDraw ? (
          <Suspense fallback={<SkeletonLines label={t('common.loading')} count={8} />}>
            <GraphCanvas
              graph={graph}
              chosen={position}
              community={position === null ? community : null}
              onChoose={(at) => onChoose(graph.nodes[at]?.key ?? null)}
              onLost={() => setCanDraw(false)}
            />
          </Suspense>
        ) : (
          <>
            <Alert color="yellow" variant="light" mb="md" title={t('leaders.map.noWebGlTitle')}>
              {t('leaders.map.noWebGlText')}
            </Alert>
            {centre && listed.length > 0 && (
              <EgoPicture
                centre={centre.name ?? t('leaders.redacted')}
                label={egoLabel ?? ''}
                neighbours={listed.map((one) => ({ ...one, name: one.name ?? t('leaders.redacted') }))}
              />
            )}
          </>
        )}
      </div>
    </div>
  );
}
