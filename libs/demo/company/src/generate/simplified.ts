import { Converter } from 'opencc-js/t2cn';

/**
 * Traditional Chinese with Taiwan wording to Simplified with mainland wording (軟體 → 软件), by OpenCC's tables. The
 * grammar is written once in Traditional; placeholders in braces pass through unchanged.
 */
export const toSimplified: (traditional: string) => string = Converter({ from: 'twp', to: 'cn' });
