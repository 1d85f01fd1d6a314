import { seededRandom, uuidv7 } from '@wellspring/kernel';
import { isSample, SAMPLE_RATIO } from './sample.js';

describe('the random lane', () => {
  it('gives the same answer for ever', () => {
    const ids = Array.from(
      { length: 200 },
      (_, at) => `0193c2a0-0000-7000-8000-${String(at).padStart(12, '0')}`,
    );
    const drawn = ids.flatMap((id, at) => (isSample(id) ? [at] : []));
    expect(drawn).toEqual([6, 24, 39, 58, 68, 75, 118, 134, 138, 172, 196]);
  });
  it('draws one in twenty of ids that were made one after the other, evenly', () => {
    const random = seededRandom(11);
    const blocks = Array.from({ length: 20 }, () => {
      let drawn = 0;
      for (let at = 0; at < 5000; at++)
        if (isSample(uuidv7(new Date(1_795_680_000_000 + at), random))) drawn++;
      return drawn;
    });
    const all = blocks.reduce((sum, drawn) => sum + drawn, 0);
    // 100,000 draws: 5,000 ± 4 standard errors of 69; each block 250 ± 5 of 15.4.
    expect(Math.abs(all - 100_000 * SAMPLE_RATIO)).toBeLessThan(276);
    for (const drawn of blocks) expect(Math.abs(drawn - 250)).toBeLessThan(77);
  });
  it('draws as often from ids that differ only in their last digits', () => {
    let drawn = 0;
    for (let at = 0; at < 100_000; at++) if (isSample(`revision-${at}`)) drawn++;
    expect(Math.abs(drawn - 5000)).toBeLessThan(276);
  });
});
