/** The configuration of the guide. */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { checkedInstitution } from './checked-institution.ts';
import { linkTerms } from './src/glossary/link-terms.ts';
import { PAGEFIND_WEIGHTS } from './src/search-words.ts';
import { strictCsp } from './strict-csp.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Replaces the script with which Starlight stores the state of the sidebar in the visitor's browser, because we store nothing. */
const nothingStored = {
  name: 'nothing-stored',
  enforce: 'pre',
  resolveId: (source) => (source.includes('SidebarPersistState') ? '\0nothing-stored' : null),
  load: (id) => (id === '\0nothing-stored' ? 'export {}' : null),
};

const institutionFile = here(process.env.SYNC_STATUS_INSTITUTION ?? './institution.ts');
const { address } = await checkedInstitution(institutionFile);

export default defineConfig({
  site: address,
  outDir: '../dist/site',
  cacheDir: '../node_modules/.cache/astro',
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ hastPlugins: [linkTerms] }) },
  integrations: [
    // A report is about one person, and a repository's result about many, so search engines must not list them.
    sitemap({ filter: (page) => !/\/(?:report|check-a-repository)\/$/.test(page) }),
    starlight({
      title: 'Sync Status',
      description:
        'Find out which of your public Figshare items appear on your ORCID record, which don’t, and what to do about it.',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      customCss: ['./src/styles/tokens.css', './src/styles/site.css', './src/styles/print.css'],
      components: {
        Footer: './src/overrides/Footer.astro',
        Head: './src/overrides/Head.astro',
        MobileMenuFooter: './src/overrides/Nothing.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Sidebar: './src/overrides/Sidebar.astro',
        SiteTitle: './src/overrides/SiteTitle.astro',
        ThemeProvider: './src/overrides/Nothing.astro',
        ThemeSelect: './src/overrides/Nothing.astro',
      },
      expressiveCode: false,
      pagefind: { ranking: { metaWeights: PAGEFIND_WEIGHTS } },
      sidebar: [
        { label: 'Check an iD', link: '/' },
        'quick-set-up',
        {
          label: 'Step by step',
          items: ['steps/record', 'steps/connect', 'steps/id-on-items', 'steps/auto-update', 'steps/older-items'],
        },
        {
          label: 'If something is wrong',
          items: ['why-missing', 'faq', 'check-it-worked', 'check-a-doi', 'before-publishing', 'turn-it-off'],
        },
        { label: 'For librarians', items: ['check-a-list', 'check-a-repository', 'help-a-colleague', 'handout'] },
        { label: 'For web pages and programs', items: ['on-your-page', 'api', 'adopt'] },
        { label: 'About this guide', items: ['glossary', 'how-we-know', 'privacy', 'about'] },
      ],
    }),
    strictCsp(),
  ],
  vite: {
    cacheDir: '../node_modules/.cache/vite',
    plugins: [nothingStored],
    resolve: { alias: { '#institution': institutionFile } },
    // In development the Worker runs on its own port. `npm run dev` starts both.
    server: {
      proxy: {
        '/api/v1': 'http://localhost:8787',
        '/badge': 'http://localhost:8787',
        '/embed': 'http://localhost:8787',
        '/report': 'http://localhost:8787',
      },
    },
  },
});
