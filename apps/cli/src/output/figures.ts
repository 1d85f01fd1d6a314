const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** `21,635`. */
export const whole = (value: number): string => WHOLE.format(value);

/** `12.3 %` of a share in 0..1. */
export const percent = (ratio: number): string => `${(ratio * 100).toFixed(1)} %`;

/** `1 page`, `60 pages`. */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${whole(value)} ${value === 1 ? one : many}`;

/** `1.4 s` of milliseconds. */
export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
