import { batchAtBuild } from '../demos/mining/build-picture';
import type { MiningValues, Strategy } from '../demos/mining/settings';
import { lossesOf } from '../demos/mining/strategies';
import type { MinedLoss } from '../numerics/mining';

/** What the demo's table says of a batch with these settings, for the lesson and its claims. */
export async function miningRun(
  base: Partial<MiningValues>,
  { alpha = 0.2, lot = 1 } = {},
): Promise<Readonly<Record<Strategy, MinedLoss>>> {
  return lossesOf(await batchAtBuild(base), alpha, lot);
}
