import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { baseWithoutSlash } from '@/shared/api/address';
import { makeQueryClient } from '@/shared/api/queries';
import { theme, variables } from '@/shared/theme/theme';
import { PanelBoundary } from '@/shared/ui/PanelBoundary';
import { AppRoutes } from './routes';
import { SessionEnd } from './SessionEnd';

/** The page's policy lets only those style elements in that carry this word. */
function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
}

export function App() {
  const [queries] = useState(makeQueryClient);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={nonce}>
      <PanelBoundary>
        <QueryClientProvider client={queries}>
          <BrowserRouter basename={baseWithoutSlash}>
            <SessionEnd />
            <AppRoutes />
          </BrowserRouter>
        </QueryClientProvider>
      </PanelBoundary>
    </MantineProvider>
  );
}
