import { communityColour } from './community-colours.js';
import classes from './map.module.css';
import { shortenedName } from './shortened-name.js';

/** Somebody around the middle of the picture. */
export interface EgoNeighbour {
  readonly key: string;
  readonly name: string;
  /** 0..1 of the strongest. */
  readonly strengthRatio: number;
  /** Which of the groups they belong to, the biggest first; -1 is none. */
  readonly group: number;
}

interface EgoPictureProps {
  readonly centre: string;
  /** Strongest first; the first forty are drawn. */
  readonly neighbours: readonly EgoNeighbour[];
  /** What the picture shows, in words. */
  readonly label: string;
}

const DRAWN = 40;
/** Names would lie upon each other beyond this; the list beside the picture has all. */
const NAMED = 16;
const WIDTH = 560;
const HEIGHT = 420;
const NEAREST = 70;
const FURTHEST = 160;
/** Half widths: what has room on either side where the picture is smallest. */
const NAME_WIDTH = 12;
/** Wider than high, and narrow enough for a name on either side. */
const WIDENING = 0.95;

/** One person with those around them: the stronger the tie, the nearer and the thicker. Drawn as SVG, needs no WebGL. */
export function EgoPicture({ centre, neighbours, label }: EgoPictureProps) {
  const drawn = neighbours.slice(0, DRAWN);
  const placed = drawn.map((neighbour, at) => {
    // Half a step aside: the name of the middle stands above it.
    const angle = ((at + 0.5) / drawn.length) * Math.PI * 2 - Math.PI / 2;
    const distance = NEAREST + (FURTHEST - NEAREST) * (1 - neighbour.strengthRatio);
    const x = WIDTH / 2 + Math.cos(angle) * distance * WIDENING;
    return { ...neighbour, x, y: HEIGHT / 2 + Math.sin(angle) * distance, isRight: Math.cos(angle) >= 0 };
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className={classes.ego}>
      {placed.map(({ key, x, y, strengthRatio }) => (
        <line
          key={key}
          x1={WIDTH / 2}
          y1={HEIGHT / 2}
          x2={x}
          y2={y}
          stroke="var(--line-strong)"
          strokeWidth={0.8 + strengthRatio * 3}
        />
      ))}
      {placed.map(({ key, name, x, y, isRight, group }, at) => (
        <g key={key}>
          <circle cx={x} cy={y} r={6} fill={communityColour(group)} stroke="var(--surface)" />
          {at < NAMED && (
            <text x={x + (isRight ? 10 : -10)} y={y + 4} textAnchor={isRight ? 'start' : 'end'}>
              {shortenedName(name, NAME_WIDTH)}
            </text>
          )}
        </g>
      ))}
      <circle cx={WIDTH / 2} cy={HEIGHT / 2} r={10} fill="var(--accent)" stroke="var(--surface)" />
      <text x={WIDTH / 2} y={HEIGHT / 2 - 16} textAnchor="middle" className={classes.centre}>
        {shortenedName(centre, NAME_WIDTH)}
      </text>
    </svg>
  );
}
