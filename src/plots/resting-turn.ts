import { pointOf } from './embedding-plot';
import { type Point, type Turn, turning } from './turn';

/** How far on the near side the chosen triplet is to be, of 1. */
const WELL_IN_FRONT = 0.4;
const LONGITUDES = Array.from({ length: 24 }, (_, k) => -180 + 15 * k);
const LATITUDES = [-30, -15, 0, 15, 30];

/**
 * The turn that a sphere rests in until somebody turns it: the chosen triplet well in front, most pictures in sight, and
 * the people all round, so that their portraits have short leaders.
 *
 * Shapes  `points` holds a row of 3 for each label; `triplet` are rows.
 */
export function restingTurn(
  points: ArrayLike<number>,
  labels: ArrayLike<number>,
  triplet: readonly number[],
): Turn {
  let best: Turn = [0, 0];
  let most = Number.NEGATIVE_INFINITY;
  for (const longitude of LONGITUDES) {
    for (const latitude of LATITUDES) {
      const seen = rowsSeen(points, labels.length, [longitude, latitude]);
      const value = worth(seen, labels, triplet);
      if (value > most) {
        best = [longitude, latitude];
        most = value;
      }
    }
  }
  return best;
}

function rowsSeen(points: ArrayLike<number>, rows: number, turn: Turn): Point[] {
  const turned = turning(turn);
  return Array.from({ length: rows }, (_, i) => turned(pointOf(points, 3, i)));
}

function worth(seen: readonly Point[], labels: ArrayLike<number>, triplet: readonly number[]): number {
  const inSight = seen.filter(({ z }) => z > 0.1).length / Math.max(1, seen.length);
  const hidden = triplet.reduce((sum, row) => sum + Math.max(0, WELL_IN_FRONT - seen[row]!.z), 0);
  // An anchor in the very middle would have its rings round the whole picture.
  const [anchor] = triplet;
  const central = anchor === undefined ? 0 : Math.max(0, seen[anchor]!.z - 0.85);
  return 8 * inSight - 6 * hidden - 4 * central - widestGap(seen, labels);
}

/** The widest angle, seen from the middle, in which nobody's group lies. */
function widestGap(seen: readonly Point[], labels: ArrayLike<number>): number {
  const sums = new Map<number, { x: number; y: number }>();
  seen.forEach(({ x, y }, row) => {
    const sum = sums.get(labels[row]!) ?? { x: 0, y: 0 };
    sums.set(labels[row]!, { x: sum.x + x, y: sum.y + y });
  });
  const angles = [...sums.values()].map(({ x, y }) => Math.atan2(y, x)).sort((a, b) => a - b);
  const first = angles[0] ?? 0;
  return Math.max(...angles.map((angle, k) => (angles[k + 1] ?? first + 2 * Math.PI) - angle));
}
