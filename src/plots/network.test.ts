import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Network from './Network.svelte';
import { cellOf, layoutOf, ROW, rowAt, spotAt } from './network';

const COUNTS = [128, 64, 16, 16];

describe('layoutOf(width)', () => {
  it.each([280, 344, 640, 1036])('puts everything side by side within %d px', (width) => {
    const { units, bars, width: drawn } = layoutOf(width);
    expect(drawn).toBe(width);
    const edges = [
      ...units.flatMap(({ x, columns, pitch }) => [x, x + columns * pitch]),
      ...bars.flatMap(({ x, zero, half, end }) => [x, zero - half, zero, zero + half, end]),
    ];
    expect(edges).toEqual(edges.toSorted((a, b) => a - b));
    expect(edges.at(-1)).toBeCloseTo(width, 6);
    expect(bars[0]!.half).toBeGreaterThan(10);
  });

  it('has one height at any width', () => {
    expect(layoutOf(300).height).toBe(layoutOf(1200).height);
  });
});

describe('spotAt(layout, place, counts)', () => {
  const layout = layoutOf(1036);

  it('finds every unit and every number by its middle', () => {
    for (const layer of [0, 1]) {
      for (let index = 0; index < COUNTS[layer]!; index++) {
        const { x, y, width, height } = cellOf(layout, { layer, index });
        expect(spotAt(layout, { x: x + width / 2, y: y + height / 2 }, COUNTS)).toEqual({ layer, index });
      }
    }
    for (const [i, { zero }] of layout.bars.entries()) {
      const place = { x: zero, y: rowAt(11) + ROW / 2 };
      expect(spotAt(layout, place, COUNTS)).toEqual({ layer: 2 + i, index: 11 });
    }
  });

  it('finds nothing between the parts, above them, or where there is no such number', () => {
    const { zero } = layout.bars[0]!;
    expect(spotAt(layout, { x: layout.bars[0]!.x - 30, y: 100 }, COUNTS)).toBeNull();
    expect(spotAt(layout, { x: zero, y: 5 }, COUNTS)).toBeNull();
    expect(spotAt(layout, { x: zero, y: rowAt(3) + 2 }, [128, 64, 3, 3])).toBeNull();
  });
});

describe('Network', () => {
  const layers = [128, 64, 16].map((count) => Float32Array.from({ length: count }, (_, i) => (i % 3) - 1));
  const draw = (change: object = {}): string =>
    render(Network, {
      props: {
        layers,
        length: 4,
        embedding: layers[2]!.map((value) => value / 4),
        focus: { layer: 2, index: 3 },
        links: [
          { index: 2, product: 3 },
          { index: 9, product: -1 },
        ],
        label: 'A network',
        said: '',
        onpoint: () => {},
        onchoose: () => {},
        ...change,
      },
    }).body;

  it('draws a form for wide pages and one for narrow ones before it knows its width', () => {
    expect(draw().match(/<svg/g)).toHaveLength(2);
  });

  it('draws a line from each unit that counts, dashed where it pulls the other way', () => {
    const links = draw().match(/<path class="link[^>]*>/g)!;
    expect(links).toHaveLength(4);
    expect(links.map((link) => link.includes('stroke-dasharray'))).toEqual([false, true, false, true]);
  });

  it('draws no line from pixels, and no bar that is not a number when all are zeros', () => {
    expect(draw({ focus: { layer: 0, index: 1 } })).not.toContain('class="link');
    const zeros = new Float32Array(16);
    const flat = draw({ layers: [layers[0], layers[1], zeros], length: 0, embedding: zeros, links: [] });
    expect(flat).not.toMatch(/NaN|Infinity/);
  });
});
