import { toAddress } from '../../settings/address';
import { defaults } from '../../settings/declare';
import type { Origin } from '../../state/run.svelte';
import { liveOf, paceOf, planOf } from '../margin/plan';
import { MARGIN_SETTINGS, type MarginValues } from '../margin/settings';
import { type CureKey, marginValuesOf, type PatientKey } from './patients';
import type { ClinicValues } from './settings';

/** A run of the clinic, with a cure or without, as the margin demo would begin it; its pace is the clinic's. */
export function originOf(
  { patient, seed, speed }: Pick<ClinicValues, 'patient' | 'seed' | 'speed'>,
  cure: CureKey | 'none' = 'none',
): Origin {
  const values = marginValuesOf(patient as PatientKey, seed, cure);
  return { plan: planOf(values, null), live: { ...liveOf(values), pace: paceOf(speed) } };
}

/** What the lab begins with of its own: it is always said, so that the same run opens there. */
const OF_THE_LAB = ['faces', 'people', 'outputs', 'speed'];

/** The query that opens a run in the lab. */
export function queryOfLab(values: MarginValues): URLSearchParams {
  const declared = Object.entries(defaults(MARGIN_SETTINGS)).filter(([key]) => !OF_THE_LAB.includes(key));
  return toAddress(MARGIN_SETTINGS, values, Object.fromEntries(declared) as Partial<MarginValues>);
}
