import { imageSize } from './index.js';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replace(/\s/g, ''), 'hex'));

describe('imageSize', () => {
  it.each([
    ['PNG', '89504e470d0a1a0a 0000000d49484452 00000280 000001e0 0802000000', 640, 480],
    ['GIF', '474946383961 8002 e001 f00000', 640, 480],
    [
      'JPEG after a table and a comment',
      'ffd8 ffc40004 0000 fffe0004 4142 ffc0 0011 08 01e0 0280 03',
      640,
      480,
    ],
    ['WebP, lossy', '52494646 00000000 57454250 56503820 00000000 300000 9d012a 8002 e001', 640, 480],
    ['WebP, lossless', '52494646 00000000 57454250 5650384c 00000000 2f 7fc27700', 640, 480],
    ['WebP, extended', '52494646 00000000 57454250 56503858 00000000 00000000 7f0200 df0100 00', 640, 480],
  ])('reads the size of %s', (_, hex, widthPx, heightPx) => {
    expect(imageSize(bytes(hex))).toEqual({ widthPx, heightPx });
  });

  it('gives null for other files, cut headers and senseless sizes', () => {
    for (const hex of [
      '',
      '89504e47',
      'ffd8ffe0ffff',
      '255044462d312e37000000000000000000000000',
      'ffd8 ffff ffff',
    ])
      expect(imageSize(bytes(hex))).toBeNull();
    expect(imageSize(bytes('89504e470d0a1a0a 0000000d49484452 7fffffff 00000001'))).toBeNull();
    expect(imageSize(bytes('89504e470d0a1a0a 0000000d49484452 00000000 00000001'))).toBeNull();
  });
});
