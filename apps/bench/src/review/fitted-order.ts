import { type RiskPartKind, riskOf } from '@wellspring/review-domain';
import { type LabelledUnit, type Order } from './review-tables.js';

/** Penalty on the square of a factor, and steps until nothing moves any more on some hundred units. */
const PENALTY = 0.01;
const STEPS = 3000;
const STEP = 0.5;

/**
 * The score with each of its weights times a factor that was fitted to these units: a logistic regression, penalised,
 * factors not below zero, so that no sign turns round. A factor of 1 says that the starting weight is right.
 * Cost: 3,000 times the units and signs.
 */
export function fittedOrder(labelled: readonly LabelledUnit[]): Order {
  const told = labelled.map(({ unit, isBad }) => ({ parts: riskOf(unit.features).parts, isBad }));
  const factors = new Map<RiskPartKind, number>(
    told.flatMap(({ parts }) => parts.map(({ kind }) => [kind, 0])),
  );
  let base = 0;
  const scoreOf = (parts: (typeof told)[number]['parts']) =>
    parts.reduce((sum, { kind, weight }) => sum + weight * (factors.get(kind) ?? 0), base);
  for (let step = 0; step < STEPS; step++) {
    const slopes = new Map<RiskPartKind, number>();
    let baseSlope = 0;
    for (const { parts, isBad } of told) {
      const off = (Number(isBad) - 1 / (1 + Math.exp(-scoreOf(parts)))) / told.length;
      baseSlope += off;
      for (const { kind, weight } of parts) slopes.set(kind, (slopes.get(kind) ?? 0) + off * weight);
    }
    base += STEP * baseSlope;
    for (const [kind, factor] of factors)
      factors.set(kind, Math.max(0, factor + STEP * ((slopes.get(kind) ?? 0) - PENALTY * factor)));
  }
  return ({ features }) => scoreOf(riskOf(features).parts);
}
