// For the build only: pages never import this, or the engine would be in them before anybody trains.
export { firstEncoder, firstRun } from '../engine/first-run';
