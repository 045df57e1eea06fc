import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { classicScript } from './src/embed/classic-plugin.mjs';
import { assemblyScript } from './src/engine/kernels-plugin.mjs';
import { tensorflowInNode } from './src/engine/tensorflow-plugin.mjs';

export default defineConfig({
  plugins: [assemblyScript(), tensorflowInNode(), classicScript(), svelte({ configFile: false })],
  // Some tests train an encoder: how long that takes is a matter for the benchmark, not for a test on a busy machine.
  test: { include: ['{src,scripts,bench}/**/*.test.ts'], testTimeout: 120_000 },
});
