import { describe, expect, it } from 'vitest';
import { scoresAgainst, scoresAmong } from './scores';

/** People on a line, 10 apart; each has `shots` pictures at his place, but for those that `places` puts elsewhere. */
function onALine(people: number, shots: number, places: Readonly<Record<number, number>> = {}) {
  const labels = Int32Array.from({ length: people * shots }, (_, row) => Math.floor(row / shots));
  const z = Float32Array.from(labels, (label, row) => places[row] ?? 10 * label);
  return { z, labels, outputs: 1 };
}

describe('scoresAmong(pictures, areStrangers)', () => {
  it('finds everybody, and lets nobody else in, where each is in a place of his own', () => {
    expect(scoresAmong(onALine(4, 10), true)).toEqual({ recall: 1, equalErrorRate: 0, auc: 1, dir: 1 });
  });

  it('enrols the first picture of the first half; the other half are strangers', () => {
    // Of four people 0 and 1 are enrolled by rows 0 and 10. Their other 18 pictures and the 20 of two strangers are probes:
    // one stranger may be let in. Two strangers stand 1 from person 1, and two of person 0's pictures 2 from him.
    const places = { 20: 11, 30: 11, 3: 2, 5: 2 };
    expect(scoresAmong(onALine(4, 10, places), true).dir).toBeCloseTo(16 / 18, 10);
    // With one stranger there they are let in together with him.
    const { 30: _, ...fewer } = places;
    expect(scoresAmong(onALine(4, 10, fewer), true).dir).toBe(1);
  });

  it('counts a wrong name as no right one', () => {
    expect(scoresAmong(onALine(4, 10, { 3: 10 }), true).dir).toBeCloseTo(17 / 18, 10);
  });

  it('has no DIR where the encoder has seen the people, or where not one of the strangers may be let in', () => {
    expect(scoresAmong(onALine(4, 10), false).dir).toBeNull();
    expect(scoresAmong(onALine(4, 9), true).dir).toBeNull();
    const nobodyEnrolledHasAnother = { ...onALine(2, 21), labels: new Int32Array(42).fill(1).fill(0, 0, 1) };
    expect(scoresAmong(nobodyEnrolledHasAnother, true).dir).toBeNull();
  });
});

describe('scoresAgainst(gallery, probes)', () => {
  it('has no DIR: whoever is looked for was trained on', () => {
    expect(scoresAgainst(onALine(3, 4), onALine(3, 1))).toEqual({
      recall: 1,
      equalErrorRate: 0,
      auc: 1,
      dir: null,
    });
  });
});
