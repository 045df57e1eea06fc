import { isTriplet, type LossSettings } from './loss-settings';

/** What is counted where “active of valid” is said: what the loss puts forward. */
export function minedUnit(loss: LossSettings): string {
  if (!isTriplet(loss)) return 'valid';
  switch (loss.mining) {
    case 'batch-all':
    case 'pull-only':
    case 'push-only':
      return 'triplets';
    case 'batch-hard':
    case 'batch-hard-soft':
      return 'anchors';
    case 'semi-hard':
      return 'mined pairs';
    case 'semi-hard-tfa':
    case 'random':
    case 'distance-weighted':
      return 'pairs';
    default:
      return loss.mining satisfies never;
  }
}
