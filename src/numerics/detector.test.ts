import { describe, expect, it } from 'vitest';
import { divergenceAt, type Finding, findingOf, type Instruments, type Watched } from './detector';

/** The lesson's default: 8 × 4 pictures, the hardest triplet of each, α = 0.2. */
const HARDEST: Watched = {
  loss: { margin: 0.2, mining: 'batch-hard', distance: 'squared' },
  learningRate: 0.003,
  normalised: true,
};
const ALL: Watched = { ...HARDEST, loss: { margin: 0.2, mining: 'batch-all', distance: 'squared' } };
const SEMI_HARD: Watched = { ...HARDEST, loss: { margin: 0.2, mining: 'semi-hard', distance: 'squared' } };
const FREE: Watched = { ...ALL, normalised: false };

/** A run in the middle of its work. */
const WELL: Instruments = {
  step: 0,
  loss: 0.15,
  meanOverValid: 0.03,
  valid: 32,
  active: 6,
  triplets: 2688,
  same: 0.1,
  different: 1.4,
  lengths: { mean: 1, least: 1, most: 1 },
  gradientNorm: 0.5,
  recall: 0.8,
  auc: 0.95,
};
const COLLAPSED: Instruments = { ...WELL, loss: 0.202, active: 32, same: 0.001, different: 0.002, auc: 0.6 };
const AT_REST: Instruments = { ...WELL, loss: 0, meanOverValid: 0, active: 0, auc: 0.62 };

/** Read at every step from `from` on. */
function steps(read: Instruments, count = 30, from = 1): readonly Instruments[] {
  return Array.from({ length: count }, (_, i) => ({ ...read, step: from + i }));
}

function kindOf(read: Instruments, watched: Watched): Finding['kind'] | undefined {
  return findingOf(steps(read), watched)?.kind;
}

describe('findingOf', () => {
  it('[DE1] finds nothing in a run that is well, and nothing in nothing', () => {
    expect(findingOf(steps(WELL), ALL)).toBeNull();
    expect(findingOf([], ALL)).toBeNull();
  });

  it('[DE1] waits until it has lasted twenty steps', () => {
    const lasted = (count: number) =>
      findingOf([...steps(WELL, 10), ...steps(COLLAPSED, count, 11)], HARDEST);
    expect(lasted(20)).toBeNull();
    expect(lasted(21)).toMatchObject({ kind: 'collapse', since: 11 });
  });

  it('[DE1] and was seen five times: between two looks anything may have happened', () => {
    const seldom = (looks: number) =>
      findingOf(
        Array.from({ length: looks }, (_, i) => ({ ...COLLAPSED, step: 100 * (i + 1) })),
        HARDEST,
      );
    expect(seldom(4)).toBeNull();
    expect(seldom(5)).toMatchObject({ kind: 'collapse', since: 100 });
  });

  it('[DE1] forgets what is over, and begins to count again', () => {
    const recovered = [...steps(COLLAPSED, 50), ...steps(WELL, 2, 51)];
    expect(findingOf(recovered, HARDEST)).toBeNull();
    expect(findingOf([...recovered, ...steps(COLLAPSED, 10, 53)], HARDEST)).toBeNull();
  });

  it('[DE1] forgives one look that shows it not, and not two on end', () => {
    const broken = (count: number) => {
      const again = 31 + count;
      return findingOf(
        [...steps(COLLAPSED), ...steps(WELL, count, 31), ...steps(COLLAPSED, 5, again)],
        HARDEST,
      );
    };
    expect(broken(1)).toMatchObject({ kind: 'collapse', since: 1 });
    expect(broken(2)).toBeNull();
  });

  it('[DE1] gives its reasons by the last look that shows it', () => {
    const found = findingOf([...steps(COLLAPSED), { ...WELL, step: 31 }], HARDEST);
    expect(found?.reasons[0]).toContain('the loss was 0.202');
  });

  it('[DE1] leaves what it reads as it was', () => {
    const run = steps(COLLAPSED);
    const before = structuredClone(run);
    findingOf(run, HARDEST);
    expect(run).toEqual(before);
  });

  it('[DE1] names the gravest: a scale that drifts may leave nothing to pull', () => {
    const run = [
      ...steps(WELL, 5),
      ...steps({ ...AT_REST, lengths: { mean: 9, least: 8, most: 10 } }, 30, 6),
    ];
    expect(findingOf(run, FREE)?.kind).toBe('scale-drift');
  });
});

