import type { About } from '../settings/about';
import { CALIBRATION } from './calibration/about';
import { CLINIC } from './clinic/about';
import { EMBEDDING } from './embedding/about';
import { ENCODER } from './encoder/about';
import { FORMULAS } from './formulas/about';
import { GALLERY } from './gallery/about';
import { MARGIN } from './margin/about';
import { MINING } from './mining/about';
import { PERCENTAGE } from './percentage/about';
import { RACE } from './race/about';
import { STRANGER } from './stranger/about';
import { STRATEGIES_DEMO } from './strategies/about';
import { SWEEP } from './sweep/about';
import { THRESHOLD } from './threshold/about';
import { TRIPLET } from './triplet/about';
import { TUG } from './tug/about';

/** Every demo that can stand in somebody else's page, in the order of the lessons. */
export const DEMOS: readonly About[] = [
  EMBEDDING,
  TRIPLET,
  TUG,
  MARGIN,
  SWEEP,
  MINING,
  STRATEGIES_DEMO,
  CLINIC,
  ENCODER,
  STRANGER,
  THRESHOLD,
  GALLERY,
  PERCENTAGE,
  FORMULAS,
  CALIBRATION,
  RACE,
];

/** Errors  RangeError: no demo has that name. */
export function demoNamed(name: string): About {
  const found = DEMOS.find((demo) => demo.name === name);
  if (!found)
    throw new RangeError(`there is no demo ${name}: there are ${DEMOS.map((demo) => demo.name).join(', ')}`);
  return found;
}
