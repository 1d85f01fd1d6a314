import { structuralHoles } from './structural-holes.js';
import { KARATE, tiesOf } from './testing/known-graphs.js';

describe('structuralHoles', () => {
  it('gives the constraint and effective size of networkx on the karate club', () => {
    const { constraint, effectiveSize } = structuralHoles(tiesOf(34, KARATE));
    expect(constraint[0]).toBeCloseTo(0.155423, 6);
    expect(constraint[33]).toBeCloseTo(0.156419, 6);
    expect(constraint[16]).toBeCloseTo(0.78125, 6);
    expect(constraint[11]).toBe(1);
    expect(effectiveSize[0]).toBeCloseTo(13.75, 6);
    expect(effectiveSize[33]).toBeCloseTo(15.235294, 6);
    expect(effectiveSize[11]).toBe(1);
  });

  it('weighs ties like networkx', () => {
    // The values of its definition-by-definition path (`nodes` given): networkx 3.6's matrix path for effective size
    // divides by another maximum and gives 14.527 for the first person.
    const weighted = KARATE.map(([a, b]) => [a, b, 1 + ((a * 7 + b * 3) % 5)] as const);
    const { constraint, effectiveSize } = structuralHoles(tiesOf(34, weighted));
    expect(constraint[0]).toBeCloseTo(0.158852, 6);
    expect(constraint[16]).toBeCloseTo(1.032053, 6);
    expect(effectiveSize[0]).toBeCloseTo(14.436275, 6);
    expect(effectiveSize[32]).toBeCloseTo(10.430476, 6);
  });

  it('knows that the centre of a star is free and a triangle is closed', () => {
    const star = structuralHoles(tiesOf(5, [[0, 1], [0, 2], [0, 3], [0, 4]])); // prettier-ignore
    expect(star.constraint[0]).toBeCloseTo(4 / 16, 12);
    expect(star.effectiveSize[0]).toBe(4);
    const triangle = structuralHoles(tiesOf(3, [[0, 1], [1, 2], [0, 2]])); // prettier-ignore
    expect(triangle.constraint[0]).toBeCloseTo(1.125, 12);
    expect(triangle.effectiveSize[0]).toBeCloseTo(1, 12);
  });

  it('says nothing about a person without ties', () => {
    expect(structuralHoles(tiesOf(3, [[0, 1]])).constraint[2]).toBeNaN();
  });
});
