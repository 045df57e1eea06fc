import { describe, expect, it } from 'vitest';
import { convolve, outputsOf, patchOf, placed } from './convolution';
import { createRandom } from './random';

const only = (side: number, filters: number, size: number, stride: number) =>
  placed(side, [{ filters, size, stride }])[0]!;

describe('placed(side, convolutions)', () => {
  it('[CV1] gives the sides and channels of one after the other, and leaves a rest at the edge', () => {
    const [first, second] = placed(24, [
      { filters: 8, size: 5, stride: 2 },
      { filters: 16, size: 3, stride: 2 },
    ]);
    expect(first).toMatchObject({ sideIn: 24, channels: 1, sideOut: 10 });
    expect(second).toMatchObject({ sideIn: 10, channels: 8, sideOut: 4 });
    expect([outputsOf(second!), patchOf(second!)]).toEqual([4 * 4 * 16, 3 * 3 * 8]);
    expect(placed(24, [])).toEqual([]);
  });

  it('[CV1] lets a filter be as large as the picture, and no larger', () => {
    expect(only(4, 1, 4, 3).sideOut).toBe(1);
    const layers = [
      { filters: 2, size: 3, stride: 2 },
      { filters: 2, size: 5, stride: 1 },
    ];
    expect(() => placed(9, layers)).toThrow(
      new RangeError(
        'Filters of 5 × 5 do not fit into the 4 × 4 that convolution 2 is given; 4 is the most.',
      ),
    );
  });

  it.each([
    ['filters', 0],
    ['size', 2.5],
    ['stride', Number.NaN],
  ])('[CV1] refuses %s of %d', (name, value) => {
    const convolution = { filters: 1, size: 2, stride: 1, [name]: value };
    expect(() => placed(4, [convolution])).toThrow(
      `Convolution 1 needs a whole number of at least 1 as its ${name}, got ${value}.`,
    );
  });

  it('[CV1] refuses pictures that are not square', () => {
    expect(() => placed(Math.sqrt(20), [{ filters: 1, size: 2, stride: 1 }])).toThrow(
      /square pictures; 4\.47/,
    );
  });
});

describe('convolve(place, x, w, b)', () => {
  it('[CV2] gives what was worked out by hand', () => {
    // 1 2 3     1 0     1·1 + 4·5 … at each of four places, and 10 on top.
    // 4 5 6     0 −1
    // 7 8 9
    const x = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9);
    const y = convolve(only(3, 1, 2, 1), x, Float32Array.of(1, 0, 0, -1), Float32Array.of(10));
    expect([...y]).toEqual([1 - 5 + 10, 2 - 6 + 10, 4 - 8 + 10, 5 - 9 + 10]);
  });

  it('[CV2] a filter of one pixel with weight 1 thins the picture by its stride', () => {
    const x = Float32Array.from({ length: 25 }, (_, i) => i);
    const y = convolve(only(5, 1, 1, 2), x, Float32Array.of(1), Float32Array.of(0));
    expect([...y]).toEqual([0, 2, 4, 10, 12, 14, 20, 22, 24]);
  });

  it('[CV2] is the definition, index by index, with several channels and filters', () => {
    const place = placed(9, [
      { filters: 3, size: 2, stride: 1 },
      { filters: 4, size: 3, stride: 2 },
    ])[1]!;
    const random = createRandom(1);
    const some = (length: number) => Float32Array.from({ length }, () => 2 * random() - 1);
    const [x, w, b] = [some(8 * 8 * 3), some(3 * 3 * 3 * 4), some(4)] as const;
    const before = [x, w, b].map((values) => values.slice());
    const y = convolve(place, x, w, b);
    expect(y.length).toBe(3 * 3 * 4);
    y.forEach((value, at) => {
      const [v, u, f] = [Math.floor(at / 12), Math.floor(at / 4) % 3, at % 4];
      let sum = b[f]!;
      for (let i = 0; i < 3; i++)
        for (let j = 0; j < 3; j++)
          for (let c = 0; c < 3; c++)
            sum += x[((2 * v + i) * 8 + 2 * u + j) * 3 + c]! * w[((i * 3 + j) * 3 + c) * 4 + f]!;
      expect(value).toBeCloseTo(sum, 5);
    });
    expect([x, w, b]).toEqual(before);
  });

  it('names an array that does not fit', () => {
    const place = only(3, 2, 2, 1);
    const [x, w, b] = [new Float32Array(9), new Float32Array(8), new Float32Array(2)];
    expect(() => convolve(place, x.subarray(1), w, b)).toThrow('x must hold 9 × 1 = 9 numbers, got 8');
    expect(() => convolve(place, x, w.subarray(1), b)).toThrow('w must hold 4 × 2 = 8 numbers, got 7');
    expect(() => convolve(place, x, w, b.subarray(1))).toThrow('b must hold 1 × 2 = 2 numbers, got 1');
  });
});
