import type { Moment } from '../../state/moment';
import { type Reading, readingOf } from '../../state/reading';
import { type Look as Drawn, lookAt } from '../run/look';
import { LANES, type LaneMining } from './plan';

/** What there is to see of one encoder at one step, whatever α is. */
interface Look extends Drawn {
  readonly key: (typeof LANES)[number]['key'];
  readonly name: string;
  readonly mining: LaneMining;
  readonly moment: Moment;
  readonly history: readonly Moment[];
}

/** The same, read with α as it is now. */
export interface Seen extends Look {
  readonly reading: Reading;
}

/** `anchor` counts from 0. */
export function looksOf(
  moments: readonly Moment[],
  histories: readonly (readonly Moment[])[],
  anchor: number,
): readonly Look[] {
  return moments.map((moment, i) => ({
    ...LANES[i]!,
    ...lookAt(moment, anchor),
    moment,
    history: histories[i]!,
  }));
}

export function seenWith(looks: readonly Look[], margin: number): readonly Seen[] {
  return looks.map((look) => {
    const { moment, distances, labels, mining } = look;
    const reading = moment.margin === margin ? moment.reading : readingOf(distances, labels, margin, mining);
    return { ...look, reading };
  });
}
