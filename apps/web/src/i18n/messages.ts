import type { en } from './locales/en.js';
import type { enLater } from './locales/en/later.js';

/** Same keys as English. Chinese has one plural form, so that keys ending in `_one` are left out. */
type SameKeys<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string
    ? string
    : SameKeys<T[K]>;
};

/** The texts of one interface language. */
export type Messages = SameKeys<typeof en>;

/** The texts of one interface language that come with the screens which need them. */
export type LaterMessages = SameKeys<typeof enLater>;
