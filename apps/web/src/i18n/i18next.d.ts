import 'i18next';
import type { en } from './locales/en.js';
import type { enLater } from './locales/en/later.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en & typeof enLater };
  }
}
