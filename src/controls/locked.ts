import { getContext, setContext } from 'svelte';
import type { Setting } from '../settings/declare';

/** Whether a setting is locked; and, where a value is wanted, whether that keeps it from being set. */
type IsLocked = (key: string, wanted?: unknown) => boolean;

const LOCKED = Symbol('locked');

/** A demo tells its controls which settings a reader cannot change. */
export function tellLocks(isLocked: IsLocked): void {
  setContext(LOCKED, isLocked);
}

/** For ready-made settings: whether some of them would have to change what is locked. */
export function lockedOut(): (values: Readonly<Record<string, unknown>>) => boolean {
  const isLocked = getContext<IsLocked | undefined>(LOCKED);
  return (values) => Object.entries(values).some(([key, wanted]) => isLocked?.(key, wanted) ?? false);
}

/** For a control: whether the setting it is for is locked. To be asked for while the control is made, and called when it is drawn. */
export function locks(): (setting: Pick<Setting, 'key'>) => boolean {
  const isLocked = getContext<IsLocked | undefined>(LOCKED);
  return ({ key }) => key !== undefined && (isLocked?.(key) ?? false);
}
