import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { editionPlugin } from './src/build/edition'
import { fontsPlugin } from './src/build/fonts'

export default defineConfig({
  // Relative: the same files work under any path.
  base: './',
  // A missing file is a 404 and never the page.
  appType: 'mpa',
  plugins: [react(), editionPlugin(), fontsPlugin()],
  server: { port: 4173, strictPort: true },
  preview: { port: 4173, strictPort: true },
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
              test: /node_modules[\\/](leaflet|react-leaflet|@react-leaflet|topojson-client)[\\/]/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'geo/**/*.test.ts'],
  },
})
