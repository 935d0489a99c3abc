import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: '../dist/site',
  cacheDir: '../node_modules/.cache/astro',
  trailingSlash: 'always',
  vite: { cacheDir: '../node_modules/.cache/vite' },
});
