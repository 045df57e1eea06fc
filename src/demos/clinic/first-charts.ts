import type { PackedChart } from './chart';
import type { PatientKey } from './patients';

/** What the page knows before anybody trains: plain JSON. */
export interface FirstCharts {
  /** The seed that they were trained with. */
  readonly seed: number;
  /** recall@1 of the strangers' pixels themselves, without an encoder. */
  readonly pixels: number;
  readonly charts: Readonly<Record<PatientKey, PackedChart>>;
}
