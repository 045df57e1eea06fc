import { squaredDistance } from '../../numerics/distance';
import { firstPicture } from '../margin/build-picture';
import { namedShots } from '../margin/shots';
import type { Batch } from './batch';

/** Numbers of an embedding in the margin demo's first picture. */
const NUMBERS = 3;
const DIGITS = 1e4;

/**
 * A batch of the first `people` people of the margin demo with `shots` pictures each, as its encoder places them at the step
 * of its first picture. For the build only. `base` is where the site lies.
 */
export async function buildBatch(people: number, shots: number, base: string): Promise<Batch> {
  const { embeddings } = (await firstPicture({})).steps.at(-1)!;
  const chosen = namedShots().flatMap((shot, row) => {
    const ordinal = Number(shot.name.split('-').at(-1));
    return shot.label < people && ordinal <= shots ? [{ ...shot, row }] : [];
  });
  const embedding = (row: number): readonly number[] => embeddings.slice(row * NUMBERS, (row + 1) * NUMBERS);
  return {
    pictures: chosen.map(({ name, person }) => ({
      name,
      person,
      address: `${base.replace(/\/$/, '')}/shots/${name}.webp`,
    })),
    distances: chosen.flatMap((one) =>
      chosen.map((other) => rounded(squaredDistance(embedding(one.row), embedding(other.row)))),
    ),
  };
}

function rounded(value: number): number {
  return Math.round(value * DIGITS) / DIGITS;
}
