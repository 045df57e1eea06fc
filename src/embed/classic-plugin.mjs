import { build } from 'vite';

const QUERY = '.ts?classic';

/**
 * A Vite plugin: `import script from './element.ts?classic'` is the module with all that it imports as the text of one small
 * classic script, which any page can load by a script element.
 */
export function classicScript() {
  let base = '/';
  return {
    name: 'classic-script',
    enforce: 'pre',
    configResolved(config) {
      base = config.base;
    },
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const { code, moduleIds } = await bundled(id.slice(0, -'?classic'.length), base);
      for (const path of moduleIds) this.addWatchFile(path);
      return { code: `export default ${JSON.stringify(code)};`, moduleType: 'js', map: null };
    },
  };
}

async function bundled(entry, base) {
  const { output } = await build({
    configFile: false,
    base,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  return output[0];
}
