import { type Crop, type Extent, moveCrop, scaleCrop } from '../../pictures/crop';

/** One press: a button and the keys that do the same. */
export interface Step {
  readonly word: string;
  readonly keys: readonly string[];
  /** The sign on the button, in a square of 16. */
  readonly sign: string;
  readonly take: (crop: Crop, extent: Extent) => Crop;
}

/** By how much of its side a press moves the square, and by which factor it scales it. */
const SHARE = 1 / 24;
const FACTOR = 1.06;

export const STEPS: readonly Step[] = [
  { word: 'Move left', keys: ['ArrowLeft'], sign: 'M10 3 5 8l5 5', take: by(-SHARE, 0) },
  { word: 'Move right', keys: ['ArrowRight'], sign: 'M6 3l5 5-5 5', take: by(SHARE, 0) },
  { word: 'Move up', keys: ['ArrowUp'], sign: 'M3 10l5-5 5 5', take: by(0, -SHARE) },
  { word: 'Move down', keys: ['ArrowDown'], sign: 'M3 6l5 5 5-5', take: by(0, SHARE) },
  {
    word: 'Smaller square',
    keys: ['-'],
    sign: 'M3.5 8h9',
    take: (crop, extent) => scaleCrop(crop, 1 / FACTOR, extent),
  },
  {
    word: 'Larger square',
    keys: ['+', '='],
    sign: 'M3.5 8h9M8 3.5v9',
    take: (crop, extent) => scaleCrop(crop, FACTOR, extent),
  },
];

function by(x: number, y: number): Step['take'] {
  return (crop, extent) => moveCrop(crop, x * crop.side, y * crop.side, extent);
}
