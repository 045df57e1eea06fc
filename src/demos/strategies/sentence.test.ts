import { expect, it, describe as suite } from 'vitest';
import { defaults } from '../../settings/declare';
import { type Moment, momentOf } from '../../state/moment';
import { liveOf, planOf } from './plan';
import { lookedAt, lossOf, type Seen, seenOf, stillActive } from './seen';
import { describe, spokenLane } from './sentence';
import { STRATEGIES_SETTINGS } from './settings';

const values = defaults(STRATEGIES_SETTINGS);
const plan = planOf(values);

type Batch = NonNullable<Moment['batch']>;

const BATCH: Batch = { loss: 0.2, meanOverValid: 0.1, valid: 100, active: 50, gradientNorm: 1 };

function seenAt(
  step: number,
  recall: readonly number[],
  batches: readonly Partial<Batch>[] = [],
  scoredAt = step,
): readonly Seen[] {
  const moments = recall.map((found, i) => {
    const frame = {
      step,
      embeddings: new Float32Array(plan.people * plan.shots * plan.outputs),
      projected: null,
      explained: 1,
      batch: step === 0 ? null : { ...BATCH, ...batches[i] },
      unseen: { step: scoredAt, recall: found, equalErrorRate: 0.1, auc: 0.95, dir: null },
      speed: 0,
      stepMs: 1,
    };
    return momentOf(frame, plan, liveOf(values).lanes[i]!);
  });
  return seenOf(
    moments,
    moments.map((moment) => [moment]),
  );
}

suite('stillActive(moment) and lossOf(moment, over)', () => {
  it('count a pair that was skipped as looked at, and not as active', () => {
    const [one] = seenAt(1, [0.5], [{ valid: 48, active: 48, skipped: 144 }]);
    expect(lookedAt(one!.moment)).toBe(192);
    expect(stillActive(one!.moment)).toBe(0.25);
  });

  it('are no numbers where nothing was looked at', () => {
    expect(stillActive(seenAt(0, [0.5])[0]!.moment)).toBeNaN();
    expect(stillActive(seenAt(1, [0.5], [{ valid: 0, active: 0 }])[0]!.moment)).toBeNaN();
    expect(lossOf(seenAt(0, [0.5])[0]!.moment, 'active')).toBeNaN();
  });

  it('tell the two means apart', () => {
    const [{ moment }] = seenAt(1, [0.5]) as [Seen];
    expect([lossOf(moment, 'active'), lossOf(moment, 'valid')]).toEqual([0.2, 0.1]);
    const [skipping] = seenAt(1, [0.5], [{ valid: 50, active: 50, skipped: 150 }]);
    expect(lossOf(skipping!.moment, 'valid')).toBe(0.05);
    const [idle] = seenAt(1, [0.5], [{ loss: 0, valid: 0, active: 0, skipped: 0 }]);
    expect([lossOf(idle!.moment, 'active'), lossOf(idle!.moment, 'valid')]).toEqual([0, 0]);
  });
});

suite('describe(seen)', () => {
  it('says at the start that all are one', () => {
    expect(describe(seenAt(0, [0.23, 0.23, 0.23]))).toBe(
      'At step 0 the three are one encoder, which nobody has trained. It finds 23\u202f% of strangers’ pictures again.',
    );
    expect(describe(seenAt(0, [0.23]))).toMatch(/^At step 0 this is an encoder that nobody has trained\./);
  });

  it('names who finds most and who fewest, and who has most and least left that pulls', () => {
    const batches = [{ active: 1 }, { active: 5 }, { active: 99 }];
    expect(describe(seenAt(1200, [0.85, 0.8, 0.4], batches))).toBe(
      'At step 1,200 batch-all finds 85\u202f% of strangers’ pictures again, semi-hard (FaceNet) 40\u202f%. Still pulling: 99\u202f% of the pairs of semi-hard (FaceNet), 1\u202f% of the triplets of batch-all.',
    );
  });

  it('speaks of one alone, and of a batch without a valid triplet', () => {
    expect(describe(seenAt(7, [0.5]))).toBe(
      'At step 7 batch-all finds 50\u202f% of strangers’ pictures again. Still pulling: 50\u202f% of the triplets of batch-all.',
    );
    expect(
      describe(
        seenAt(
          7,
          [0.5, 0.5],
          [
            { valid: 0, active: 0 },
            { valid: 0, active: 0, skipped: 0 },
          ],
        ),
      ),
    ).toBe('At step 7 there is no valid triplet in the batch: nothing pulls, and nothing was learnt.');
  });

  it('gives the step at which scores were taken, and that of the batch where it is another', () => {
    expect(describe(seenAt(193, [0.5, 0.4], [], 165))).toMatch(
      /^At step 165 batch-all finds 50\u202f% .* Still pulling at step 193: 50\u202f% /,
    );
    expect(describe(seenAt(193, [0.5], [], 165))).toMatch(/^At step 165 .* Still pulling at step 193: /);
    expect(spokenLane(seenAt(193, [0.5], [], 165)[0]!)).toMatch(
      /^batch-all at step 193: 50\u202f% .* again \(at step 165\), the loss/,
    );
  });

  it('is silent before anything is known', () => {
    expect(describe([])).toBeNull();
  });
});

suite('spokenLane(seen)', () => {
  it('says what one strategy came to', () => {
    expect(spokenLane(seenAt(7, [0.5])[0]!)).toBe(
      'batch-all at step 7: 50\u202f% of strangers’ pictures are found again, the loss of the batch is 0.200 over the active ones.',
    );
    expect(spokenLane(seenAt(0, [0.5])[0]!)).toBe(
      'batch-all at step 0: 50\u202f% of strangers’ pictures are found again.',
    );
  });
});
