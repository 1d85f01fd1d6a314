import type { MapNode } from './map-graph.js';

/** The golden angle, radians: neighbours on the spiral never stand in a line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Where each person stands: as laid out, and on a spiral around the others for those whom nobody laid out. Everything is
 * finite, and no two people share a place by accident of a missing layout.
 */
export function spreadPositions(
  nodes: readonly MapNode[],
): readonly { readonly x: number; readonly y: number }[] {
  const radius = nodes.reduce((most, { x, y }) => Math.max(most, Math.hypot(x ?? 0, y ?? 0)), 1);
  return nodes.map(({ x, y }, at) => {
    if (x !== null && y !== null && Number.isFinite(x) && Number.isFinite(y)) return { x, y };
    const distance = radius * (1.05 + at / (nodes.length * 5 + 1));
    return { x: Math.cos(at * GOLDEN_ANGLE) * distance, y: Math.sin(at * GOLDEN_ANGLE) * distance };
  });
}
