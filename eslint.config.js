import * as tsParser from '@typescript-eslint/parser';
import * as astroParser from 'astro-eslint-parser';
import * as svelteParser from 'svelte-eslint-parser';

/**
 * The one-way rule: each folder of src, and the folders that it may import besides itself.
 * This is the only place where it is said; docs/architecture.md shows it to people.
 */
export const mayImport = {
  numerics: [],
  settings: [],
  pictures: [],
  faces: ['numerics'],
  engine: ['numerics', 'faces'],
  state: ['numerics', 'faces', 'engine', 'settings', 'pictures'],
  plots: ['numerics'],
  controls: ['settings'],
  embed: ['settings'],
  demos: ['numerics', 'faces', 'settings', 'pictures', 'state', 'plots', 'controls', 'embed'],
  components: ['numerics', 'faces', 'settings', 'state', 'plots', 'controls', 'embed', 'demos'],
  teach: ['settings', 'controls', 'embed', 'demos'],
  layouts: ['settings', 'embed', 'components', 'styles'],
  pages: [
    'numerics',
    'faces',
    'settings',
    'state',
    'plots',
    'controls',
    'demos',
    'components',
    'embed',
    'teach',
    'layouts',
    'styles',
  ],
};

/** What must keep out of a folder although it is a package. */
const onlyEngineRuns = {
  group: ['@tensorflow/*'],
  message: 'Only src/engine runs TensorFlow.js: reach training through src/state.',
};

const folders = Object.keys(mayImport);

const oneWay = folders.map((folder) => {
  const allowed = mayImport[folder];
  const forbidden = [...folders, 'styles'].filter((other) => other !== folder && !allowed.includes(other));
  const names = allowed.map((name) => `src/${name}`).join(', ') || 'nothing but itself';
  const message = `The one-way rule: src/${folder} may import ${names}.`;
  const group = forbidden.flatMap((other) => [`../${other}/**`, `../../${other}/**`, `../../../${other}/**`]);
  const patterns = [{ group, message }, ...(folder === 'engine' ? [] : [onlyEngineRuns])];
  // The rule above does not look at `import()`.
  const later = {
    selector: `ImportExpression[source.value=/^(\\.\\.\\/)+(${forbidden.join('|')})\\//]`,
    message,
  };
  return {
    files: [`src/${folder}/**/*.{ts,svelte,astro}`],
    rules: { 'no-restricted-imports': ['error', { patterns }], 'no-restricted-syntax': ['error', later] },
  };
});

export default [
  { ignores: ['dist/', '.astro/', 'test-results/', 'bench/out/', 'src/engine/kernels.as.ts'] },
  { files: ['src/**/*.ts'], languageOptions: { parser: tsParser } },
  {
    files: ['src/**/*.svelte', 'src/**/*.svelte.ts'],
    languageOptions: { parser: svelteParser, parserOptions: { parser: tsParser } },
  },
  {
    files: ['src/**/*.astro'],
    languageOptions: { parser: astroParser, parserOptions: { parser: tsParser } },
  },
  ...oneWay,
];