describe('collapse', () => {
  it('[DE4] says since when, and by which numbers', () => {
    expect(findingOf(steps(COLLAPSED), HARDEST)).toEqual({
      kind: 'collapse',
      since: 1,
      reasons: [
        'the loss was 0.202 where one point costs α = 0.2',
        '32 of 32 anchors pulled',
        'two people were 0.002 apart in mean squared distance',
      ],
    });
  });

  it('[DE4] needs all three: the loss at α, everything active, distances under a tenth of α', () => {
    expect(kindOf({ ...COLLAPSED, loss: 0.2059 }, HARDEST)).toBe('collapse');
    expect(kindOf({ ...COLLAPSED, loss: 0.1941 }, HARDEST)).toBe('collapse');
    expect(kindOf({ ...COLLAPSED, loss: 0.2061 }, HARDEST)).toBeUndefined();
    expect(kindOf({ ...COLLAPSED, loss: 0.1939 }, HARDEST)).toBeUndefined();
    expect(kindOf({ ...COLLAPSED, active: 31 }, HARDEST)).toBeUndefined();
    expect(kindOf({ ...COLLAPSED, different: 0.019 }, HARDEST)).toBe('collapse');
    expect(kindOf({ ...COLLAPSED, different: 0.021 }, HARDEST)).toBeUndefined();
    expect(kindOf({ ...COLLAPSED, same: 0.021 }, HARDEST)).toBeUndefined();
  });

  it('[DE4] is not a loss near α that hard triplets have anywhere', () => {
    expect(kindOf({ ...WELL, loss: 0.2, active: 32 }, HARDEST)).toBeUndefined();
    expect(kindOf({ ...WELL, loss: 0.2, active: 3, valid: 2688 }, ALL)).toBeUndefined();
  });

  it('[DE4] with a softplus a point costs ln(1 + exp α), and ln 2 without α', () => {
    const soft = (margin: number): Watched => ({
      ...HARDEST,
      loss: { margin, mining: 'batch-hard-soft', distance: 'squared' },
    });
    const found = findingOf(steps({ ...COLLAPSED, loss: 0.694 }), soft(0));
    expect(found?.reasons[0]).toBe('the loss was 0.694 where one point costs ln 2 = 0.693');
    expect(kindOf({ ...COLLAPSED, loss: Math.log(1 + Math.exp(0.2)) }, soft(0.2))).toBe('collapse');
    expect(kindOf({ ...COLLAPSED, loss: 0.2 }, soft(0.2))).toBeUndefined();
    expect(kindOf({ ...COLLAPSED, loss: Math.LN2 }, soft(0.2))).toBeUndefined();
  });

  it('[DE4] semi-hard mining may find nothing in a point, or triplets that cost α', () => {
    const empty = { ...COLLAPSED, loss: 0, meanOverValid: 0, valid: 0, active: 0 };
    expect(findingOf(steps(empty), SEMI_HARD)?.reasons[0]).toBe('no triplet was found that pulled');
    expect(kindOf({ ...COLLAPSED, valid: 5, active: 5 }, SEMI_HARD)).toBe('collapse');
  });

  it('[DE4] names the unit that is trained with', () => {
    const plain: Watched = { ...HARDEST, loss: { margin: 0.2, mining: 'batch-hard', distance: 'plain' } };
    expect(findingOf(steps(COLLAPSED), plain)?.reasons.at(-1)).toBe(
      'two people were 0.002 apart in mean distance',
    );
  });

  it('[DE4] of losses without triplets goes by distances alone, as large as their margin or the sphere', () => {
    const by = (loss: Watched['loss'], normalised = true): Watched => ({
      loss,
      learningRate: 0.001,
      normalised,
    });
    const softmax = by({ loss: 'softmax', scale: 8 });
    expect(findingOf(steps({ ...WELL, same: 0, different: 0.0009 }), softmax)).toMatchObject({
      kind: 'collapse',
      reasons: ['two people were less than 0.001 apart in mean squared distance'],
    });
    expect(kindOf({ ...WELL, same: 0, different: 0.001 }, softmax)).toBeUndefined();
    // Without length 1 a softmax may have any scale.
    expect(kindOf({ ...WELL, same: 0, different: 0.0009 }, by({ loss: 'logits' }, false))).toBeUndefined();
    const plain = by({ loss: 'contrastive-plain', margin: 0.5 });
    expect(kindOf({ ...WELL, same: 0, different: 0.024 }, plain)).toBe('collapse');
    expect(kindOf({ ...WELL, same: 0, different: 0.026 }, plain)).toBeUndefined();
    expect(kindOf({ ...WELL, same: 0, different: 0.04 }, by({ loss: 'contrastive', margin: 0.5 }))).toBe(
      'collapse',
    );
    expect(kindOf({ ...WELL, same: 0, different: 0.0009 }, by({ loss: 'contrastive', margin: 0 }))).toBe(
      'collapse',
    );
  });
});

