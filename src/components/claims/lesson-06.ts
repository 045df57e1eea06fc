import { CURES, type CureKey, nameOf, PATIENTS, type PatientKey, patient } from '../../demos/clinic/patients';
import type { Outcome } from '../../demos/clinic/verdict';
import { clinicChart, cured, diagnosed } from '../clinic-run';
import type { Claim } from './claim';

const lesson = 6;
const two = (value: number): string => value.toFixed(2);

/** What becomes of each run under each of its cures. */
const OUTCOMES: Readonly<Record<PatientKey, Readonly<Record<CureKey, Outcome>>>> = {
  a: { 1: 'not cured', 2: 'not cured', 3: 'cured', 4: 'cured' },
  b: { 1: 'not cured', 2: 'not cured', 3: 'cured', 4: 'cured' },
  c: { 1: 'cured', 2: 'not cured', 3: 'not cured', 4: 'cured' },
  d: { 1: 'not cured', 2: 'not cured', 3: 'cured', 4: 'not cured' },
  e: { 1: 'not cured', 2: 'not cured', 3: 'cured', 4: 'cured' },
  f: { 1: 'not cured', 2: 'relieved', 3: 'cured', 4: 'cured' },
  g: { 1: 'not cured', 2: 'not cured', 3: 'cured', 4: 'cured' },
};

const diagnoses: readonly Claim[] = PATIENTS.map((key) => {
  const truth = patient(key).suffersFrom;
  return {
    lesson,
    says: `${nameOf(key)} shows the signs of one diagnosis alone, ${truth}, and the detector says the same`,
    async tryWith(seed) {
      const { right, finding, now } = await diagnosed(key, seed);
      const named = finding?.kind ?? 'healthy';
      return {
        holds: right.length === 1 && right[0] === truth && named === truth,
        saw: `signs of ${right.join(', ') || 'none'}; detector: ${named}; loss ${now.loss.toFixed(3)}, ${now.active} of ${now.valid}, d ${now.different.toPrecision(2)}, length ${two(now.lengths.mean)}, recall ${two(now.recall)}`,
      };
    },
  };
});

const cures: readonly Claim[] = PATIENTS.flatMap((key) =>
  CURES.map((cure): Claim => {
    const { label } = patient(key).cures[cure];
    const expected = OUTCOMES[key][cure];
    return {
      lesson,
      says: `${nameOf(key)} with “${label}”: ${expected}`,
      async tryWith(seed) {
        const { outcome, now } = await cured(key, seed, cure);
        return {
          holds: outcome === expected,
          saw: `${outcome}: recall ${two(now.recall)}, length ${two(now.lengths.mean)}`,
        };
      },
    };
  }),
);

const flat: Claim = {
  lesson,
  says: 'Run C from step 10 to 100: the mean over the active keeps half of its value or more, the share that pulls falls to less than a third, and recall rises by a fifth or more of all pictures',
  async tryWith(seed) {
    const { run } = await clinicChart('c', seed, 'none', 10);
    const [early, late] = [10, 100].map((step) => run.find((point) => point.step === step)!);
    const loss = late!.loss / early!.loss;
    const share = late!.active / late!.valid / (early!.active / early!.valid);
    const recall = late!.recall - early!.recall;
    return {
      holds: loss > 0.5 && share < 1 / 3 && recall > 0.2,
      saw: `loss × ${two(loss)}, share × ${two(share)}, recall + ${two(recall)}`,
    };
  },
};

const rises: Claim = {
  lesson,
  says: 'Run C: somewhere on the way the mean over the active rises while recall rises, too',
  async tryWith(seed) {
    const { run } = await clinicChart('c', seed, 'none', 10);
    const seen = run.slice(1);
    const at = seen.findIndex(
      (point, i) => i > 0 && point.loss > 1.1 * seen[i - 1]!.loss && point.recall > seen[i - 1]!.recall,
    );
    return { holds: at > 0, saw: at > 0 ? `step ${seen[at]!.step}` : 'nowhere' };
  },
};

const claims: readonly Claim[] = [...diagnoses, ...cures, flat, rises];

export default claims;
