import type { MiningValues, Strategy } from '../../demos/mining/settings';
import type { MinedLoss } from '../../numerics/mining';
import { batchKinds } from '../batch-kinds';
import type { Claim } from './claim';

const lesson = 5;
const share = ({ fractionActive }: MinedLoss): string => `${(100 * fractionActive).toFixed(1)} %`;

const BY_LOT = { faces: 'drawn', people: 18, shots: 4 } as const;

/** What a batch has to offer after so many steps. */
const after = async (trained: MiningValues['trained'], base: Partial<MiningValues>, seed: number) =>
  (await batchKinds({ ...base, trained, seed })).losses;

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'eight people, 8 × 4: before any step at least a quarter of all triplets cost something and at least a tenth nothing, after 50 at most one in ten, after 200 at most one in a hundred',
    async tryWith(seed) {
      const [before, fifty, end] = await Promise.all(
        (['0', '50', '200'] as const).map(async (trained) => (await after(trained, {}, seed))['batch-all']),
      );
      return {
        holds:
          before!.fractionActive > 0.25 &&
          before!.fractionActive < 0.9 &&
          fifty!.fractionActive < 0.1 &&
          end!.fractionActive < 0.01,
        saw: [before!, fifty!, end!].map(share).join(', '),
      };
    },
  },
  {
    lesson,
    says: '64 by lot, 18 × 4, after 200 steps: of all triplets, and of random ones, at most one in twenty costs something; of the hardest of each anchor more than six times that share',
    async tryWith(seed) {
      const losses = await after('200', BY_LOT, seed);
      const of = (mining: Strategy) => losses[mining].fractionActive;
      return {
        holds: of('batch-all') < 0.05 && of('random') < 0.05 && of('batch-hard') > 6 * of('batch-all'),
        saw: `all ${share(losses['batch-all'])}, random ${share(losses.random)}, hardest ${share(losses['batch-hard'])}`,
      };
    },
  },
  {
    lesson,
    says: 'as it learns, FaceNet’s words skip more and more pairs: fewer than one in five before any step, more than half after 200',
    async tryWith(seed) {
      const shares = await Promise.all(
        (['0', '200'] as const).map(async (trained) => {
          const { valid, skipped } = (await after(trained, BY_LOT, seed))['semi-hard'];
          return skipped! / (valid + skipped!);
        }),
      );
      const [before, end] = shares as [number, number];
      return {
        holds: before < 0.2 && end > 0.5,
        saw: `skipped ${(100 * before).toFixed(0)} % and ${(100 * end).toFixed(0)} %`,
      };
    },
  },
  {
    lesson,
    says: 'where a pair has something semi-hard, TensorFlow Addons takes the same: its sum is the same but for its fallbacks, and its mean over all is smaller',
    async tryWith(seed) {
      const losses = await after('50', BY_LOT, seed);
      const [facenet, addons] = [losses['semi-hard'], losses['semi-hard-tfa']];
      return {
        holds: addons.sum >= facenet.sum - 1e-6 && addons.meanOverValid < facenet.meanOverValid,
        saw: `sum ${facenet.sum.toFixed(2)} and ${addons.sum.toFixed(2)}, fallbacks ${addons.fallbacks}, means ${facenet.meanOverValid.toFixed(3)} and ${addons.meanOverValid.toFixed(3)}`,
      };
    },
  },
];

export default claims;
