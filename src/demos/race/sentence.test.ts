import { expect, it, describe as suite } from 'vitest';
import { defaults } from '../../settings/declare';
import { momentOf } from '../../state/moment';
import type { LossKey } from './losses';
import { liveOf, planOf } from './plan';
import { type Seen, seenOf } from './seen';
import { describe, spoken, spokenLane } from './sentence';
import { RACE_SETTINGS } from './settings';

const values = defaults(RACE_SETTINGS);
const plan = planOf(values);

function seenAt(
  step: number,
  racing: readonly LossKey[],
  recall: readonly number[],
  dir: number | null = 0.25,
): readonly Seen[] {
  const moments = liveOf(values, racing).lanes.map((lane, i) => {
    const frame = {
      step,
      embeddings: new Float32Array(plan.people * plan.shots * plan.outputs),
      projected: new Float32Array(plan.people * plan.shots * 3),
      explained: 1,
      batch: null,
      unseen: { step, recall: recall[i]!, equalErrorRate: 0.1 - 0.01 * i, auc: 0.95, dir },
      speed: 0,
      stepMs: 1,
    };
    return momentOf(frame, plan, lane);
  });
  return seenOf(
    moments,
    moments.map((moment) => [moment]),
    0,
  );
}

suite('seenOf(moments, histories, anchor)', () => {
  it('names lanes by what they were trained with, and draws eight people', () => {
    const [first, second] = seenAt(1, ['ntxent', 'cosface'], [0.5, 0.6]);
    expect([first!.name, second!.name]).toEqual(['NT-Xent', 'CosFace']);
    expect(first!.labels).toHaveLength(32);
  });
});

suite('describe and spoken', () => {
  it('say at the start that all are one', () => {
    const words = describe(seenAt(0, ['triplet', 'softmax', 'arcface'], [0.23, 0.23, 0.23]))!;
    expect(spoken(words)).toBe(
      'At step 0 the three are one encoder, which nobody has trained. It finds 23\u202f% of strangers’ pictures again, at an equal error rate of 8\u202f%, and identifies 25\u202f% of the enrolled.',
    );
  });

  it('name who finds most first, and who makes the fewest mistakes', () => {
    const words = describe(seenAt(1200, ['contrastive', 'triplet', 'arcface'], [0.6, 0.7, 0.8]))!;
    expect(spoken(words)).toBe(
      'At step 1,200, of strangers’ pictures ArcFace finds 80\u202f%, triplet 70\u202f% and contrastive 60\u202f% again. The least equal error rate is that of ArcFace, 8\u202f%.',
    );
  });

  it('speak of one lane alone, and are silent of what was not measured', () => {
    const [lane] = seenAt(7, ['proxynca'], [0.5], null);
    expect(spoken(describe([lane!])!)).toBe(
      'At step 7, of strangers’ pictures proxy-NCA finds 50\u202f% again. Its equal error rate is 10\u202f%.',
    );
    expect(spokenLane(lane!)).toBe(
      'proxy-NCA at step 7: 50\u202f% of strangers’ pictures are found again, the equal error rate is 10\u202f%.',
    );
  });

  it('are silent before anything is known', () => {
    expect(describe([])).toBeNull();
  });
});
