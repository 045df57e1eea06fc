import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { assemblyScript } from './src/engine/kernels-plugin.mjs';
import { tensorflowInNode } from './src/engine/tensorflow-plugin.mjs';

export default defineConfig({
  plugins: [assemblyScript(), tensorflowInNode(), svelte({ configFile: false })],
  test: { include: ['{src,scripts,bench}/**/*.test.ts'] },
});
