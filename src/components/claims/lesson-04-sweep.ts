import { type Scores, sweepRuns } from '../sweep-run';
import type { Claim } from './claim';

const lesson = 4;
/** Margins of the sweep's own grid. */
const ALL = [0, 0.2, 0.44, 0.79, 2.42, 3.16, 4];
const SEMI_HARD = [0, 0.2, 3.16, 4];

const found = (runs: readonly Scores[]): readonly number[] => runs.map(({ recall }) => recall);
const written = (values: readonly number[]): string => values.map((value) => value.toFixed(3)).join(', ');

const all = async (seed: number): Promise<readonly number[]> =>
  found(await sweepRuns('batch-all', ALL, seed));

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'all triplets, α = 0: fewer strangers are found again than with 0.20, 0.44 or 0.79, by more than 7 points',
    async tryWith(seed) {
      const [none, ...usual] = (await all(seed)).slice(0, 4);
      return { holds: none! < Math.min(...usual) - 0.07, saw: written([none!, ...usual]) };
    },
  },
  {
    lesson,
    says: 'all triplets: 0.20, 0.44 and 0.79 are on a plateau, within 9 points of each other',
    async tryWith(seed) {
      const plateau = (await all(seed)).slice(1, 4);
      return { holds: Math.max(...plateau) - Math.min(...plateau) < 0.09, saw: written(plateau) };
    },
  },
  {
    lesson,
    says: 'all triplets: from 0.79 over 2.42 and 3.16 to 4 fewer and fewer are found, in the end by a third',
    async tryWith(seed) {
      const falling = (await all(seed)).slice(3);
      const isFalling = falling.every((recall, i) => i === 0 || recall < falling[i - 1]!);
      return { holds: isFalling && falling.at(-1)! < (2 / 3) * falling[0]!, saw: written(falling) };
    },
  },
  {
    lesson,
    says: 'semi-hard, α = 0: no pair has a semi-hard negative, and nothing is learnt',
    async tryWith(seed) {
      const [none] = await sweepRuns('semi-hard', SEMI_HARD, seed);
      return {
        holds: none!.active.every((share) => share === 0) && none!.recall < 0.35,
        saw: written([none!.recall]),
      };
    },
  },
  {
    lesson,
    says: 'semi-hard: α = 4 does no harm; it finds as many as α = 0.20 but for 3 points',
    async tryWith(seed) {
      const [, usual, , wall] = found(await sweepRuns('semi-hard', SEMI_HARD, seed));
      return { holds: wall! > usual! - 0.03, saw: written([usual!, wall!]) };
    },
  },
  {
    lesson,
    says: 'semi-hard: 3.16 and 4 are one and the same run',
    async tryWith(seed) {
      const [, , high, wall] = await sweepRuns('semi-hard', SEMI_HARD, seed);
      return {
        holds: JSON.stringify(high) === JSON.stringify(wall),
        saw: written([high!.auc, wall!.auc]),
      };
    },
  },
];

export default claims;
