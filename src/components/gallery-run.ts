import { STRANGERS, trainingOf } from '../demos/gallery/crowds';
import {
  columnsOf,
  type Growth,
  growthOf,
  outcomesOf,
  type Visits,
  visitsOf,
  withShots,
} from '../demos/gallery/door';
import { namedThresholds } from '../demos/gallery/thresholds';
import { pairsOf } from '../demos/threshold/crowds';
import { byRatio, type Matcher, type Outcomes } from '../numerics/identification';
import { trainedAtBuild } from '../state/first-run';

/** What the lesson says of the gallery demo, computed by its own code while the site is built. */
export interface GalleryFigures {
  /** For one false accept in a hundred pairs, as the demo begins with it: chosen on people who never come to this door. */
  readonly t: number;
  readonly outcomes: Outcomes;
  readonly visits: Visits;
  /** The same visits answered by the ratio of the nearest and the second. */
  readonly byRatio: Visits;
  readonly growth: Growth;
  /** The share of all visits that end as they should. */
  readonly right: number;
  /** The same if everybody were turned away. */
  readonly rightIfClosed: number;
}

interface Door {
  readonly seed?: number;
  readonly people?: number;
  readonly shots?: number;
  readonly matcher?: Matcher;
}

/** The demo as it stands, or with some settings changed. */
export async function galleryRun({
  seed = 1,
  people = 20,
  shots = 1,
  matcher = 'nearest',
}: Door): Promise<GalleryFigures> {
  const { embeddings } = await trainedAtBuild(trainingOf(seed));
  const [own, enrolled, visits, strangers] = embeddings as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const { t } = namedThresholds(pairsOf(own)).find(({ name }) => name === 'far-1')!;
  const columns = columnsOf({ enrolled: withShots(enrolled, shots), shots, visits, strangers }, matcher);
  const all = visitsOf(columns, people, STRANGERS);
  const outcomes = outcomesOf(all, t);
  const { letIn, turnedAway, rightName } = outcomes;
  return {
    t,
    outcomes,
    visits: all,
    byRatio: visitsOf(columns, people, STRANGERS, byRatio),
    growth: growthOf(columns, STRANGERS)!(t),
    right: (rightName + turnedAway) / all.truth.length,
    rightIfClosed: (letIn + turnedAway) / all.truth.length,
  };
}
