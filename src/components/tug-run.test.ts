import { describe, expect, it } from 'vitest';
import { pixelRecall, type TugFigures, tugRun } from './tug-run';

/** What lesson 3 says in words, tried on seeds besides the one of its figure. Twelve seeds did the same when it was written. */
const SEEDS = [1, 2, 7];

async function runsOf(base: Parameters<typeof tugRun>[0], step: number): Promise<TugFigures[]> {
  const runs = await Promise.all(SEEDS.map((seed) => tugRun({ ...base, seed }, [step])));
  return runs.map(([figures]) => figures!);
}

describe('tugRun(base, steps): the claims of the lesson', { timeout: 30_000 }, () => {
  it('pulling alone has everybody at one place by step 60, at hardly more than α, and finds nobody', async () => {
    for (const { pull } of await runsOf({}, 60)) {
      expect(pull.different).toBeLessThan(0.02);
      expect(pull.loss).toBeLessThan(1.05 * 0.2);
      expect(pull.fractionActive).toBe(1);
      expect(pull.recall).toBeLessThan(0.1);
    }
  });

  it('pushing alone scatters one’s own pictures, too, and finds hardly more', async () => {
    for (const { push, both } of await runsOf({}, 60)) {
      expect(push.different).toBeGreaterThan(1.6);
      expect(push.same).toBeGreaterThan(push.different / 3);
      expect(push.fractionActive).toBeLessThan(0.1);
      expect(push.recall).toBeLessThan(both.recall);
    }
  });

  it('both keep one person together and two apart, and find at least twice as many as either', async () => {
    for (const { pull, push, both } of await runsOf({}, 200)) {
      expect(both.same).toBeLessThan(0.2);
      expect(both.different).toBeGreaterThan(5 * both.same);
      expect(both.recall).toBeGreaterThan(2 * Math.max(pull.recall, push.recall));
    }
  });

  it('with sixteen numbers only both together find more than the pixels do', async () => {
    const pixels = pixelRecall();
    for (const { pull, push, both } of await runsOf({ outputs: '16' }, 200)) {
      expect(Math.max(pull.recall, push.recall)).toBeLessThan(pixels);
      expect(both.recall).toBeGreaterThan(pixels + 0.1);
      expect(push.fractionActive).toBeLessThan(0.01);
    }
  });

  it('with sixteen numbers and α = 1 pushing alone learns a little, and less than the pixels know', async () => {
    const runs = await Promise.all(SEEDS.map((seed) => tugRun({ outputs: '16', alpha: 1, seed }, [0, 200])));
    for (const [start, late] of runs) {
      expect(late!.push.recall).toBeGreaterThan(start!.push.recall);
      expect(late!.push.recall).toBeLessThan(pixelRecall());
      expect(late!.push.same).toBeGreaterThan(1);
    }
  });

  it('the pull alone does not notice α: with 0.2 and with 1 it is the same to the last bit', async () => {
    const [[narrow], [wide]] = await Promise.all([tugRun({}, [60]), tugRun({ alpha: 1 }, [60])]);
    expect(wide!.pull.embeddings).toEqual(narrow!.pull.embeddings);
    expect(wide!.pull.loss - narrow!.pull.loss).toBeCloseTo(0.8, 10);
    expect(wide!.both.embeddings).not.toEqual(narrow!.both.embeddings);
  });
});
