import { isTriplet } from '../../numerics/loss-settings';
import { minedUnit } from '../../numerics/mined-unit';
import { count, fixed, percent } from '../../plots/format';
import { MARGIN_SETTINGS, type MarginValues } from '../margin/settings';
import type { Chart } from './chart';
import { nameOf, type PatientKey } from './patients';

/** What the instruments say, without what it means. */
export function spoken(key: PatientKey, { run, watched, isLost }: Chart): string {
  const name = nameOf(key);
  const now = run.at(-1);
  if (!now) return `${name} has not been trained yet.`;
  const at = `${name} at step ${count(now.step)}`;
  if (isLost)
    return `${at}: the loss was ${numeral(now.loss)}, the gradient is NaN, and from here on so is all the rest.`;
  const apart = isTriplet(watched.loss) && watched.loss.distance === 'plain' ? 'apart' : 'apart, squared';
  return `${at}: the loss is ${numeral(now.loss)} over the ${count(now.active)} of ${count(now.valid)} ${minedUnit(watched.loss)} that pull. Two people are ${fixed(now.different, now.different < 0.1 ? 3 : 2)} ${apart}, and ${percent(now.recall)} of strangers’ pictures are found again.`;
}

/**
 * How a run was set. Who has not said yet what it suffers from is told what one has to know to read the instruments; that a root
 * is naive its owner would not know either.
 */
export function setSo(values: MarginValues, whole: boolean): string {
  const { alpha, distance, unit, people, shots, rate } = values;
  const mining = MARGIN_SETTINGS.mining.options.find(({ value }) => value === values.mining)!.label;
  return [
    `α = ${fixed(alpha, 2)}`,
    `${distance} distances`,
    unit ? 'embeddings of length 1' : 'embeddings of any length',
    `${people} people × ${shots} ${shots === 1 ? 'picture' : 'pictures'} a batch`,
    ...(whole ? [`triplets: ${mining}`, `Adam with ${rate}`] : []),
  ].join(' · ');
}

/** A loss with three digits; what is not a number by its name. */
export function numeral(value: number, digits = 3): string {
  return Number.isNaN(value) ? 'NaN' : fixed(value, digits);
}
