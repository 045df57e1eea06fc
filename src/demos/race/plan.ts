import type { LaneSettings, Live, Plan } from '../../state/run.svelte';
import { DRAWN_BY_LOT, paceOf } from '../margin/plan';
import { listed } from '../share/listed';
import { LOSSES, type LossKey, lossNamed } from './losses';
import { MOST_LANES, RACE_SETTINGS, type RaceValues } from './settings';

/** Who is asked to race, in the order of the page: at least one and at most four. */
export function racers(values: RaceValues): readonly LossKey[] {
  const asked = askedFor(values);
  return (
    asked.length > 0 ? asked : LOSSES.map(({ key }) => key).filter((key) => RACE_SETTINGS[key].default)
  ).slice(0, MOST_LANES);
}

/** A sentence where the settings ask for fewer or more than can race. */
export function notesOn(values: RaceValues): readonly string[] {
  const asked = askedFor(values);
  if (asked.length === 0) return ['No loss was chosen, and a race has to have one; the usual ones run.'];
  const left = asked.slice(MOST_LANES).map((key) => lossNamed(key).name);
  if (left.length === 0) return [];
  const verb = left.length > 1 ? 'were' : 'was';
  return [`${asked.length} losses were asked for and four can race; ${listed(left)} ${verb} left out.`];
}

/** The race with one more or one less; or why that cannot be. */
export function change(racing: readonly LossKey[], key: LossKey, isIn: boolean): readonly LossKey[] | string {
  const { name } = lossNamed(key);
  if (isIn && racing.length >= MOST_LANES)
    return `Four losses are the most that can race; take one out before ${name} comes in.`;
  if (!isIn && racing.length <= 1)
    return `A race has to have somebody in it; choose another loss before ${name} goes.`;
  return LOSSES.map((loss) => loss.key).filter((other) => (other === key ? isIn : racing.includes(other)));
}

export function planOf({ seed }: RaceValues): Plan {
  return {
    seed,
    problem: DRAWN_BY_LOT,
    hidden: [128, 64],
    outputs: 16,
    normalised: true,
    people: 16,
    shots: 4,
  };
}

export function liveOf(values: RaceValues, racing: readonly LossKey[] = racers(values)): Live {
  return { lanes: racing.map((key) => laneOf(key, values)), pace: paceOf(values.speed) };
}

function laneOf(key: LossKey, values: RaceValues): LaneSettings {
  const lane = { name: lossNamed(key).name, learningRate: values.rate };
  const { push, alpha, mining, temperature, scale, angle, cosine } = values;
  switch (key) {
    case 'contrastive':
      return { ...lane, loss: 'contrastive-plain', margin: push };
    case 'triplet':
      return { ...lane, loss: 'triplet', margin: alpha, mining, distance: 'squared' };
    case 'ntxent':
      return { ...lane, loss: 'nt-xent', temperature };
    case 'supcon':
      return { ...lane, loss: 'supervised-contrastive', temperature };
    case 'softmax':
      return { ...lane, loss: 'softmax', scale };
    case 'arcface':
      return { ...lane, loss: 'arcface', scale, angle };
    case 'cosface':
      return { ...lane, loss: 'cosface', scale, margin: cosine };
    case 'proxynca':
      return { ...lane, loss: 'proxy-nca' };
    default:
      return key satisfies never;
  }
}

function askedFor(values: RaceValues): readonly LossKey[] {
  return LOSSES.map(({ key }) => key).filter((key) => values[key]);
}
