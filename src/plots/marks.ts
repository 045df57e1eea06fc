/**
 * The shapes of the plots, as path data of radius 1 around the origin.
 *
 * A role has a shape of its own, everywhere on the site: anchor ●, positive ▲, negative ■. A person has one of eight
 * others, none of them a role's; with more than eight people the marks repeat.
 */
export type Role = 'anchor' | 'positive' | 'negative';

export const ROLES = ['anchor', 'positive', 'negative'] as const satisfies readonly Role[];

export const ROLE_LETTERS: Readonly<Record<Role, string>> = { anchor: 'a', positive: 'p', negative: 'n' };

export const ROLE_PATHS: Readonly<Record<Role, string>> = {
  anchor: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z',
  positive: 'M0 -1.25L1.15 0.75H-1.15Z',
  negative: 'M-0.92 -0.92H0.92V0.92H-0.92Z',
};

type Corner = readonly [x: number, y: number];

const ARM = 0.34;
const PLUS: readonly Corner[] = [
  [-ARM, -1],
  [ARM, -1],
  [ARM, -ARM],
  [1, -ARM],
  [1, ARM],
  [ARM, ARM],
  [ARM, 1],
  [-ARM, 1],
  [-ARM, ARM],
  [-1, ARM],
  [-1, -ARM],
  [-ARM, -ARM],
];

const DIAMOND = polygon([
  [0, -1.2],
  [0.95, 0],
  [0, 1.2],
  [-0.95, 0],
]);
const HOURGLASS = polygon([
  [-0.9, -1],
  [0.9, -1],
  [0.2, 0],
  [0.9, 1],
  [-0.9, 1],
  [-0.2, 0],
]);
const STAR = polygon(around(10, (k) => (k % 2 === 0 ? 1.15 : 0.5), -90));
const HEXAGON = polygon(around(6, () => 1.05, 0));
const HALF_MOON = 'M-1.1 0.55A1.1 1.1 0 0 1 1.1 0.55Z';
const SALTIRE = polygon(PLUS.map(([x, y]) => [(x - y) * 0.74, (x + y) * 0.74]));
const LEAF = 'M-1 -1Q1.1 -1.1 1 1Q-1.1 1.1 -1 -1Z';

export const IDENTITY_PATHS: readonly string[] = [
  DIAMOND,
  polygon(PLUS),
  HOURGLASS,
  STAR,
  HEXAGON,
  HALF_MOON,
  SALTIRE,
  LEAF,
];

/** Which of the eight marks a person has, 0 to 7. */
export function identityOf(person: number): number {
  return person % IDENTITY_PATHS.length;
}

function polygon(corners: readonly Corner[]): string {
  return `M${corners.map(([x, y]) => `${tidy(x)} ${tidy(y)}`).join('L')}Z`;
}

function around(corners: number, radius: (k: number) => number, firstDegrees: number): Corner[] {
  return Array.from({ length: corners }, (_, k) => {
    const angle = ((firstDegrees + (k * 360) / corners) * Math.PI) / 180;
    return [radius(k) * Math.cos(angle), radius(k) * Math.sin(angle)];
  });
}

function tidy(x: number): number {
  return Math.round(x * 100) / 100 + 0;
}
