import { contest } from './contest';
import { hand } from './hand';

contest(hand);
