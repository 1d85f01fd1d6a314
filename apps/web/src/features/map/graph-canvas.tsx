import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import Sigma from 'sigma';
import { buildDrawing, type DrawnEdge, type DrawnNode } from './build-drawing.js';
import { drawHoverLabel } from './draw-hover-label.js';
import { communitySummaries, type MapGraph } from './map-graph.js';
import classes from './map.module.css';
import { useSchemeColours } from './use-scheme-colours.js';

export interface GraphCanvasProps {
  readonly graph: MapGraph;
  /** Whose neighbourhood stands out; a position in the nodes. */
  readonly chosen: number | null;
  /** The community that stands out; null is all. */
  readonly community: number | null;
  readonly onChoose: (position: number) => void;
  /** The graphics card gave up. */
  readonly onLost: () => void;
}

const ZOOM_MS = 250;
/** From so many people on dots are small, and so is what bears a name. */
const MANY_PEOPLE = 1_000;

/** The map itself, drawn by Sigma with WebGL. For people who see and point; lists beside it say the same in words. */
export function GraphCanvas({ graph, chosen, community, onChoose, onLost }: GraphCanvasProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma<DrawnNode, DrawnEdge> | null>(null);
  const letters = useRef<HTMLDivElement>(null);
  const colours = useSchemeColours();
  const withheld = t('leaders.redacted');
  const drawing = useMemo(() => buildDrawing(graph, withheld), [graph, withheld]);
  const summaries = useMemo(() => communitySummaries(graph.nodes), [graph]);
  const handlers = useRef({ onChoose, onLost });
  handlers.current = { onChoose, onLost };

  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const renderer = new Sigma<DrawnNode, DrawnEdge>(drawing, container, {
      allowInvalidContainer: true,
      hideEdgesOnMove: drawing.size > 2000,
      labelDensity: 0.6,
      labelGridCellSize: 110,
      // Names of the biggest dots first; with more people dots are smaller.
      labelRenderedSizeThreshold: drawing.order > MANY_PEOPLE ? 3.5 : 7,
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: 12,
      zIndex: true,
      defaultDrawNodeHover: drawHoverLabel,
    });
    sigma.current = renderer;
    renderer.on('clickNode', ({ node }) => handlers.current.onChoose(Number(node)));
    const lost = () => handlers.current.onLost();
    const canvases = Object.values(renderer.getCanvases());
    for (const canvas of canvases) canvas.addEventListener('webglcontextlost', lost);
    return () => {
      for (const canvas of canvases) canvas.removeEventListener('webglcontextlost', lost);
      sigma.current = null;
      renderer.kill();
    };
  }, [drawing]);

  // The letters of the communities stand on the middle of their people, so that no colour is needed to tell them.
  useEffect(() => {
    const renderer = sigma.current;
    const layer = letters.current;
    if (!renderer || !layer) return;
    const middles = middlesOf(drawing, summaries.length > LETTERS ? summaries.slice(0, LETTERS) : summaries);
    layer.replaceChildren(
      ...middles.map(({ letter }) => {
        const mark = document.createElement('span');
        mark.textContent = letter;
        return mark;
      }),
    );
    const follow = () =>
      middles.forEach((middle, at) => {
        const mark = layer.children[at];
        const { x, y } = renderer.graphToViewport(middle);
        if (mark instanceof HTMLElement)
          mark.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      });
    follow();
    renderer.on('afterRender', follow);
    return () => {
      renderer.off('afterRender', follow);
    };
  }, [drawing, summaries]);

  useEffect(() => {
    const renderer = sigma.current;
    if (!renderer) return;
    const key = chosen === null ? null : String(chosen);
    const near = new Set(key !== null && drawing.hasNode(key) ? [key, ...drawing.neighbors(key)] : []);
    renderer.setSetting('labelColor', { color: colours.ink });
    renderer.setSetting('nodeReducer', (node, data) => {
      const isFaint = key === null ? community !== null && data.community !== community : !near.has(node);
      if (isFaint) return { ...data, color: colours.faint, label: null, zIndex: 0 };
      return { ...data, zIndex: 1, highlighted: node === key, forceLabel: key !== null && near.size <= 40 };
    });
    renderer.setSetting('edgeReducer', (edge, data) => {
      const [a, b] = drawing.extremities(edge);
      const isNear = key !== null && (a === key || b === key);
      if (key !== null) return { ...data, hidden: !isNear, color: colours.strong };
      if (community === null) return { ...data, hidden: data.isFaint, color: colours.line };
      const isOf = (node: string) => drawing.getNodeAttribute(node, 'community') === community;
      return { ...data, hidden: !(isOf(a) && isOf(b)), color: colours.line };
    });
  }, [drawing, chosen, community, colours]);

  const zoom = (how: 'in' | 'out' | 'all') => {
    const camera = sigma.current?.getCamera();
    if (how === 'all') void camera?.animatedReset({ duration: duration() });
    else if (how === 'in') void camera?.animatedZoom({ duration: duration() });
    else void camera?.animatedUnzoom({ duration: duration() });
  };
  return (
    <div className={classes.canvas}>
      <div
        ref={place}
        className={classes.drawing}
        role="img"
        aria-label={t('leaders.map.picture', { people: graph.nodes.length, ties: graph.edges.length })}
      />
      <div ref={letters} className={classes.letters} aria-hidden />
      <div className={classes.zoom}>
        {(['in', 'out', 'all'] as const).map((how) => (
          <button key={how} type="button" onClick={() => zoom(how)} aria-label={t(`leaders.map.zoom.${how}`)}>
            {{ in: '+', out: '−', all: '⤢' }[how]}
          </button>
        ))}
      </div>
    </div>
  );
}

/** More letters than this would cover the map. */
const LETTERS = 12;

const duration = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : ZOOM_MS);

function middlesOf(
  drawing: ReturnType<typeof buildDrawing>,
  summaries: ReturnType<typeof communitySummaries>,
): { readonly letter: string; readonly x: number; readonly y: number }[] {
  const sums = new Map<number, { x: number; y: number; people: number }>();
  drawing.forEachNode((_, { community, x, y }) => {
    if (community === null) return;
    const sum = sums.get(community) ?? { x: 0, y: 0, people: 0 };
    sums.set(community, { x: sum.x + x, y: sum.y + y, people: sum.people + 1 });
  });
  return summaries.flatMap(({ community, letter, people }) => {
    const sum = sums.get(community);
    return sum && people > 2 ? [{ letter, x: sum.x / sum.people, y: sum.y / sum.people }] : [];
  });
}
