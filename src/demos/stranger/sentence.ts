import type { Outcomes } from '../../numerics/identification';
import { fixed, percent } from '../../plots/format';
import { type Album, SURE } from './album';
import { type Limits, nameBy, type Way } from './answers';
import type { Visit } from './people';
import type { StrangerValues } from './settings';
import { greatestOf, type Reading, type Sight } from './sight';

/** Who is at the door, as the words call them. */
export function visitorInWords({ visitor, picture }: Visit, own: string | null = null): string {
  if (own !== null) return `“${own}”`;
  return visitor === 'drawn' ? `Stranger ${picture}` : visitor;
}

/** All that the first sentence speaks of. */
export interface Scene {
  readonly who: string;
  readonly sight: Sight;
  readonly row: number;
  readonly reading: Reading;
  readonly values: StrangerValues;
}

/** The first sentences: what the classifier says, how far the embedding is, and what follows. */
export function doorInWords(scene: Scene): string {
  return [`${scene.who} is at the door.`, classifierInWords(scene), embeddingInWords(scene)].join(' ');
}

function classifierInWords({ sight, row, reading, values }: Scene): string {
  const { names } = sight.plain;
  if (values.cure === 'others') {
    const greatest = greatestOf(reading.withOthers);
    const called = sight.withOthers.names[greatest] ?? 'others';
    return `With a class for others the classifier says ${called}, ${percent(reading.withOthers[greatest]!, 1)}.`;
  }
  if (names.length === 0) return 'A classifier without a name has nothing to say.';
  if (names.length === 1) {
    return `A softmax over one name says ${names[0]}, ${percent(1)}, whoever comes.`;
  }
  const greatest = greatestOf(reading.shares);
  const says = `The classifier says ${names[greatest]}, ${percent(reading.shares[greatest]!, 1)}`;
  if (values.cure !== 'cutoff') return `${says}.`;
  const isSure = nameBy('cutoff', sight, row, values) !== null;
  return `${says}, which is ${isSure ? 'enough' : 'not enough'} for a cut-off of ${percent(values.cutoff, 1)}.`;
}

function embeddingInWords({ sight, row, reading, values }: Scene): string {
  const { people, twins } = sight.distances;
  const { nearest, second, distances } = reading;
  if (nearest < 0) return 'Nobody is enrolled, so there is nothing to compare the embedding with: unknown.';
  const near = `${people[nearest]}’s`;
  const at = fixed(distances[nearest]!, 2);
  const name = nameBy('threshold', sight, row, values);
  const verdict = `${name === null ? 'beyond' : 'within'} t\u00a0=\u00a0${fixed(values.t, 2)}: ${name ?? 'unknown'}.`;
  if (distances[nearest] === 0) {
    const also = twins?.includes(people[nearest]!)
      ? ` ${twins[0]} and ${twins[1]} are enrolled with the same picture; the first of them is named.`
      : '';
    return `It is a picture that ${people[nearest]} is enrolled with, so the embedding lies ${at} away, ${verdict}${also}`;
  }
  if (second < 0) return `The embedding lies ${at} from ${near}, ${verdict}`;
  const next = `${fixed(distances[second]!, 2)} from ${people[second]}’s`;
  const lies = `The embedding lies ${at} from ${near} and ${next}`;
  if (values.cure === 'second') {
    const ratio = fixed(distances[nearest]! / distances[second]!, 2);
    const called = nameBy('second', sight, row, values) ?? 'unknown';
    return `${lies}: the first is ${ratio} of the second, at most ${fixed(values.ratio, 2)} may be: ${called}.`;
  }
  return `${lies}, ${people.length === 2 && name === null ? 'both ' : ''}${verdict}`;
}

const WAY_IN_WORDS: Readonly<Record<Way, (limits: Limits, others: number) => string>> = {
  guess: () => 'softmax, its best guess',
  cutoff: ({ cutoff }) => `softmax, from ${percent(cutoff, 1)} on`,
  others: (_, others) => `softmax with “others”, ${others === 1 ? 'one person' : `${others} people`}`,
  second: ({ ratio }) => `nearest ÷ second at most ${fixed(ratio, 2)}`,
  threshold: ({ t }) => `distance at most t = ${fixed(t, 2)}`,
};

export function wayInWords(way: Way, values: StrangerValues): string {
  return WAY_IN_WORDS[way](values, values.others);
}

export interface OutcomeWords {
  readonly words: string;
  /** Where there is little room. */
  readonly short: string;
  readonly isRight: boolean;
}

export const OUTCOMES: Readonly<Record<keyof Outcomes, OutcomeWords>> = {
  rightName: { words: 'right name', short: 'right', isRight: true },
  wrongName: { words: 'wrong name', short: 'wrong', isRight: false },
  missed: { words: 'missed', short: 'missed', isRight: false },
  letIn: { words: 'stranger let in', short: 'let in', isRight: false },
  turnedAway: { words: 'stranger turned away', short: 'turned away', isRight: true },
};

export const strangersIn = ({ letIn, turnedAway }: Outcomes): number => letIn + turnedAway;
export const ownIn = ({ rightName, wrongName, missed }: Outcomes): number => rightName + wrongName + missed;

/** The second sentence: the whole queue, by the threshold and by the way that is looked at beside it. */
export function queueInWords(
  byThreshold: Outcomes,
  other: { readonly way: Way; readonly outcomes: Outcomes },
  values: StrangerValues,
): string {
  const [strangers, own] = [strangersIn(byThreshold), ownIn(byThreshold)];
  const visitors = strangers + own;
  if (strangers === 0) {
    return `All ${visitors} visitors are enrolled. No stranger comes, so nothing here says whether one would get in.`;
  }
  const t = `t\u00a0=\u00a0${fixed(values.t, 2)}`;
  const beside = wayInWords(other.way, values);
  if (own === 0) {
    return `None of ${visitors} visitors is enrolled, so nobody can be missed. Of the strangers ${t} lets in ${byThreshold.letIn}; ${beside}, lets in ${other.outcomes.letIn}.`;
  }
  return [
    `Of ${visitors} visitors ${t} lets in ${byThreshold.letIn} of ${strangers} strangers and ${failsInWords(byThreshold)} of ${own} who are enrolled;`,
    `${beside}, lets in ${other.outcomes.letIn} and ${failsInWords(other.outcomes)}.`,
  ].join(' ');
}

function failsInWords({ missed, wrongName }: Outcomes): string {
  return wrongName > 0 ? `misses ${missed} and misnames ${wrongName}` : `misses ${missed}`;
}

/** Of all pictures of one person: what the classifier calls them, how sure it is, and how many the threshold gives a name. */
export function albumInWords(
  who: string,
  { pictures, called, times, sure, named }: Album,
  t: number,
): string {
  const says =
    called === null
      ? 'the classifier has no name'
      : `the classifier calls ${times} ${called}, and is above ${percent(SURE)} for some name in ${sure}`;
  return `Of ${who}’s ${pictures} pictures ${says}; with t\u00a0=\u00a0${fixed(t, 2)} the distance gives ${named} a name.`;
}

/** While something is trained: what, and what becomes of what the reader did. */
export function trainingInWords(what: readonly string[]): string {
  return `${capitalised(what.join(' and '))} ${what.length > 1 ? 'are' : 'is'} being trained here: about a second. What you did is applied as soon as it is ready.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
