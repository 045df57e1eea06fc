import type { FindingKind } from '../../numerics/detector';

/** What a reader can say of a run. The sicknesses have the detector's names. */
export type Diagnosis = Exclude<FindingKind, 'done'> | 'healthy';

export const DIAGNOSES: readonly { readonly key: Diagnosis; readonly label: string }[] = [
  { key: 'collapse', label: 'all faces in one point' },
  { key: 'saturation', label: 'satisfied before it has learnt' },
  { key: 'dead-batch', label: 'nothing to learn from' },
  { key: 'scale-drift', label: 'the scale runs away' },
  { key: 'divergence', label: 'NaN instead of numbers' },
  { key: 'healthy', label: 'nothing: it is learning' },
];

export function labelOf(diagnosis: Diagnosis): string {
  return DIAGNOSES.find(({ key }) => key === diagnosis)!.label;
}
