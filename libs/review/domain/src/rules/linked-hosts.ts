import { type Span } from './changed-text.js';
import { replacedText } from './replaced-text.js';

/** Host of a link as it resolves: lower case, ASCII form. */
export interface LinkedHost extends Span {
  readonly host: string;
}

/** What hides a host from a search for it: entities, percent signs, backslashes of Markdown, signs that nobody sees. */
const ESCAPED =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(sol|colon|period|bsol|num|commat|amp|shy|Tab|NewLine));|%([0-9a-f]{2})|\\([!-/:-@[-`{-~])|[\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f\t]+/gi;
const NAMED: Readonly<Record<string, string>> = {
  ...{ sol: '/', colon: ':', period: '.', bsol: '\\', num: '#', commat: '@', amp: '&' },
};
/** A link has two slashes, which may lean backwards, or begins with "www.". */
const LINK = /(?:[/\\]{2}|(?<![a-z0-9.-])(?=www[.。．]))([^\s/\\?#<>"'`()[\]{}|]{1,300})/gi;

/**
 * Hosts of the links in a text, whatever way of writing hides them: entities, percent signs, backslashes, capitals,
 * full-width or international letters, a user's name in front, a port behind. Spans are the host's as written. A host that
 * runs into Chinese text is given with and without it. Linear.
 */
export function linkedHosts(text: string): LinkedHost[] {
  const plain = replacedText(text, ESCAPED, plainOf);
  const hosts: LinkedHost[] = [];
  for (const found of plain.text.matchAll(LINK)) {
    const authority = found[1] ?? '';
    const end = found.index + found[0].length;
    const span = { start: plain.originalOf(end - authority.length), end: plain.originalOf(end) };
    for (const host of hostsOf(authority)) hosts.push({ host, ...span });
  }
  return hosts;
}

function hostsOf(authority: string): Set<string> {
  const named = authority.slice(authority.lastIndexOf('@') + 1);
  const ascii = /^[!-~]+/.exec(named)?.[0] ?? '';
  return new Set([named, ascii].map(hostOf).filter((host) => host !== ''));
}

function hostOf(written: string): string {
  const bare = written.replace(/:\d*$/, '').replace(/[.,;:!*_~]+$/, '');
  if (/^[a-zA-Z0-9.-]*$/.test(bare)) return bare.toLowerCase();
  return URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`).hostname.replace(/\.$/, '') : '';
}

/** The host itself and what it is a subdomain of, the longest first. */
export function* hostAndAbove(host: string): Generator<string> {
  for (let at = 0; at !== -1;) {
    yield host.slice(at);
    const dot = host.indexOf('.', at);
    if (dot === -1) return;
    at = dot + 1;
  }
}

function plainOf([, hex, decimal, name, percent, escaped]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? '';
  if (escaped !== undefined) return escaped;
  const code = Number.parseInt(hex ?? percent ?? decimal ?? '', (hex ?? percent) ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
