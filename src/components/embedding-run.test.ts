import { describe, expect, it } from 'vitest';
import { squaredDistance } from '../numerics/distance';
import { embeddingRun, shareInOrder } from './embedding-run';

// What the lesson says of many seeds stands in claims/lesson-01.ts.
describe('embeddingRun(base)', () => {
  it('through two encoders one picture is about as far from itself as strangers are', async () => {
    const [first, ...others] = await Promise.all([1, 2, 7].map((seed) => embeddingRun({ seed })));
    for (const { embedding } of others)
      expect(squaredDistance(embedding, first!.embedding)).toBeGreaterThan(1);
  });
});

describe('shareInOrder(base, of)', () => {
  it('takes each picture of sixteen people, their next one, and everybody else', async () => {
    expect((await shareInOrder({})).triplets).toBe(16 * 12 * 15);
  });
});
