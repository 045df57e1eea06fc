import { count, percent } from '../../plots/format';
import type { Moment } from '../../state/moment';
import type { Picture } from './picture';
import type { Seen } from './seen';
import { isSame, NEAREST, PICTURES, STRANGERS } from './strangers';

/** What an encoder scores on the strangers. */
export type Scores = Pick<Moment['unseen'], 'recall' | 'equalErrorRate' | 'auc'>;

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five'];

/** The whole sentence, for the page and for a screen reader alike. */
export function spoken({ moment, chosen, nearest }: Seen, pixels: Scores): string {
  const { step, unseen } = moment;
  const found = `${percent(unseen.recall)} of ${PICTURES} pictures of ${STRANGERS} strangers again; their pixels alone find ${percent(pixels.recall)}`;
  const begins =
    step === 0
      ? `Nobody has trained this encoder yet. It finds ${found}.`
      : `Measured at step ${count(step)}, it finds ${found}.`;
  const same = nearest.filter(({ row }) => isSame(row, chosen)).length;
  const all = NUMBERS[NEAREST]!.toLowerCase();
  const who = same === NEAREST ? `All ${all}` : `${NUMBERS[same]} of the ${all}`;
  return `${begins} The equal error rate is ${percent(unseen.equalErrorRate)}. ${who} nearest to the chosen face ${same === 1 ? 'shows' : 'show'} the same person.`;
}

/** What has to be said below the picture: how it was made of more numbers than can be drawn. */
export function aside(picture: Picture, outputs: number, isRunning: boolean): string {
  switch (picture.kind) {
    case 'as they are':
      return outputs === 2
        ? 'Two numbers of length 1 lie on a circle, and are drawn as they are.'
        : 'Three numbers of length 1 lie on a sphere, and are drawn as they are; pale faces are behind.';
    case 'pca':
      return `${outputs} numbers are projected to three, which hold ${percent(picture.explained!)} of the variance of the drawn faces. Distances in the picture are not distances in the embedding.${isRunning ? '' : ' The lines lead to the true neighbours.'}`;
    case 'umap':
      return `${outputs} numbers are laid out in the plane by UMAP, which keeps neighbours together where it can. How far apart groups are, and how large, says little. Lines lead to the true neighbours, unseen where faces overlap.`;
    default:
      return picture.kind satisfies never;
  }
}
