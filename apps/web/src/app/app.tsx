import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { PageScreenQuery } from '@wellspring/web-graphql';
import { BrowserRouter } from 'react-router';
import { cssVariablesResolver, theme } from '../theme/theme.js';
import { AppRoutes } from './app-routes.js';
import { CrashBoundary } from './crash-boundary.js';
import { SessionProvider } from './session-provider.js';

const colorSchemeManager = localStorageColorSchemeManager();

/** The whole application. `embedded` is the page that came with the server's first response, if any. */
export function App({ embedded }: { readonly embedded: PageScreenQuery | null }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <BrowserRouter>
        <CrashBoundary>
          <SessionProvider embedded={embedded}>
            <AppRoutes />
          </SessionProvider>
        </CrashBoundary>
      </BrowserRouter>
    </MantineProvider>
  );
}
