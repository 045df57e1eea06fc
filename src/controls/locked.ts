import { getContext, setContext } from 'svelte';
import type { Setting } from '../settings/declare';

type IsLocked = (key: string) => boolean;

const LOCKED = Symbol('locked');

/** A demo tells its controls which settings a reader cannot change. */
export function tellLocks(isLocked: IsLocked): void {
  setContext(LOCKED, isLocked);
}

/** For a control: whether the setting it is for is locked. To be asked for while the control is made, and called when it is drawn. */
export function locks(): (setting: Pick<Setting, 'key'>) => boolean {
  const isLocked = getContext<IsLocked | undefined>(LOCKED);
  return ({ key }) => key !== undefined && (isLocked?.(key) ?? false);
}
