import { addressParser } from 'postal-mime';
import { parseAddress } from './address.js';

/** Comments, groups, escapes, shifts into another alphabet and bytes beyond ASCII: for the full grammar. */
const NEEDS_GRAMMAR = /[():;\\\x1b\x80-\uffff]/;

/** `parseAddress` takes no address with it. */
const NO_PART_OF_ADDRESSES = '\u200b';
const CONTROL = '\x01';
const ISO_2022 = /\x1b\$[@-D(].*?(?:\x1b\([BJ]|$)/gs;
/** A pair of bytes of Big5, GBK or Shift-JIS, whose second byte may look like `@` or `\`. */
const DOUBLE_BYTE = /[\x81-\xfe][\x40-\x7e\x80-\xfe]/g;

/**
 * The addresses of a header's value, lower-case, without duplicates, in order. `value` holds the header's bytes as Latin-1,
 * unfolded. Names, comments and the names of groups are dropped; members of groups come with the rest. What is no address
 * is passed over. The grammar is postal-mime's; the plain case (`Name <a@b>, c@d`) is read without it.
 */
export function addressesOf(value: string): string[] {
  return plainAddresses(value) ?? grammarAddresses(value);
}

function plainAddresses(value: string): string[] | null {
  const bare = value.includes('"') ? withoutQuoted(value) : value;
  if (bare === null || NEEDS_GRAMMAR.test(bare)) return null;
  const found: string[] = [];
  for (const entry of bare.includes(',') ? bare.split(',') : [bare]) {
    const address = parseAddress(entry);
    if (address !== null) found.push(address);
    else if (entry.trim() !== '') return null;
  }
  return found.length > 1 ? [...new Set(found)] : found;
}

/** Without what stands in quotes; null where one is not closed. One pass: a pattern would begin anew at every quote. */
function withoutQuoted(value: string): string | null {
  let bare = '';
  let from = 0;
  for (let open = value.indexOf('"'); open >= 0; open = value.indexOf('"', from)) {
    bare += value.slice(from, open);
    let close = open + 1;
    while (close < value.length && value[close] !== '"') close += value[close] === '\\' ? 2 : 1;
    if (close >= value.length) return null;
    from = close + 1;
  }
  return bare + value.slice(from);
}

function grammarAddresses(value: string): string[] {
  const found = new Set<string>();
  for (const { address } of addressParser(withVisibleFaults(decoded(value)), { flatten: true })) {
    const read = parseAddress(address ?? '');
    if (read !== null) found.add(read);
  }
  return [...found];
}

/** The grammar passes over control characters, and would make an address of what is none. */
const withVisibleFaults = (text: string): string => text.replace(/[^\P{Cc}\t]/gu, NO_PART_OF_ADDRESSES);

/** UTF-8 as text; of other alphabets, which nobody declares in a header, the letters become a control character. */
function decoded(value: string): string {
  const withoutShifts = value.includes('\x1b') ? value.replace(ISO_2022, CONTROL) : value;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(withoutShifts, 'latin1'));
  } catch {
    return withoutShifts.replace(DOUBLE_BYTE, CONTROL).replace(/[\x80-\xff]/g, CONTROL);
  }
}
