import { lossOf } from '../../numerics/loss-settings';
import type { Moment } from '../../state/moment';
import { type Look, lookAt } from '../run/look';
import { LOSSES, type LossKey } from './losses';

/** More people than there are marks would not be told apart. */
const PEOPLE_DRAWN = 8;

/** What an encoder scores on people it was never trained on. */
export type Scores = Pick<Moment['unseen'], 'recall' | 'equalErrorRate' | 'dir'>;

/** What there is to see of one lane at one step. */
export interface Seen extends Look {
  readonly key: LossKey;
  readonly name: string;
  readonly moment: Moment;
  readonly history: readonly Moment[];
}

/** `anchor` counts from 0. Lanes are named by what they were trained with, which settings of now need not be. */
export function seenOf(
  moments: readonly Moment[],
  histories: readonly (readonly Moment[])[],
  anchor: number,
): readonly Seen[] {
  return moments.map((moment, i) => {
    const { key, name } = LOSSES.find(({ trains }) => trains === lossOf(moment.lane))!;
    return { key, name, ...lookAt(moment, anchor, PEOPLE_DRAWN), moment, history: histories[i]! };
  });
}
