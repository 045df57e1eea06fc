import { expect, it } from 'vitest';
import { placed } from '../numerics/convolution';
import { createRandom } from '../numerics/random';
import { addPatches, patchIndices, takePatches } from './patches';

const PLACES = placed(9, [
  { filters: 3, size: 2, stride: 1 },
  { filters: 2, size: 3, stride: 2 },
  { filters: 1, size: 1, stride: 3 },
]);

function numbers(seed: number, length: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random() - 0.5);
}

it('takePatches() lays out by hand what lies under a filter of 2 × 2 on 3 × 3, picture after picture', () => {
  const [place] = placed(3, [{ filters: 7, size: 2, stride: 1 }]);
  const x = Float32Array.from({ length: 18 }, (_, i) => i);
  const patches = new Float32Array(33).fill(-1);
  takePatches(patchIndices(place!), 9, 2, x, patches);
  const first = [0, 1, 3, 4, 1, 2, 4, 5, 3, 4, 6, 7, 4, 5, 7, 8];
  expect([...patches]).toEqual([...first, ...first.map((i) => i + 9), -1]);
});

it('addPatches() counts in how many patches a pixel lies, and forgets what was there', () => {
  const [place] = placed(3, [{ filters: 7, size: 2, stride: 1 }]);
  const x = new Float32Array(10).fill(-1);
  addPatches(patchIndices(place!), 9, 1, new Float32Array(16).fill(1), x);
  expect([...x]).toEqual([1, 2, 1, 2, 4, 2, 1, 2, 1, -1]);
});

it.each(PLACES)('takePatches() and addPatches() are transposes of each other: %j', (place) => {
  const rows = 3;
  const inputs = place.sideIn ** 2 * place.channels;
  const indices = patchIndices(place);
  const [x, g] = [numbers(1, rows * inputs), numbers(2, rows * indices.length)] as const;
  const [taken, added] = [new Float32Array(g.length), new Float32Array(x.length)] as const;
  takePatches(indices, inputs, rows, x, taken);
  addPatches(indices, inputs, rows, g, added);
  const dot = (a: Float32Array, b: Float32Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
  expect(dot(taken, g)).toBeCloseTo(dot(x, added), 4);
});
