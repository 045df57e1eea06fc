// Who is in a drawn problem's pictures and how they are taken: enough to draw them in the page, without the engine.
export { type Sitting, sittings } from '../engine/sittings';
