import { readdirSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { mayImport } from '../eslint.config.js';

const eslint = new ESLint();

/** What lint says about an import, in a file of this name that need not exist. */
async function complaints(filePath: string, from: string): Promise<string[]> {
  const line = `import { thing } from '${from}';`;
  const text = {
    ts: line,
    svelte: `<script lang="ts">\n  ${line}\n  interface Props { a: number }\n  let { a }: Props = $props();\n</script>\n\n<p>{a as number}{thing}</p>\n`,
    astro: `---\n${line}\nconst a: number = thing;\n---\n<p>{a}</p>\n`,
  }[filePath.split('.').at(-1) as 'ts' | 'svelte' | 'astro'];
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.map(({ message }) => message);
}

describe('lint, on imports against the one-way rule', () => {
  it.each([
    ['src/numerics/x.ts', '../faces/draw', 'src/numerics may import nothing but itself.'],
    ['src/plots/X.svelte', '../state/run.svelte', 'src/plots may import src/numerics.'],
    ['src/plots/deep/X.svelte', '../../engine/client', 'src/plots may import src/numerics.'],
    ['src/controls/x.svelte.ts', '../state/run.svelte', 'src/controls may import src/settings.'],
    ['src/demos/margin/X.svelte', '../../engine/client', 'src/demos may import'],
    ['src/demos/margin/X.astro', '../../pages/index.astro', 'src/demos may import'],
    ['src/components/X.astro', '../layouts/Page.astro', 'src/components may import'],
    ['src/pages/embed/x.astro', '../../engine/client', 'src/pages may import'],
  ])('%s refuses %s', async (file, from, rule) => {
    expect(await complaints(file, from)).toEqual([expect.stringContaining(`The one-way rule: ${rule}`)]);
  });

  it('refuses an import that is made later, too', async () => {
    const [result] = await eslint.lintText(`export const run = () => import('../../engine/client');\n`, {
      filePath: 'src/demos/margin/x.ts',
    });
    expect(result!.messages.map(({ message }) => message)).toEqual([
      expect.stringContaining('The one-way rule'),
    ]);
  });

  it('has a row for every folder of src that holds code', async () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
      .map(({ name }) => name);
    for (const folder of folders) {
      const { rules } = await eslint.calculateConfigForFile(`src/${folder}/x.ts`);
      expect(rules, folder).toHaveProperty('no-restricted-imports');
    }
  });

  it('is shown in docs/architecture.md as it is', () => {
    const rows = readFileSync('docs/architecture.md', 'utf8').match(/^\| \w+ \| .* \|$/gm);
    const expected = Object.entries(mayImport).map(
      ([folder, list]) => `| ${folder} | ${list.join(', ') || '–'} |`,
    );
    expect(rows).toEqual(['| folder | may import |', ...expected]);
  });

  it.each(['src/state/x.svelte.ts', 'src/numerics/x.ts', 'src/demos/margin/X.svelte', 'src/pages/x.astro'])(
    '%s refuses TensorFlow.js, which is the engine’s',
    async (file) => {
      expect(await complaints(file, '@tensorflow/tfjs-core')).toEqual([
        expect.stringContaining('Only src/engine runs TensorFlow.js'),
      ]);
    },
  );

  it.each([
    ['src/engine/x.ts', '@tensorflow/tfjs-core'],
    ['src/engine/x.ts', '../numerics/triplet'],
    ['src/state/x.svelte.ts', '../engine/client'],
    ['src/plots/X.svelte', './scale'],
    ['src/demos/margin/X.svelte', '../../plots/Plane.svelte'],
    ['src/demos/lab/X.svelte', '../margin/Margin.svelte'],
    ['src/components/X.astro', '../demos/margin/Margin.astro'],
    ['src/pages/x.astro', '../layouts/Page.astro'],
  ])('%s may import %s', async (file, from) => {
    expect(await complaints(file, from)).toEqual([]);
  });
});
