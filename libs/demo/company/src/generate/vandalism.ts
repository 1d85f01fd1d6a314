import { type DemoLanguage } from './demo-company.js';
import { type Draw } from './draw.js';

const NONSENSE: Record<DemoLanguage, readonly string[]> = {
  en: ['asdf asdf asdf', 'test test 123', 'hello is this thing on', 'lol', 'blah blah blah'],
  'zh-Hant': ['測試測試', '哈哈哈哈哈', '啊啊啊啊', '123456 測試', '這裡可以打字嗎'],
  'zh-Hans': ['测试测试', '哈哈哈哈哈', '啊啊啊啊', '123456 测试', '这里可以打字吗'],
};

/** What somebody makes of a page in jest or by accident: empty, replaced by nonsense, nonsense inside, or half gone. */
export function vandalise(text: string, language: DemoLanguage, draw: Draw): string {
  const kind = draw.next();
  if (kind < 0.25) return '';
  const words = draw.pick(NONSENSE[language]);
  if (kind < 0.45) return `${words}\n`;
  const blocks = text.split('\n\n');
  if (kind < 0.75) {
    const place = draw.int(1, blocks.length);
    return [...blocks.slice(0, place), words, ...blocks.slice(place)].join('\n\n');
  }
  const kept = Math.max(1, Math.floor(blocks.length * (0.3 + 0.3 * draw.next())));
  return `${blocks.slice(0, kept).join('\n\n').trimEnd()}\n`;
}
