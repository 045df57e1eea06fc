import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

const QUERY = '.as.ts?wasm';

/**
 * A Vite plugin: `import bytes from './kernels.as.ts?wasm'` is the module compiled to WebAssembly, as a Uint8Array.
 *
 * The bytes travel as text inside the JavaScript, so there is nothing to fetch: it works in Node, under a strict
 * Content-Security-Policy and in a frame of opaque origin alike. Use it in `vite.plugins` and in `vite.worker.plugins`.
 */
export function assemblyScript() {
  return {
    name: 'assemblyscript',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const path = id.slice(0, -'?wasm'.length);
      this.addWatchFile(path);
      const text = Buffer.from(await compiled(path, await readFile(path, 'utf8'))).toString('base64');
      return {
        code: `export default Uint8Array.from(atob('${text}'), (letter) => letter.charCodeAt(0));`,
        moduleType: 'js',
        map: null,
      };
    },
  };
}

/** Pages, workers and the build on the server each ask for the same source: it is compiled once. */
const done = new Map();

function compiled(path, source) {
  if (!done.has(source)) done.set(source, compile(path, source));
  return done.get(source);
}

async function compile(path, source) {
  // Loaded only now: with its compiler it weighs 100 MB, and a page that trains nothing does not need it.
  const { default: asc } = await import('assemblyscript/asc');
  const name = basename(path);
  let bytes = null;
  const options = ['--outFile', 'out.wasm', '--runtime', 'stub', '--use', 'abort='];
  const memory = ['--noExportMemory', '--importMemory', '--initialMemory', '1'];
  const speed = ['--enable', 'simd', '-O3', '--noAssert', '--converge'];
  const { error, stderr } = await asc.main([name, ...options, ...memory, ...speed], {
    readFile: (wanted) => (wanted === name ? source : null),
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`${path} does not compile:\n${stderr.toString() || error?.message}`);
  return bytes;
}
