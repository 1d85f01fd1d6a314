import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** Water over stone: the product's own colour. White text on shade 7 has a contrast of 6.6 : 1. */
const spring: MantineColorsTuple = [
  '#eaf6f5',
  '#d3eae8',
  '#a6d5d2',
  '#76bfba',
  '#4ea9a4',
  '#2f928e',
  '#1b7d7a',
  '#0e6766',
  '#0a5252',
  '#063e3f',
];

/** Dark surfaces with a trace of the same green instead of neutral grey. */
const dark: MantineColorsTuple = [
  '#dde5e5',
  '#b9c5c6',
  '#9aabad',
  '#71858a',
  '#3b494d',
  '#2d393d',
  '#222c2f',
  '#182022',
  '#12181a',
  '#0d1213',
];

/** Sizes, radius and colours of every Mantine component. Fonts are named in CSS, where they can follow `lang`. */
export const theme = createTheme({
  colors: { spring, dark },
  primaryColor: 'spring',
  primaryShade: { light: 7, dark: 7 },
  fontFamily: 'var(--font-text)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: { fontFamily: 'var(--font-text)', fontWeight: '650' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});

/** Text colours that keep 4.5 : 1 on the paper and on the dark surface; Mantine's own dimmed grey does not. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': '#586467',
    '--mantine-color-placeholder': '#697477',
    '--mantine-color-default-border': '#d9d6cd',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#0e6766',
  },
  dark: {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': '#9aabad',
    '--mantine-color-placeholder': '#8b9da0',
    '--mantine-color-default-border': '#2d393d',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#76bfba',
  },
});
