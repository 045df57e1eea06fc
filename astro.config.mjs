import { writeFile } from 'node:fs/promises';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import svelte from '@astrojs/svelte';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { normalBase } from './scripts/build.mjs';
import { headersFile } from './scripts/headers.mjs';
import { katexOptions } from './src/components/katex-options.mjs';
import { roleLetters } from './src/components/role-letters.mjs';
import { scrollableFormulas } from './src/components/scrollable-formulas.mjs';
import { unbrokenLines } from './src/components/unbroken-lines.mjs';
import { classicScript } from './src/embed/classic-plugin.mjs';
import { assemblyScript } from './src/engine/kernels-plugin.mjs';
import { tensorflowInNode } from './src/engine/tensorflow-plugin.mjs';

/** Every browser that these pages are for reads woff2: the older forms of KaTeX's fonts, 40 files, stay out of the site. */
const onlyWoff2 = {
  name: 'only-woff2',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('katex.min.css')
      ? code.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '')
      : null,
};

/** When an island wakes: `client:demo` when it is seen or asked for, `client:setting` when a setting of its page is moved. */
const wakingDirectives = {
  name: 'waking-directives',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      for (const name of ['demo', 'setting'])
        addClientDirective({ name, entrypoint: `./src/components/${name}-directive.ts` });
    },
  },
};

/**
 * What nearly all demos load, in a few files instead of forty: together they compress better. Without a group a file holds what
 * the same demos share. The scripts of a lesson's text need `settings`, and must not bring Svelte with it.
 */
const sharedFiles = [
  // What an embed needs before its demo wakes must bring nothing else.
  { name: 'steered', test: /src\/settings\/(steered|shortened)\./ },
  // One demo moves something by itself, and brings what that needs.
  { name: 'svelte', test: /node_modules\/(svelte\/(?!src\/motion)|clsx\/|@astrojs\/)/ },
  { name: 'settings', test: /src\/(settings\/|plots\/(slider|format)\.)/ },
  {
    name: 'demo',
    test: /src\/(controls\/(Button|Choice|Icon|Joined|Number(Box|Field)|Segments|Slider|Words)|demos\/share\/(ControlPanel|Demo|Reading|Sentence|Tools)|state\/(settings|voice)|plots\/(Later|Plot|path|press)\.)|preload-helper/,
  },
  { name: 'scale', test: /src\/plots\/(Axis|scale)\.|d3-array/ },
].map((group, i, all) => ({ ...group, priority: all.length - i }));

/** Who may frame a page, and who may use a file, cannot be said in a page: the host is told by a file. */
const headersForHosts = {
  name: 'headers-for-hosts',
  hooks: {
    'astro:build:done': ({ dir, pages }) =>
      writeFile(
        new URL('_headers', dir),
        headersFile(
          pages.map(({ pathname }) => pathname),
          normalBase(process.env.BASE),
        ),
      ),
  },
};

export default defineConfig({
  // SITE is needed for absolute addresses only; BASE when the site lies under a path of its host.
  site: process.env.SITE,
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  integrations: [svelte(), mdx(), wakingDirectives, headersForHosts],
  markdown: {
    // Shiki writes inline styles, which the Content-Security-Policy forbids.
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [[rehypeKatex, katexOptions], scrollableFormulas, unbrokenLines, roleLetters],
    }),
  },
  // Styles that come with an MDX file are not in the policy when they are inlined.
  build: { inlineStylesheets: 'never' },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      // KaTeX and plots place things by style attributes; style elements stay closed.
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  vite: {
    plugins: [assemblyScript(), tensorflowInNode(), classicScript(), onlyWoff2],
    // While developing, scripts come from everywhere, also into a frame without an origin. What is built is served as its
    // headers file says.
    server: { cors: true },
    preview: { cors: false },
    worker: { format: 'iife', plugins: () => [assemblyScript()] },
    build: {
      // A font inside the style sheet would be loaded by every page, used or not.
      assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined),
    },
    optimizeDeps: {
      // Found late otherwise, in the worker, and a cold dev server then reloads the page.
      include: [
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-cpu/dist/backend_cpu',
        '@tensorflow/tfjs-backend-cpu/dist/kernels/Identity',
        'umap-js',
      ],
    },
    // Their ES modules have no file endings, so Node cannot load them by itself.
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedFiles } } } } },
      ssr: { resolve: { noExternal: [/^@tensorflow\//] } },
      prerender: { resolve: { noExternal: [/^@tensorflow\//] } },
    },
  },
});
