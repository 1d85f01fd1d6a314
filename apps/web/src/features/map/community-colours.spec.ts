import { COMMUNITY_COLOURS, communityColour, OTHER_COLOUR } from './community-colours.js';

type Triple = readonly [number, number, number];

/** Red, green and blue in linear light, 0..1. */
const light = (hex: string): Triple => {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
};

const times = (rows: readonly Triple[], [r, g, b]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x, y, z];
};

/** What an eye sees of linear light: every cone, and without the long, middle and short one (Machado et al. 2009). */
const EYES: readonly (readonly Triple[])[] = [
  [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
];

/** Björn Ottosson's Oklab, 2020. */
const oklab = (rgb: Triple): Triple => {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    rgb,
  );
  const [l, m, s] = [Math.cbrt(cones[0]), Math.cbrt(cones[1]), Math.cbrt(cones[2])];
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [l, m, s],
  );
};

const inRange = (value: number) => Math.min(1, Math.max(0, value));
const seenBy = (eye: readonly Triple[], hex: string): Triple => {
  const [r, g, b] = times(eye, light(hex));
  return oklab([inRange(r), inRange(g), inRange(b)]);
};
const apart = (one: string, other: string) =>
  Math.min(
    ...EYES.map((eye) => {
      const [a, b] = [seenBy(eye, one), seenBy(eye, other)];
      return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    }),
  );
const contrast = (one: string, other: string) => {
  const [high = 0, low = 0] = [one, other]
    .map((hex) => times([[0.2126, 0.7152, 0.0722]], light(hex))[0])
    .sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};

describe('the colours of communities', () => {
  const pairs = COMMUNITY_COLOURS.flatMap((one, at) =>
    COMMUNITY_COLOURS.slice(0, at).map((other) => [one, other]),
  );

  it('are told apart by every eye', () => {
    for (const [one = '', other = ''] of pairs) expect(apart(one, other)).toBeGreaterThan(0.07);
  });

  it('are seen on both grounds', () => {
    for (const colour of COMMUNITY_COLOURS)
      for (const ground of ['#ffffff', '#182022']) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(2);
  });

  it('end in one for all others', () => {
    expect(communityColour(0)).toBe('#0072b2');
    expect(communityColour(COMMUNITY_COLOURS.length)).toBe(OTHER_COLOUR);
    expect(communityColour(-1)).toBe(OTHER_COLOUR);
  });
});
