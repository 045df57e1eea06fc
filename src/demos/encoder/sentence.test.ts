import { expect, it, describe as suite } from 'vitest';
import { defaults } from '../../settings/declare';
import { momentOf } from '../../state/moment';
import { liveOf, planOf } from './plan';
import { scoredAt, seenOf } from './seen';
import { aside, spoken } from './sentence';
import { ENCODER_SETTINGS } from './settings';
import { LABELS, PICTURES } from './strangers';

const values = { ...defaults(ENCODER_SETTINGS), outputs: '2' } as const;
const plan = planOf(values);
const pixels = { recall: 0.47, equalErrorRate: 0.41, auc: 0.63 };

/** Every stranger on a point of his own, but the first picture of all, which stands among those of the second. */
function momentAt(step: number, scored = true) {
  const z = Float32Array.from({ length: 2 * PICTURES }, (_, at) => {
    const row = Math.floor(at / 2);
    const angle = ((row === 0 ? 1.01 : LABELS[row]!) * Math.PI) / 20;
    return at % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
  const frame = {
    step,
    embeddings: new Float32Array(plan.people * plan.shots * 2),
    projected: null,
    explained: 1,
    batch: null,
    unseen: { step, recall: 0.9, equalErrorRate: 0.08, auc: 0.97, dir: null },
    ...(scored ? { unseenEmbeddings: z } : {}),
    speed: 0,
    stepMs: 1,
  };
  return momentOf(frame, plan, liveOf(values).lanes[0]!);
}

suite('scoredAt(history, step)', () => {
  it('is the last moment up to the step that brought embeddings', () => {
    const history = [momentAt(0), momentAt(10), momentAt(12, false), momentAt(20)];
    expect(scoredAt(history, 15)?.step).toBe(10);
    expect(scoredAt(history, 20)?.step).toBe(20);
    expect(scoredAt(history.slice(2, 3), 20)).toBeUndefined();
  });
});

suite('spoken(seen, pixels)', () => {
  it('says at the start that nobody has trained', () => {
    expect(spoken(seenOf(momentAt(0), 15), pixels)).toBe(
      'Nobody has trained this encoder yet. It finds 90\u202f% of 400 pictures of 40 strangers again; their pixels alone find 47\u202f%. The equal error rate is 8\u202f%. All five nearest to the chosen face show the same person.',
    );
  });

  it('counts who is near the chosen face', () => {
    expect(spoken(seenOf(momentAt(1200), 0), pixels)).toBe(
      'Measured at step 1,200, it finds 90\u202f% of 400 pictures of 40 strangers again; their pixels alone find 47\u202f%. The equal error rate is 8\u202f%. None of the five nearest to the chosen face show the same person.',
    );
  });
});

suite('aside(picture, outputs, isRunning)', () => {
  it('warns where numbers are projected', () => {
    const points = new Float32Array(0);
    expect(aside({ kind: 'pca', dims: 3, points, explained: 0.75 }, 16, true)).toMatch(
      /75\u202f% of the variance of the drawn faces\. Distances in the picture are not distances in the embedding\.$/,
    );
    expect(aside({ kind: 'umap', dims: 2, points, explained: null }, 16, false)).toContain('says little');
    expect(aside({ kind: 'as they are', dims: 2, points, explained: 1 }, 2, false)).toContain('circle');
  });
});
