import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { aboutPlugin } from './src/build/about'
import { dataPlugin } from './src/build/data'
import { editionPlugin } from './src/build/edition'
import { firstScreenPlugin } from './src/build/first-screen'
import { fontsPlugin } from './src/build/fonts'
import { offlinePlugin } from './src/build/offline'
import { parcelPlugin } from './src/build/parcels'
import { policyPlugin } from './src/build/policy'
import { singleFilePlugin } from './src/build/single-file'
import { buildName } from './src/build/version'

export default defineConfig(({ mode }) => ({
  // Relative: the same files work under any path.
  base: './',
  // A missing file is a 404 and never the page.
  appType: 'mpa',
  define: {
    __ATLAS_URL__: JSON.stringify(process.env.ATLAS_URL ? new URL(process.env.ATLAS_URL).href : ''),
    __BUILD__: JSON.stringify(buildName()),
    // `vite build --mode file`: everything in one page.
    __SINGLE_FILE__: JSON.stringify(mode === 'file'),
  },
  plugins: [
    react(),
    parcelPlugin(),
    editionPlugin(),
    aboutPlugin(),
    dataPlugin(),
    fontsPlugin(),
    firstScreenPlugin(),
    offlinePlugin(),
    singleFilePlugin(),
    policyPlugin({ alone: mode === 'file', address: process.env.ATLAS_URL }),
  ],
  server: { port: 4173, strictPort: true },
  preview: {
    port: 4173,
    strictPort: true,
    // A frame without an origin may hold the atlas; modules and fonts are fetched as from elsewhere then.
    cors: { origin: '*' },
  },
  build: {
    // Browsers of mid-2024.
    target: ['chrome128', 'edge128', 'firefox128', 'safari17.6'],
    sourcemap: false,
    // A picture in the style sheet is loaded by everybody, used or not.
    assetsInlineLimit: 0,
    // The notices that the licences of bundled packages ask for.
    license: { fileName: 'third-party-licences.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vendor-react',
              test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/,
              priority: 2,
            },
            {
              name: 'vendor-leaflet',
              test: /node_modules[\\/](leaflet|react-leaflet|@react-leaflet)[\\/]/,
              priority: 1,
            },
            // What the start shares with most screens comes as one file, not as five small ones.
            { name: 'model', test: /[\\/]src[\\/](model|language)[\\/][\w-]+\.ts$/, minShareCount: 5 },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    // Files share a worker: each tidies up what it stubs, and the run takes half the time.
    isolate: false,
    include: ['src/**/*.test.{ts,tsx}', 'geo/**/*.test.ts'],
    // Windows that share a worker with other tests hear those, too: `npm run fuzz` has one for each file.
    exclude: ['**/node_modules/**', ...(process.env.FUZZ ? [] : ['src/state/windows.property.test.ts'])],
  },
}))
