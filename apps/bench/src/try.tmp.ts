import { createReadStream } from 'node:fs';
import { readMailFile } from '@wellspring/influence-formats';
import { writeMbox } from './stage/mail-mbox.js';
const p = '/tmp/I1/x.mbox';
console.log(await writeMbox(p, 4));
const cpu = async (f: () => Promise<number>) => { const c = process.cpuUsage(); const n = await f(); const d = process.cpuUsage(c); return [n, (d.user + d.system) / 1000]; };
const all = async () => { let n = 0; for await (const r of readMailFile(p, { fileName: p, now: new Date() })) if (r.kind === 'message' || r.kind === 'problem') n++; return n; };
const split = async () => { const sep = Buffer.from('\nFrom '); let n = 0; let rest: Buffer = Buffer.from('\n'); for await (const chunk of createReadStream(p, { highWaterMark: 256 * 1024 })) { const b = Buffer.concat([rest, chunk as Buffer]); let f = b.indexOf(sep); for (let x = f; x >= 0; f = x) { x = b.indexOf(sep, f + 1); if (x < 0) break; n++; } rest = f >= 0 ? b.subarray(f) : b; } return n + 1; };
for (let i = 0; i < 5; i++) console.log('ours', await cpu(all), 'split', await cpu(split));
