import {
  commands,
  config,
  editorViewCtx,
  init,
  keymap,
  parser,
  ParserReady,
  pasteRule,
  schema,
  serializer,
  SerializerReady,
  type Editor,
} from '@milkdown/kit/core';
import { Clock, Container, Ctx } from '@milkdown/kit/ctx';
import type { EditorView } from '@milkdown/kit/prose/view';
import { blockCodec, type BlockCodec } from '../block-codec.js';
import { configureMarkdown, documentPlugins } from '../document-plugins.js';

/** Milkdown's timers speak over the window's events, and Node has no window. */
function eventsOnGlobal(): void {
  if ('dispatchEvent' in globalThis) return;
  const events = new EventTarget();
  Object.assign(globalThis, {
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  });
}

/** The editor's own codec without a view, for tests outside a browser. */
export async function headlessCodec(): Promise<BlockCodec> {
  eventsOnGlobal();
  const ctx = new Ctx(new Container(), new Clock());
  // Milkdown asks the view for its document when it writes a paragraph, and takes its absence for "no last one".
  ctx.inject(editorViewCtx, {} as EditorView);
  const system = [
    schema,
    parser,
    serializer,
    commands,
    keymap,
    pasteRule,
    init({} as Editor), // only stored
    config(configureMarkdown),
  ];
  for (const plugin of [...system, ...documentPlugins].map((one) => one(ctx))) void plugin();
  await Promise.all([ctx.wait(ParserReady), ctx.wait(SerializerReady)]);
  return blockCodec(ctx);
}
