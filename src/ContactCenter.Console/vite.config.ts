import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/** The server that answers in development; `npm run dev` shows the console in front of it. */
const server = process.env.CONTACT_CENTER ?? 'http://localhost:3000';

/** Files whose tests replace modules or read them anew: beside others, each would change what those have read. */
const alone = ['src/app/reload.test.tsx', 'src/features/phones/phones.test.tsx', 'src/shared/ui/madeUpCallers.test.tsx'];

export default defineConfig({
  // Addresses of the build are relative: the server knows below which path the console lies.
  base: './',
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  html: { cspNonce: '__NONCE__' },
  server: {
    port: 5173,
    proxy: Object.fromEntries(['/api', '/openapi', '/docs', '/health', '/simulator', '/audio'].map((path) => [path, { target: server, ws: true }])),
  },
  build: {
    outDir: 'dist',
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      onwarn(warning, show) {
        // Each file of Mantine says that it is for the browser.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') show(warning);
      },
    },
  },
  test: {
    environment: 'happy-dom',
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['src/shared/test/setup.ts'],
    // The libraries are read once for all files, and not once for each: that is two thirds of the time.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'build/*.test.mjs'],
          exclude: [...configDefaults.exclude, ...alone],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
