import { describe, expect, it } from 'vitest';
import { semiHard, semiHardTensorFlowAddons } from '../numerics/semi-hard';
import { type FromAnchor, SEMI_HARD_KINDS } from './semi-hard-kinds';

const MARGIN = 0.2;
const from: FromAnchor = { positives: [0.3, 0.5], negatives: [0.2, 0.35, 0.45, 0.6, 0.9] };

describe('SEMI_HARD_KINDS', () => {
  it('choose what their words say, by hand', () => {
    const chosen = (positive: number) => SEMI_HARD_KINDS.map((kind) => kind.choose(from, positive, MARGIN));
    expect(chosen(0.3)).toEqual([[0.35, 0.45], [0.35], [], [0.2, 0.35, 0.45], [0.35, 0.45]]);
    expect(chosen(0.5)).toEqual([[0.6], [0.6], [0.6], [0.2, 0.35, 0.45, 0.6], [0.6]]);
  });

  it('differ most where no negative lies beyond the positive', () => {
    const near = { positives: [0.5], negatives: [0.2, 0.4] };
    expect(SEMI_HARD_KINDS.map((kind) => kind.choose(near, 0.5, MARGIN))).toEqual([
      [],
      [0.4],
      [0.4],
      [0.2, 0.4],
      [],
    ]);
  });

  it('are for FaceNet, with the nearest of those in the band, and for TensorFlow Addons what the numerics train with', () => {
    const [faceNet, addons] = SEMI_HARD_KINDS;
    // Rows: an anchor, its positive, five negatives of five people. Only the anchor's row and the positive's count.
    const labels = Int32Array.of(0, 0, 1, 2, 3, 4, 5);
    for (const positive of [0.1, 0.3, 0.58, 0.75, 0.95]) {
      const row = [0, positive, ...from.negatives];
      const D = Float32Array.from(
        row.flatMap((_, i) => (i < 2 ? (i === 0 ? row : [positive, 0, 9, 9, 9, 9, 9]) : row.map(() => 9))),
      );
      const costs = (chosen: readonly number[]) =>
        chosen.reduce((sum, d) => sum + Math.max(0, positive - d + MARGIN), 0);
      const own = { positives: [positive], negatives: from.negatives };
      const G = new Float32Array(49);
      expect(semiHard(D, labels, 7, MARGIN, G).sum).toBeCloseTo(
        costs(faceNet!.choose(own, positive, MARGIN).slice(0, 1)),
        6,
      );
      expect(semiHardTensorFlowAddons(D, labels, 7, MARGIN, G).sum).toBeCloseTo(
        costs(addons!.choose(own, positive, MARGIN)),
        6,
      );
    }
  });
});
