import { fixed } from '../../plots/format';
import type { Spot } from '../../plots/network';
import type { EmbeddingValues } from './settings';

import { distancesOf, type Sight } from './sight';

/** What the picture shows, in words. A picture that is not the person's as it was taken says so. */
export interface Subject {
  /** "Bob with glasses", "“me.jpg”", "an even grey". */
  readonly whose: string;
  /** Whether it is a picture of the person, as taken. */
  readonly asTaken: boolean;
}

interface Change {
  readonly painted: boolean;
  /** The name of the reader's own file. */
  readonly own: string | null;
}

export function subjectOf({ person, change }: EmbeddingValues, { painted, own }: Change): Subject {
  const whose = own === null ? CHANGED[change](person) : `“${own}”`;
  return {
    whose: painted ? `${whose}, changed by hand,` : whose,
    asTaken: !painted && own === null && change === 'none',
  };
}

const CHANGED: Readonly<Record<EmbeddingValues['change'], (name: string) => string>> = {
  none: (name) => name,
  glasses: (name) => `${name} with glasses`,
  light: (name) => `${name} lit from the left`,
  smile: (name) => `${name} with a smile`,
  shuffled: (name) => `${name}, shuffled,`,
  grey: () => 'an even grey',
  average: () => 'the average face',
};

/** The first sentence: what comes in, what goes out, and the number in focus. */
export function flowInWords(sight: Sight, subject: Subject, focus: number): string {
  const pixels = sight.faces.anchor.pixels.length;
  const { embedding } = sight.faces.anchor;
  const start = `From ${pixels} grey values of ${subject.whose} ${encoderInWords(sight.step)} makes ${embedding.length} numbers`;
  if (sight.length === 0) {
    return `${start}, and each of them is 0. They have no direction: 0 ÷ 0 is not a number, and so the code leaves them 0.`;
  }
  return `${start} of length 1. Number\u00a0${focus}, in focus, is ${fixed(embedding[focus - 1]!, 2)}: no name, no class, no percentage.`;
}

function encoderInWords(step: number): string {
  if (step === 0) return 'an encoder that nobody has trained';
  return step < 400 ? `an encoder trained for ${step} steps` : 'the encoder';
}

/** The second sentence, in pieces, so that the page can put marks between the words. */
export interface Apart {
  /** "Two pictures of Bob", or "Bob with glasses" and then "Bob". */
  readonly anchor: string;
  readonly positive: string | null;
  readonly toPositive: string;
  readonly negative: string;
  readonly toNegative: string;
  /** What is to be said of it, in a sentence. */
  readonly verdict: string;
}

export function apartInWords(
  sight: Sight,
  subject: Subject,
  { person, other }: Pick<EmbeddingValues, 'person' | 'other'>,
): Apart {
  const { positive, negative } = distancesOf(sight.faces);
  const whose = subject.whose.replace(/,$/, '');
  return {
    anchor: subject.asTaken ? `Two pictures of ${person}` : capitalised(whose),
    positive: subject.asTaken ? null : person,
    toPositive: fixed(positive, 2),
    negative: other,
    toNegative: fixed(negative, 2),
    verdict:
      sight.length === 0
        ? 'What has no direction is at 1 from everything of length 1.'
        : `A squared distance is ${sight.faces.anchor.embedding.length} subtractions, squared and added.`,
  };
}

/** The same without marks, for a screen reader. */
export function spokenApart({ anchor, positive, toPositive, negative, toNegative, verdict }: Apart): string {
  const pair = positive === null ? anchor : `${anchor} and ${positive}`;
  return `${pair} end ${toPositive} apart, squared; ${positive === null ? 'the first of them' : 'it'} and ${negative} ${toNegative}. ${verdict}`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** While the encoder gets ready: what happens, and what becomes of what the reader did. */
export function trainingInWords({ steps, outputs }: Pick<EmbeddingValues, 'steps' | 'outputs'>): string {
  const what =
    steps === '0'
      ? 'An encoder that nobody has trained is being made here'
      : `The encoder for ${outputs} numbers is being trained here, for ${steps} steps: about a second`;
  return `${what}. What you did is applied as soon as it is ready.`;
}

/** What is in focus, for a screen reader. */
export function spotInWords(sight: Sight, { layer, index }: Spot): string {
  const numbers = sight.layers[Math.min(2, layer)]!;
  const value = numbers[index]!;
  if (layer < 2) {
    const name = `Unit ${index + 1} of ${numbers.length}`;
    return value > 0 ? `${name}: ${fixed(value, 2)}` : `${name} is off`;
  }
  return `Number ${index + 1} of ${numbers.length}: ${fixed(value, 2)}, at length 1 ${fixed(sight.faces.anchor.embedding[index]!, 2)}`;
}
