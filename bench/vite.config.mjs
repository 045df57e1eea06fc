import { fileURLToPath } from 'node:url';
import { assemblyScript } from '../src/engine/kernels-plugin.mjs';

/** The page that measures training by itself, outside the site. */
export default {
  root: fileURLToPath(new URL('page', import.meta.url)),
  plugins: [assemblyScript()],
  worker: { format: 'es', plugins: () => [assemblyScript()] },
  build: { outDir: '../out', emptyOutDir: true, target: 'es2023', chunkSizeWarningLimit: 4000 },
};
