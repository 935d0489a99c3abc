import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: '../dist/site',
  cacheDir: '../node_modules/.cache/astro',
  vite: {
    cacheDir: '../node_modules/.cache/vite',
    // In development the Worker answers beside the site: `npm run dev` starts both.
    server: { proxy: { '/api': 'http://localhost:8787' } },
  },
});
