import { describe, expect, it } from 'vitest';
import { eachAnchor } from './anchors';
import { anchorsOf, scatteredBatch } from './reference';

describe('eachAnchor(labels, visit)', () => {
  it.each([
    ['a batch in mixed order', scatteredBatch([3, 1, 4], 2, 1).labels],
    ['one label', Int32Array.of(5, 5, 5)],
    ['one row', Int32Array.of(5)],
    ['nothing', new Int32Array(0)],
  ])('[AN1] of %s: every row, with the others of its label and of other labels, in order', (_, labels) => {
    const visited: unknown[] = [];
    eachAnchor(labels, (anchor, positives, negatives) => {
      visited.push({ anchor, positives: [...positives], negatives: [...negatives] });
    });
    expect(visited).toEqual(anchorsOf(labels));
  });
});
