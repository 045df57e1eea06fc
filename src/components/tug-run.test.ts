import { expect, it } from 'vitest';
import { tugRun } from './tug-run';

// What the lesson says of many seeds stands in claims/lesson-03.ts.
it('the pull alone does not notice α: with 0.2 and with 1 it is the same to the last bit', async () => {
  const [[narrow], [wide]] = await Promise.all([tugRun({}, [60]), tugRun({ alpha: 1 }, [60])]);
  expect(wide!.pull.embeddings).toEqual(narrow!.pull.embeddings);
  expect(wide!.pull.loss - narrow!.pull.loss).toBeCloseTo(0.8, 10);
  expect(wide!.both.embeddings).not.toEqual(narrow!.both.embeddings);
});
