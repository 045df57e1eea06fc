import { tenths } from './path';

/** Curves of shares over a distance, as paths. */
type Scale = (value: number) => number;

export function sharePath(places: readonly number[], shares: readonly number[], x: Scale, y: Scale): string {
  return `M${places.map((place, k) => `${tenths(x(place))} ${tenths(y(shares[k]!))}`).join('L')}`;
}

/** The area between two curves. */
export function bandPath(
  places: readonly number[],
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
  x: Scale,
  y: Scale,
): string {
  const back = sharePath([...places].reverse(), [...low].reverse(), x, y);
  return `${sharePath(places, high, x, y)}L${back.slice(1)}Z`;
}

/** Places of words one below the other, none nearer to the next than `gap`, all within `top` … `foot`, each near its own. */
export function spacedOut(wanted: readonly number[], gap: number, top: number, foot: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const places = new Array<number>(wanted.length);
  let least = top;
  for (const i of order) {
    places[i] = Math.max(wanted[i]!, least);
    least = places[i]! + gap;
  }
  let most = foot;
  for (const i of order.reverse()) {
    places[i] = Math.min(places[i]!, most);
    most = places[i]! - gap;
  }
  return places;
}
