import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { CARDS } from './cards';
import { letteringOf } from './lettering';
import { drawCard } from './picture';

const GREEK = 'node_modules/katex/dist/fonts/KaTeX_Math-Italic.ttf';
const lettered = (font: string) =>
  letteringOf([`src/styles/fonts/${font}.woff2`, GREEK].map((file) => readFileSync(file)));
const faces = { text: lettered('text'), italic: lettered('text-italic') };

describe('CARDS', () => {
  it('have names of their own: pages, lessons, demos and presets', () => {
    const names = CARDS.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(CARDS.map((card) => [card.name, card] as const))(
    '%s can be lettered, within the card',
    (_, { title, above }) => {
      const widest = Math.max(
        ...faces.text.wrapped(title, 46, 1056).map((line) => faces.text.widthOf(line, 46)),
      );
      expect(widest).toBeLessThanOrEqual(1056);
      expect(faces.text.widthOf(above, 27)).toBeLessThan(700);
    },
  );
});

describe('drawCard(card, faces)', () => {
  it('draws 1200 × 630, and another title as another picture', async () => {
    const [one, other] = await Promise.all(CARDS.slice(0, 2).map((card) => drawCard(card, faces)));
    const { width, height, format } = await sharp(one).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(one!.equals(other!)).toBe(false);
  });
});

describe('letteringOf(fonts)', () => {
  it('takes Greek from the second font', () => {
    expect(faces.text.widthOf('α', 100)).toBeCloseTo(64, 0);
  });

  it('breaks a line only between words', () => {
    expect(faces.text.wrapped('The margin α', 80, 400)).toEqual(['The', 'margin α']);
    expect(faces.text.wrapped('immeasurably', 80, 10)).toEqual(['immeasurably']);
  });

  it('names the letter that no font has', () => {
    expect(() => faces.text.widthOf('漢', 20)).toThrow('“漢”');
  });
});
