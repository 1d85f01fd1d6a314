import './theme/mantine.css';
import './theme/global.css';
import './theme/prose.css';
import './theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { preloadScreen } from './app/screens.js';
import { readEmbeddedPage } from './graphql-client/embedded-page.js';
import { startI18n } from './i18n/i18n.js';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

const embedded = readEmbeddedPage(document);
// The article that the server wrote stays visible until the screen that shows the same text is loaded: React replaces
// the content of #root in one step, without a skeleton in between.
await Promise.all([startI18n(), preloadScreen(window.location.pathname)]);
createRoot(root).render(
  <StrictMode>
    <App embedded={embedded} />
  </StrictMode>,
);
