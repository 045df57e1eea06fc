// Whose pictures they are, without the engine: a page draws them by itself.
export { crowdTrainedOn } from '../engine/sittings';
