import { inflateSync } from 'node:zlib';
import { imageSize, textFileType } from '@wellspring/wiki-domain';
import { demoFiles } from './demo-files.js';

describe('demoFiles', () => {
  const [drawing, chart, series] = demoFiles();

  it('are the same every time', () => {
    expect(demoFiles()).toEqual(demoFiles());
  });

  it('are what they say', () => {
    expect(textFileType(drawing?.versions[0] ?? Buffer.alloc(0), true)).toBe('image/svg+xml');
    const png = chart?.versions[0] ?? Buffer.alloc(0);
    expect(imageSize(png)).toEqual({ widthPx: 480, heightPx: 192 });
    const length = png.readUInt32BE(33);
    expect(inflateSync(png.subarray(41, 41 + length))).toHaveLength(192 * (1 + 480 * 3));
    expect(series?.versions.map((content) => content.toString().trim().split('\n').length)).toEqual([25, 37]);
  });
});
