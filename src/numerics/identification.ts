import { crossSquaredDistances } from './distance';
import { normalise } from './normalise';
import { checkShape } from './shape';

/**
 * Who is it, or is it nobody we know? Everybody who is enrolled has a column; a probe is given the name of the nearest
 * one, and that name is said if and only if the score is at most t.
 *
 *     nearest   d² to the nearest of a person's pictures          mean   the mean of d² to all of them
 *     centroid  d² to their mean, scaled back to length 1
 *
 * Shapes  probes: rows of d numbers; gallery: rows of d numbers, labels[i] = 0 … people − 1. D: probes × people.
 *         truth[i] is whom probe i shows; whoever has no column, −1 for instance, is a stranger.
 * Units   D is squared. Ratios and rates run from 0 to 1.
 * Errors  RangeError: nobody enrolled, or somebody without a picture; a distance or threshold that is no number; a rate
 *         of nobody; a wrong length.
 * Source  Phillips, Grother and Micheals, Evaluation Methods in Face Recognition (Handbook of Face Recognition, 2011):
 *         detection and identification rate, false alarms. Lowe (2004), §7.1: the ratio to the second best.
 */
export type Matcher = 'nearest' | 'centroid' | 'mean';

/** [ID1] [ID2] Writes D whole. */
export function distancesToPeople(
  probes: Float32Array,
  gallery: Float32Array,
  labels: Int32Array,
  people: number,
  d: number,
  matcher: Matcher,
  D: Float32Array,
): void {
  const rows = probes.length / d;
  checkShape('gallery', gallery, labels.length, d);
  checkShape('D', D, rows, people);
  const pictures = picturesEach(labels, people);
  if (matcher === 'centroid') {
    crossSquaredDistances(probes, rows, centroids(gallery, labels, people, d), people, d, D);
    return;
  }
  const all = new Float32Array(rows * labels.length);
  crossSquaredDistances(probes, rows, gallery, labels.length, d, all);
  D.fill(matcher === 'nearest' ? Number.POSITIVE_INFINITY : 0);
  for (let probe = 0; probe < rows; probe++) {
    for (let i = 0; i < labels.length; i++) {
      const at = probe * people + labels[i]!;
      const distance = all[probe * labels.length + i]!;
      D[at] = matcher === 'nearest' ? Math.min(D[at]!, distance) : D[at]! + distance / pictures[labels[i]!]!;
    }
  }
}

/** The two people nearest to each probe. Where only one is enrolled the second is −1, at ∞. */
export interface Matches {
  readonly label: Int32Array;
  readonly distance: Float32Array;
  readonly secondLabel: Int32Array;
  readonly secondDistance: Float32Array;
}

/** [ID3] Of the first `enrolled` of D's columns. Ties: the lowest column. */
export function nearestPeople(D: Float32Array, columns: number, enrolled = columns): Matches {
  if (!(enrolled >= 1 && enrolled <= columns)) {
    throw new RangeError(`enrol at least one and at most ${columns} people, got ${enrolled}`);
  }
  const probes = D.length / columns;
  checkShape('D', D, Math.floor(probes), columns);
  const label = new Int32Array(probes).fill(-1);
  const distance = new Float32Array(probes).fill(Number.POSITIVE_INFINITY);
  const secondLabel = label.slice();
  const secondDistance = distance.slice();
  for (let probe = 0; probe < probes; probe++) {
    for (let person = 0; person < enrolled; person++) {
      const here = D[probe * columns + person]!;
      if (Number.isNaN(here))
        throw new RangeError(`the distance of probe ${probe} and person ${person} is not a number`);
      if (label[probe] === -1 || here < distance[probe]!) {
        secondLabel[probe] = label[probe]!;
        secondDistance[probe] = distance[probe]!;
        label[probe] = person;
        distance[probe] = here;
      } else if (secondLabel[probe] === -1 || here < secondDistance[probe]!) {
        secondLabel[probe] = person;
        secondDistance[probe] = here;
      }
    }
  }
  return { label, distance, secondLabel, secondDistance };
}

/** A name for each probe, and a score: the name is said if and only if the score is at most t. */
export interface Answers {
  readonly label: Int32Array;
  readonly score: Float32Array;
}

export const byDistance = ({ label, distance }: Matches): Answers => ({ label, score: distance });

/**
 * [ID4] A popular wrong cure: how much nearer the first is than the second, first ÷ second. It does not ask whether the first
 * is near at all. With one person enrolled there is no second, and the score of everybody is 0; where both are at 0 it is 1.
 */
export function byRatio({ label, distance, secondDistance }: Matches): Answers {
  return {
    label,
    score: distance.map((first, i) => (secondDistance[i] === 0 ? 1 : first / secondDistance[i]!)),
  };
}

/** What can happen at the door. */
export interface Outcomes {
  readonly rightName: number;
  readonly wrongName: number;
  readonly missed: number;
  readonly letIn: number;
  readonly turnedAway: number;
}

