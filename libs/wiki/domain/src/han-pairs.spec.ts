import { hanPairs } from './han-pairs.js';

describe('hanPairs', () => {
  it('gives the neighbours of each run of Han characters, each once', () => {
    expect(hanPairs('報銷流程 onboarding 報銷單', 10)).toEqual(['報銷', '銷流', '流程', '銷單']);
  });
  it('gives nothing where no two Han characters stand together', () => {
    expect(hanPairs('guide 人 to HR', 10)).toEqual([]);
  });
  it('keeps characters outside the basic plane whole, and stops at the limit', () => {
    expect(hanPairs('𠮷野家的飯', 2)).toEqual(['𠮷野', '野家']);
  });
});
