/** Tries every claim of the lessons about runs on ten seeds, and prints what each of them saw. It takes minutes. */
import { runTool } from './tool.mjs';

const { ok } = await runTool(
  'vitest',
  ['run', 'src/components/claims/claims.test.ts', '--disable-console-intercept'],
  {
    live: true,
    env: { CLAIM_SEEDS: '10' },
  },
);
process.exit(ok ? 0 : 1);
