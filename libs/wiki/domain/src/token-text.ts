import { type Token } from 'markdown-it';
import { textOfHtml } from './raw-html.js';

const HAN_BREAK = /(?<=[\p{sc=Han}\p{P}])\n(?=[\p{sc=Han}])/gu;

/** The words of a run of inline tokens without markup; an image gives its alternative text, a line break a blank. */
export function textOfInline(tokens: readonly Token[]): string {
  let text = '';
  for (const token of tokens) {
    switch (token.type) {
      case 'text':
      case 'text_special':
      case 'code_inline':
        text += token.content;
        break;
      case 'image':
        text += textOfInline(token.children ?? []);
        break;
      case 'softbreak':
      case 'hardbreak':
        text += '\n';
        break;
      case 'html_inline':
        text += textOfHtml(token.content);
        break;
    }
  }
  // Chinese and Japanese have no blank where a line happens to be broken.
  return text.replace(HAN_BREAK, '').replace(/\n/g, ' ');
}
