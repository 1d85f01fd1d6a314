import { crc32, deflateSync } from 'node:zlib';

/** A file at one of the demo's pages. */
export interface DemoFile {
  /** The generator's key of the page. */
  readonly pageKey: string;
  readonly name: string;
  /** Contents of its versions, oldest first. */
  readonly versions: readonly Buffer[];
}

/** Pins of an M12 connector, coding A, with the colours that IEC 60947-5-2 gives their wires. */
const PINS = [
  { number: 1, colour: 'brown', rgb: 0x7b4a21, use: 'L+' },
  { number: 2, colour: 'white', rgb: 0xf4f4f0, use: 'signal 2' },
  { number: 3, colour: 'blue', rgb: 0x1f5fb4, use: 'L−' },
  { number: 4, colour: 'black', rgb: 0x22221f, use: 'signal 1' },
] as const;
/** Samples of the crimp series; the second version adds the later ones. */
const FIRST_SAMPLES = 24;
const ALL_SAMPLES = 36;

/** The files of the demo company; the same at every call. */
export const demoFiles = (): readonly DemoFile[] => [
  { pageKey: 'family-2', name: 'M12 針腳圖 pin assignment.svg', versions: [Buffer.from(pinDrawing())] },
  { pageKey: 'family-2', name: 'm12-wire-colours.png', versions: [colourChart()] },
  {
    pageKey: 'inspection-3',
    name: 'crimp-height-series.csv',
    versions: [Buffer.from(crimpSeries(FIRST_SAMPLES)), Buffer.from(crimpSeries(ALL_SAMPLES))],
  },
];

const css = (rgb: number): string => `#${rgb.toString(16).padStart(6, '0')}`;

function pinDrawing(): string {
  const pins = PINS.map(({ number, colour, rgb, use }, place) => {
    const angle = (place * Math.PI) / 2 - (3 * Math.PI) / 4;
    const [x, y] = [150 + 62 * Math.cos(angle), 150 + 62 * Math.sin(angle)].map(Math.round);
    const line = 70 + place * 50;
    return `<circle cx="${x}" cy="${y}" r="17" fill="${css(rgb)}" stroke="#555" stroke-width="2"/>
  <text x="${x}" y="${(y ?? 0) - 24}" text-anchor="middle">${number}</text>
  <circle cx="330" cy="${line}" r="11" fill="${css(rgb)}" stroke="#555"/><text x="352" y="${line + 6}">${number} ${colour} · ${use}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 300" width="560" height="300" font-family="sans-serif" font-size="17">
  <title>M12, coding A, 4 pins, view of the plug</title>
  <rect width="560" height="300" fill="#fff"/>
  <circle cx="150" cy="150" r="118" fill="#e9ecef" stroke="#555" stroke-width="4"/>
  <path d="M138 32 h24 v22 h-24 z" fill="#fff" stroke="#555" stroke-width="3"/>
  ${pins.join('\n  ')}
</svg>
`;
}

/** A band of each colour as a PNG of 8 bits a channel. */
function colourChart(): Buffer {
  const [widthPx, bandPx] = [480, 48];
  const bands = PINS.flatMap(({ rgb }) => {
    const pixel = [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
    // Each line begins with the kind of its filter: none.
    const line = Buffer.from([0, ...Array.from({ length: widthPx }, () => pixel).flat()]);
    return Array.from({ length: bandPx }, () => line);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(bands.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngPart('IHDR', header),
    pngPart('IDAT', deflateSync(Buffer.concat(bands))),
    pngPart('IEND', Buffer.alloc(0)),
  ]);
}

function pngPart(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Crimp heights around 1.42 mm that drift up as the tool wears; tolerance ± 0.03 mm. */
function crimpSeries(samples: number): string {
  const rows = Array.from({ length: samples }, (_, index) => {
    const height = 1.415 + 0.0007 * index + 0.006 * Math.sin(index * 2.4);
    return `${index + 1},${height.toFixed(3)},1.42,0.03,${Math.abs(height - 1.42) <= 0.03 ? 'OK' : 'NG'}`;
  });
  return `sample,height_mm,nominal_mm,tolerance_mm,verdict\n${rows.join('\n')}\n`;
}
