/** The vector that a matrix stretches most, as far as it was found. */
export interface DominantVector {
  /** Of length 1, nowhere negative. The best that was met, converged or not. */
  readonly vector: Float64Array;
  /** How much it is stretched. */
  readonly value: number;
  /** Length of `A·x - value·x`, over the value: 0 is exact. Above {@link RESIDUAL} it did not converge. */
  readonly residual: number;
  readonly iterations: number;
}

/** How near is near enough. Ours; a hundred times the rounding of sums over 100,000 people. */
export const RESIDUAL = 1e-11;

/** `A·x` into `into`, for a symmetric matrix without negative entries. */
export type Multiply = (x: Float64Array, into: Float64Array) => void;

/**
 * The dominant eigenvector of a symmetric matrix without negative entries, from a start in which everybody is equal:
 * locally optimal conjugate gradients (Knyazev, SIAM J. Sci. Comput. 23, 2001) without preconditioning. Each step takes
 * the best vector in the plane of the present one, its residual and the last step, so that it needs about the square root
 * of the steps of a power iteration, which on mail may run for thousands. Never throws: whoever gives up early gets the
 * best so far and how far off it is. O(multiplications × (people + ties)).
 */
export function dominantVector(size: number, multiply: Multiply, maxIterations: number): DominantVector {
  // All room is taken once: new arrays in every step make the collector walk the caller's whole graph.
  const room = () => new Float64Array(size);
  let [x, ax, step, aStep] = [room(), room(), room(), room()];
  let [nextX, nextAx, nextStep, nextAStep] = [room(), room(), room(), room()];
  const [residual, aResidual] = [room(), room()];
  const best = { vector: room(), value: 0, residual: Infinity };
  x.fill(size === 0 ? 0 : 1 / Math.sqrt(size));
  multiply(x, ax);
  for (let iteration = 0; ; iteration++) {
    const value = dot(x, ax);
    for (let at = 0; at < size; at++) residual[at] = (ax[at] ?? 0) - value * (x[at] ?? 0);
    const length = Math.sqrt(dot(residual, residual));
    const relative = value > 0 ? length / value : 0;
    if (relative < best.residual) {
      best.vector.set(x);
      best.value = value;
      best.residual = relative;
    }
    if (relative < RESIDUAL || iteration >= maxIterations)
      return { ...best, vector: best.vector.map(Math.abs), iterations: iteration };
    // An orthonormal basis of the plane, and what the matrix makes of it.
    const basis: Direction[] = [[x, ax]];
    multiply(residual, aResidual);
    addDirection(basis, residual, aResidual);
    if (iteration > 0) addDirection(basis, step, aStep);
    const turn = dominantOfSmall(basis.map(([, image]) => basis.map(([vector]) => dot(vector, image))));
    const aside = [0, ...turn.slice(1)];
    combine(basis, aside, 0, nextStep);
    combine(basis, aside, 1, nextAStep);
    combine(basis, turn, 0, nextX);
    combine(basis, turn, 1, nextAx);
    [x, ax, nextX, nextAx] = [nextX, nextAx, x, ax];
    [step, aStep, nextStep, nextAStep] = [nextStep, nextAStep, step, aStep];
    const norm = Math.sqrt(dot(x, x));
    scale(x, 1 / norm);
    scale(ax, 1 / norm);
    // What was made by combining drifts by rounding from what it stands for.
    if (iteration % 16 === 15) multiply(x, ax);
  }
}

type Direction = readonly [vector: Float64Array, image: Float64Array];

/** Adds a vector to an orthonormal basis, with its image; not if nothing new is left of it. Changes both arrays. */
function addDirection(basis: Direction[], vector: Float64Array, image: Float64Array): void {
  // Twice, since the first subtraction leaves rounding behind (Kahan).
  for (let pass = 0; pass < 2; pass++) {
    const before = Math.sqrt(dot(vector, vector));
    if (before === 0) return;
    scale(vector, 1 / before);
    scale(image, 1 / before);
    for (const [other, otherImage] of basis) {
      const overlap = dot(vector, other);
      for (let at = 0; at < vector.length; at++) {
        vector[at] = (vector[at] ?? 0) - overlap * (other[at] ?? 0);
        image[at] = (image[at] ?? 0) - overlap * (otherImage[at] ?? 0);
      }
    }
  }
  const length = Math.sqrt(dot(vector, vector));
  if (length < 1e-8) return;
  scale(vector, 1 / length);
  scale(image, 1 / length);
  basis.push([vector, image]);
}

/** Dominant eigenvector of a symmetric matrix of at most three rows, by Jacobi's rotations; first entry not negative. */
function dominantOfSmall(matrix: readonly (readonly number[])[]): number[] {
  const size = matrix.length;
  const a = matrix.map((row, i) => row.map((cell, j) => (cell + (matrix[j]?.[i] ?? 0)) / 2));
  const vectors = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  const at = (rows: readonly number[][], i: number, j: number) => rows[i]?.[j] ?? 0;
  const set = (rows: number[][], i: number, j: number, cell: number) => {
    const row = rows[i];
    if (row) row[j] = cell;
  };
  for (let sweep = 0; sweep < 24; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        if (at(a, p, q) === 0) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q));
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (const rows of [a, vectors]) {
          for (let k = 0; k < size; k++) {
            const [kp, kq] = [at(rows, k, p), at(rows, k, q)];
            set(rows, k, p, c * kp - s * kq);
            set(rows, k, q, s * kp + c * kq);
          }
        }
        for (let k = 0; k < size; k++) {
          const [pk, qk] = [at(a, p, k), at(a, q, k)];
          set(a, p, k, c * pk - s * qk);
          set(a, q, k, s * pk + c * qk);
        }
      }
    }
  }
  let top = 0;
  for (let i = 1; i < size; i++) if (at(a, i, i) > at(a, top, top)) top = i;
  const sign = at(vectors, 0, top) < 0 ? -1 : 1;
  return vectors.map((_, row) => sign * at(vectors, row, top));
}

function combine(
  basis: readonly Direction[],
  factors: readonly number[],
  part: 0 | 1,
  into: Float64Array,
): void {
  into.fill(0);
  for (const [index, direction] of basis.entries()) {
    const factor = factors[index] ?? 0;
    const vector = direction[part];
    if (factor === 0) continue;
    for (let at = 0; at < into.length; at++) into[at] = (into[at] ?? 0) + factor * (vector[at] ?? 0);
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function scale(vector: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) * factor;
}
