import { contest } from './contest';
import { engine, held } from './engine';

contest(engine, held);
