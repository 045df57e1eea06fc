import { ratesAt } from '../../numerics/curves';
import { equalErrorRate, valAtFar } from '../../numerics/verification';
import { galleryRun } from '../gallery-run';
import { thresholdPairs } from '../threshold-run';
import type { Claim } from './claim';

const lesson = 8;
const three = (value: number): string => value.toFixed(3);

/** The median of sorted distances. */
const middle = (sorted: Float32Array): number => sorted[sorted.length >> 1]!;

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'the threshold of equal errors is more than twice that of one false accept in a hundred',
    async tryWith(seed) {
      const { own } = await thresholdPairs(seed);
      const [strict, equal] = [valAtFar(own, 0.01), equalErrorRate(own)];
      return {
        holds: equal.threshold > 2 * strict.threshold && equal.rate > 0.05,
        saw: `t ${three(strict.threshold)} and ${three(equal.threshold)}, EER ${three(equal.rate)}`,
      };
    },
  },
  {
    lesson,
    says: 'one false accept in a hundred turns away about four pairs of one person in ten; one in a thousand leaves less than half of the others',
    async tryWith(seed) {
      const { own } = await thresholdPairs(seed);
      const [hundred, thousand] = [valAtFar(own, 0.01), valAtFar(own, 0.001)];
      return {
        holds: hundred.val > 0.5 && hundred.val < 0.7 && thousand.val < hundred.val / 2,
        saw: `VAL ${three(hundred.val)} at 1 %, ${three(thousand.val)} at 0.1 %`,
      };
    },
  },
  {
    lesson,
    says: 'with forty other people t = FAR 1 % lets in about as many; with light from the left more; in dim light five times as many',
    async tryWith(seed) {
      const { own, others, light, dim } = await thresholdPairs(seed);
      const { threshold } = valAtFar(own, 0.01);
      const [far, farInLight, farInTheDim] = [others, light, dim].map(
        (pairs) => ratesAt(pairs, threshold).far,
      );
      return {
        holds: far! > 0.004 && far! < 0.016 && farInLight! > 1.5 * far! && farInTheDim! > 0.05,
        saw: `FAR ${three(far!)}, light ${three(farInLight!)}, dim ${three(farInTheDim!)}`,
      };
    },
  },
  {
    lesson,
    says: 'in dim light all distances shrink, and the encoder is worse at every price: at its own FAR 1 % it finds fewer',
    async tryWith(seed) {
      const { others, dim } = await thresholdPairs(seed);
      const [ordinary, inTheDim] = [valAtFar(others, 0.01).val, valAtFar(dim, 0.01).val];
      const shrinks = (kind: 'same' | 'different') => middle(dim[kind]) < middle(others[kind]);
      return {
        holds: inTheDim < ordinary - 0.05 && shrinks('same') && shrinks('different'),
        saw: `VAL ${three(ordinary)}, dim ${three(inTheDim)}; two people ${three(middle(others.different))}, dim ${three(middle(dim.different))}`,
      };
    },
  },
  {
    lesson,
    says: 'strangers let in: a tenth or two of them by twenty people, more than half by two hundred; by ten as the formula says, by two hundred fewer',
    async tryWith(seed) {
      const { measured, expected } = (await galleryRun({ seed })).growth;
      const at = (people: number) =>
        `${people}: ${three(measured[people - 1]!)} (${three(expected[people - 1]!)})`;
      return {
        holds:
          measured[19]! > 0.08 &&
          measured[19]! < 0.25 &&
          measured[199]! > 0.5 &&
          Math.abs(measured[9]! - expected[9]!) < 0.05 &&
          measured[199]! < expected[199]! - 0.05,
        saw: [10, 20, 200].map(at).join(', '),
      };
    },
  },
  {
    lesson,
    says: 'a larger gallery needs a smaller t for the same share of strangers',
    async tryWith(seed) {
      const [small, large] = await Promise.all([galleryRun({ seed }), galleryRun({ seed, people: 200 })]);
      const [before, after] = [small.visits.dir!.threshold, large.visits.dir!.threshold];
      return { holds: after < 0.75 * before, saw: `t ${three(before)}, with 200 people ${three(after)}` };
    },
  },
  {
    lesson,
    says: 'rank 1 promises much more than the door can keep: DIR at FPIR 5 % is less than two thirds of it',
    async tryWith(seed) {
      const { rankOne, dir } = (await galleryRun({ seed })).visits;
      return { holds: dir!.dir < (2 / 3) * rankOne, saw: `rank 1 ${three(rankOne)}, DIR ${three(dir!.dir)}` };
    },
  },
  {
    lesson,
    says: 'accuracy hardly tells a door with a threshold from one that stays closed',
    async tryWith(seed) {
      const { right, rightIfClosed } = await galleryRun({ seed });
      return { holds: right < rightIfClosed + 0.05, saw: `${three(right)}, closed ${three(rightIfClosed)}` };
    },
  },
  {
    lesson,
    says: 'five pictures each, the nearest counts: at the same t half as many strangers more are let in; the centroid lets in about as many as one picture',
    async tryWith(seed) {
      const [one, nearest, centroid] = await Promise.all([
        galleryRun({ seed }),
        galleryRun({ seed, shots: 5 }),
        galleryRun({ seed, shots: 5, matcher: 'centroid' }),
      ]);
      const [a, b, c] = [one, nearest, centroid].map(({ growth }) => growth.measured[19]!);
      return {
        holds: b! > 1.5 * a! && Math.abs(c! - a!) < 0.08,
        saw: `let in ${three(a!)}, nearest ${three(b!)}, centroid ${three(c!)}`,
      };
    },
  },
  {
    lesson,
    says: 'with five pictures and their centroid far more get their right name, at the same t and at the same FPIR',
    async tryWith(seed) {
      const [one, five] = await Promise.all([
        galleryRun({ seed }),
        galleryRun({ seed, shots: 5, matcher: 'centroid' }),
      ]);
      const [before, after] = [one.visits.dir!.dir, five.visits.dir!.dir];
      const [few, more] = [one.outcomes.rightName, five.outcomes.rightName];
      return {
        holds: after > 1.4 * before && more > 1.2 * few,
        saw: `DIR ${three(before)}, five ${three(after)}; right names at one t ${few}, five ${more}`,
      };
    },
  },
  {
    lesson,
    says: 'the ratio to the second best finds no more than the distance, with fifty people',
    async tryWith(seed) {
      const { visits, byRatio } = await galleryRun({ seed, people: 50 });
      return {
        holds: byRatio.dir!.dir <= visits.dir!.dir,
        saw: `DIR by distance ${three(visits.dir!.dir)}, by ratio ${three(byRatio.dir!.dir)}`,
      };
    },
  },
];

export default claims;
