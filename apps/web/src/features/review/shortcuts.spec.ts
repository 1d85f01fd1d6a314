import { type KeyPress, shortcutOf } from './shortcuts.js';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, repeat: false, isComposing: false },
  ...more,
});

describe('A key of the queue', () => {
  it('decides by its letter, with caps lock too', () => {
    expect([press('g'), press('G'), press('?')].map(shortcutOf)).toEqual(['good', 'good', 'help']);
  });

  it('is left to the browser with Control, Alt or Meta', () => {
    expect(shortcutOf(press('r', { ctrlKey: true }))).toBeNull();
    expect(shortcutOf(press('h', { metaKey: true }))).toBeNull();
    expect(shortcutOf(press('e', { altKey: true }))).toBeNull();
  });

  it('does nothing while an input method composes, nor again while it is held down', () => {
    expect(shortcutOf(press('g', { isComposing: true }))).toBeNull();
    expect(shortcutOf(press('g', { repeat: true }))).toBeNull();
  });

  it('means nothing for any other key, names of object members included', () => {
    expect(['x', 'Enter', 'toString', 'Escape'].map((key) => shortcutOf(press(key)))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
