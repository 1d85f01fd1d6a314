import { useComputedColorScheme } from '@mantine/core';

/** Colours for a canvas, which knows no custom properties. */
export interface SchemeColours {
  readonly ink: string;
  readonly faint: string;
  readonly line: string;
  readonly strong: string;
}

const LIGHT: SchemeColours = { ink: '#1c2527', faint: '#dcd9d0', line: '#d5d2c8', strong: '#7f8a8c' };
const DARK: SchemeColours = { ink: '#dde5e5', faint: '#27312f', line: '#2c383b', strong: '#74858a' };

/** The canvas' colours of the scheme that is shown now. */
export const useSchemeColours = (): SchemeColours =>
  useComputedColorScheme('light') === 'dark' ? DARK : LIGHT;