describe('a dead batch', () => {
  const dead: Instruments = { ...WELL, loss: 0, meanOverValid: 0, valid: 0, active: 0, triplets: 0, same: 0 };

  it('[DE3] is named at once: every batch has the same shape', () => {
    expect(findingOf(steps(dead, 1), ALL)).toEqual({
      kind: 'dead-batch',
      since: 1,
      reasons: ['no valid triplet', 'it takes two pictures of one person and one of another'],
    });
  });

  it('[DE3] is not a batch in which semi-hard mining finds nothing', () => {
    expect(kindOf({ ...dead, triplets: 2688, auc: 0.99 }, SEMI_HARD)).toBe('done');
  });

  it('[DE3] of losses without triplets is one where nothing is valid', () => {
    const pairs: Watched = { ...ALL, loss: { loss: 'nt-xent', temperature: 0.1 } };
    expect(findingOf(steps(dead, 1), pairs)).toMatchObject({
      kind: 'dead-batch',
      reasons: ['nothing valid to learn from', expect.any(String)],
    });
    expect(findingOf(steps({ ...dead, valid: 496, active: 100 }, 1), pairs)).toBeNull();
  });
});

describe('saturation', () => {
  it('[DE6] is nothing learnt, or done: unseen pictures tell', () => {
    expect(findingOf(steps(AT_REST), ALL)).toEqual({
      kind: 'saturation',
      since: 1,
      reasons: [
        'nothing pulls any more and the loss is 0',
        'pairs of unseen pictures were hardly told apart (AUC 0.62)',
      ],
    });
    expect(kindOf({ ...AT_REST, auc: 0.89 }, ALL)).toBe('saturation');
    expect(kindOf({ ...AT_REST, auc: 0.9 }, ALL)).toBe('done');
  });

  it('[DE6] is not while a single one pulls, now and then', () => {
    expect(kindOf({ ...AT_REST, active: 1, loss: 0.001 }, ALL)).toBeUndefined();
    expect(
      findingOf([...steps(AT_REST, 15), ...steps(WELL, 2, 16), ...steps(AT_REST, 15, 18)], ALL),
    ).toBeNull();
  });

  it('[DE6] at α = 0 takes a single point for what it is there: a loss of 0', () => {
    const atZero: Watched = { ...HARDEST, loss: { margin: 0, mining: 'batch-hard', distance: 'squared' } };
    expect(kindOf({ ...COLLAPSED, loss: 0, active: 0, same: 0, different: 0 }, atZero)).toBe('saturation');
  });
});

describe('scale drift', () => {
  const grown = (times: number): readonly Instruments[] =>
    steps(WELL).map((read, i) => {
      const length = i === 0 ? 4 : 4 * times;
      return { ...read, different: 900, lengths: { mean: length, least: length, most: length } };
    });

  it('[DE5] is embeddings three times as long as when it began', () => {
    expect(findingOf(grown(3.01), FREE)).toEqual({
      kind: 'scale-drift',
      since: 2,
      reasons: [
        'embeddings were 3.01 times as long as at step 1',
        'two people were 900 apart in mean squared distance, where α is 0.2',
      ],
    });
    expect(findingOf(grown(2.9), FREE)).toBeNull();
  });

  it('[DE5] is not where a length is held, or where no distance is held against α', () => {
    expect(findingOf(grown(5), ALL)).toBeNull();
    expect(findingOf(grown(5), { ...FREE, loss: { loss: 'logits' } })).toBeNull();
  });
});

describe('divergence', () => {
  it('[DE2] is named at once, with the cause that the engine names', () => {
    const broken = steps({ ...WELL, gradientNorm: Number.NaN }, 1);
    expect(findingOf(broken, { ...ALL, learningRate: 0.05 })).toEqual({
      kind: 'divergence',
      since: 1,
      reasons: [
        'the encoder’s numbers ran out of bounds',
        'the likely cause is the learning rate of 0.05: try 0.001',
      ],
    });
  });

  it('[DE2] also of lengths that are too large, and of a loss without end', () => {
    expect(findingOf(steps({ ...WELL, lengths: { mean: 1, least: 1, most: 2e6 } }, 1), FREE)?.kind).toBe(
      'divergence',
    );
    expect(findingOf(steps({ ...WELL, loss: Number.POSITIVE_INFINITY }, 1), FREE)?.kind).toBe('divergence');
    // Squares and counts may be large.
    expect(findingOf(steps({ ...WELL, different: 5e6 }, 1, 2e6), FREE)).toBeNull();
  });

  it('[DE2] can be said of a run that went back by itself', () => {
    expect(divergenceAt(31, FREE)).toMatchObject({ kind: 'divergence', since: 31 });
  });
});
