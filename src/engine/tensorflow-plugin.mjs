const NODE_PLATFORM = /\/tfjs-core\/dist\/platforms\/platform_node\.js$/;
const PREAMBLE =
  "import { createRequire } from 'node:module';\nconst nodeRequire = createRequire(import.meta.url);\n";

/**
 * A Vite plugin: TensorFlow.js' ES modules in Node, where the first picture of a demo is trained while the site is built.
 *
 * Node cannot load them by itself (their imports have no file endings), and its CommonJS build would be another copy
 * than the one that the engine's deep imports belong to. So Vite loads one copy for all, and the one file of it that
 * calls `require` gets a `require` to call.
 */
export function tensorflowInNode() {
  return {
    name: 'tensorflow-in-node',
    config: () => ({ ssr: { noExternal: [/@tensorflow\//] } }),
    transform(code, id, options) {
      if (!options?.ssr || !NODE_PLATFORM.test(id)) return null;
      return { code: PREAMBLE + code.replaceAll('require(', 'nodeRequire('), map: null };
    },
  };
}