/** [ID5] How many of each, at t; `enrolled` people have a column. */
export function outcomesAt(answers: Answers, truth: Int32Array, enrolled: number, t: number): Outcomes {
  if (Number.isNaN(t)) throw new RangeError('a threshold must be a number, got NaN');
  checkShape('truth', truth, answers.label.length, 1);
  const counts = { rightName: 0, wrongName: 0, missed: 0, letIn: 0, turnedAway: 0 };
  for (let i = 0; i < truth.length; i++) {
    const isNamed = answers.score[i]! <= t;
    if (isStranger(truth[i]!, enrolled)) counts[isNamed ? 'letIn' : 'turnedAway']++;
    else if (!isNamed) counts.missed++;
    else counts[answers.label[i] === truth[i] ? 'rightName' : 'wrongName']++;
  }
  return counts;
}

/** [ID6] Rank 1: the share of enrolled probes whose nearest person is the right one, without any threshold. */
export function rankOne(answers: Answers, truth: Int32Array, enrolled: number): number {
  const { rightName, wrongName } = outcomesAt(answers, truth, enrolled, Number.POSITIVE_INFINITY);
  if (rightName + wrongName === 0)
    throw new RangeError('rank 1 needs probes of people who are enrolled, got none');
  return rightName / (rightName + wrongName);
}

/**
 * [ID7] DIR at FPIR: the share of enrolled probes that get their right name at the largest score that occurs at which the
 * share of strangers let in is within the target; no interpolation. If there is none, nobody is named: DIR 0 at −∞.
 */
export function dirAtFpir(
  answers: Answers,
  truth: Int32Array,
  enrolled: number,
  target: number,
): { dir: number; fpir: number; threshold: number } {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`FPIR must lie between 0 and 1, got ${target}`);
  const strangers = truth.reduce((sum, label) => sum + Number(isStranger(label, enrolled)), 0);
  const known = truth.length - strangers;
  if (strangers === 0 || known === 0) {
    throw new RangeError(`DIR at FPIR needs strangers and enrolled probes, got ${strangers} and ${known}`);
  }
  const order = Array.from(truth.keys()).sort((a, b) => answers.score[a]! - answers.score[b]!);
  let best = { dir: 0, fpir: 0, threshold: Number.NEGATIVE_INFINITY };
  let right = 0;
  let letIn = 0;
  order.forEach((probe, i) => {
    if (isStranger(truth[probe]!, enrolled)) letIn++;
    else if (answers.label[probe] === truth[probe]) right++;
    const threshold = answers.score[probe]!;
    // Those at one score are accepted together.
    if (answers.score[order[i + 1] ?? -1] === threshold || letIn / strangers > target) return;
    best = { dir: right / known, fpir: letIn / strangers, threshold };
  });
  return best;
}

/** [ID8] The share of strangers who are within t of anybody, when the first 1, 2, 3 … people are enrolled. D: strangers × people. */
export function letInByGallerySize(D: Float32Array, people: number, t: number): Float64Array {
  const strangers = D.length / people;
  checkShape('D', D, Math.floor(strangers), people);
  if (strangers === 0) throw new RangeError('a share of strangers needs strangers, got none');
  const share = new Float64Array(people);
  for (let stranger = 0; stranger < strangers; stranger++) {
    let first = 0;
    while (first < people && !(D[stranger * people + first]! <= t)) first++;
    if (first < people) share[first]!++;
  }
  for (let n = 1; n < people; n++) share[n] = share[n]! + share[n - 1]!;
  return share.map((letIn) => letIn / strangers);
}

/** [ID9] 1 − (1 − FAR)ⁿ: the chance of a false accept among n comparisons, if they were independent. Exact for small FAR, too. */
export function falseAlarmOfGallery(far: number, people: number): number {
  if (!(far >= 0 && far <= 1)) throw new RangeError(`FAR must lie between 0 and 1, got ${far}`);
  if (!(people >= 0)) throw new RangeError(`a gallery has at least 0 people, got ${people}`);
  return people === 0 ? 0 : -Math.expm1(people * Math.log1p(-far)) + 0;
}

function isStranger(label: number, enrolled: number): boolean {
  return label < 0 || label >= enrolled;
}

function centroids(gallery: Float32Array, labels: Int32Array, people: number, d: number): Float32Array {
  const sums = new Float32Array(people * d);
  labels.forEach((label, i) => {
    for (let k = 0; k < d; k++) sums[label * d + k] = sums[label * d + k]! + gallery[i * d + k]!;
  });
  normalise(sums, d, sums);
  return sums;
}

function picturesEach(labels: Int32Array, people: number): Uint32Array {
  const pictures = new Uint32Array(people);
  for (const label of labels) {
    if (isStranger(label, people)) throw new RangeError(`the label ${label} is none of 0 to ${people - 1}`);
    pictures[label]!++;
  }
  const without = pictures.indexOf(0);
  if (people === 0) throw new RangeError('nobody is enrolled: give the gallery at least one picture');
  if (without >= 0) throw new RangeError(`person ${without} is enrolled without a picture`);
  return pictures;
}
