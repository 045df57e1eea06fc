// For the build only: pages never import this, or the engine would be in them before anybody trains.
export { firstRun } from '../engine/first-run';
export { type Sitting, shownSittings } from '../engine/sittings';
