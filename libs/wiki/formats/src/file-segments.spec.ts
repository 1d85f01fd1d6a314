import { fileSegment } from './index.js';

describe('fileSegment', () => {
  it.each<[string, string | null, string]>([
    ['On call', null, 'on-call'],
    ['On call', 'OnCall_guide', 'OnCall_guide'],
    ['On call', 'on call', 'on-call'],
    ['測試 頁', null, '測試-頁'],
    ['README', null, 'page-readme'],
    ['aux', 'aux.old', 'page-aux'],
    ['../../etc', '../etc', 'etc'],
    ['???', '', 'page'],
    ['A', 'v1.2.', 'a'],
  ])('%j that came as %j is %j', (title, cameAs, segment) => {
    expect(fileSegment(title, cameAs)).toBe(segment);
  });
  it('fits into a file system', () => {
    expect(Buffer.byteLength(fileSegment('測'.repeat(200), null))).toBeLessThanOrEqual(120);
  });
});
