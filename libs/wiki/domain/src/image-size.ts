/** Width and height in pixels as the file says; what turns a photo by its EXIF mark is not looked at. */
export interface ImageSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Larger claims are nonsense or an attack on whoever reserves the room. */
const SIDE_MAX_PX = 100_000;

/**
 * The size of a PNG, GIF, WebP or JPEG picture from its first bytes (64 kB are nearly always enough), so that a page
 * can leave room for it; null for anything else. Reads headers alone; total for any bytes.
 */
export function imageSize(head: Uint8Array): ImageSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    const size = pngSize(view) ?? gifSize(view) ?? webpSize(view) ?? jpegSize(view);
    const isSane =
      size !== null &&
      Math.min(size.widthPx, size.heightPx) > 0 &&
      Math.max(size.widthPx, size.heightPx) <= SIDE_MAX_PX;
    return isSane ? size : null;
  } catch (error) {
    // A header that points past the bytes we have.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const pngSize = (view: DataView): ImageSize | null =>
  view.getUint32(0) === 0x89504e47 && view.getUint32(12) === 0x49484452
    ? { widthPx: view.getUint32(16), heightPx: view.getUint32(20) }
    : null;

const gifSize = (view: DataView): ImageSize | null =>
  view.getUint32(0) === 0x47494638
    ? { widthPx: view.getUint16(6, true), heightPx: view.getUint16(8, true) }
    : null;

function webpSize(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  switch (view.getUint32(12)) {
    case 0x56503820: // "VP8 "
      return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
    case 0x5650384c: {
      // "VP8L"
      const bits = view.getUint32(21, true);
      return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >> 14) & 0x3fff) + 1 };
    }
    case 0x56503858: // "VP8X"
      return {
        widthPx: (view.getUint32(24, true) & 0xffffff) + 1,
        heightPx: (view.getUint32(27, true) & 0xffffff) + 1,
      };
    default:
      return null;
  }
}

function jpegSize(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Start of frame; C4, C8 and CC are tables that lie among them.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
}
