import { create, type Font } from 'fontkitten';

/**
 * Writes text as outlines. A machine that builds the site may have no fonts at all, and the renderer of the cards cannot read
 * ours, which are woff2: so their glyphs are drawn as paths.
 */
export interface Lettering {
  /** The width of a line, in pixels. */
  widthOf: (text: string, size: number) => number;
  /** SVG paths of a line that begins at `x` and stands on `y`. */
  line: (text: string, at: { x: number; y: number; size: number; fill: string }) => string;
  /** The text in lines no wider than `width`. */
  wrapped: (text: string, size: number, width: number) => readonly string[];
}

/** Errors  Error: a file is no font. */
export function letteringOf(fonts: readonly Uint8Array[]): Lettering {
  const opened = fonts.map((bytes) => {
    const font = create(Buffer.from(bytes));
    if (font.isCollection) throw new Error('a card is lettered in single fonts, not in collections');
    return font;
  });
  const widthOf = (text: string, size: number): number =>
    glyphsOf(opened, text).reduce((width, { em }) => width + em * size, 0);

  return {
    widthOf,
    line(text, { x, y, size, fill }) {
      let at = x;
      const paths = glyphsOf(opened, text).map(({ outline, unitsPerEm, em }) => {
        const scale = size / unitsPerEm;
        const path = `<path transform="translate(${at} ${y}) scale(${scale} ${-scale})" d="${outline}"/>`;
        at += em * size;
        return path;
      });
      return `<g fill="${fill}">${paths.join('')}</g>`;
    },
    wrapped(text, size, width) {
      const lines: string[] = [];
      for (const word of text.split(' ')) {
        const longer = `${lines.at(-1)} ${word}`;
        if (lines.length > 0 && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    },
  };
}

/** Each letter from the first font that has it: Greek comes from the second, as everywhere in the site. */
function glyphsOf(fonts: readonly Font[], text: string) {
  return Array.from(text, (letter) => {
    const code = letter.codePointAt(0)!;
    const font = fonts.find((known) => known.hasGlyphForCodePoint(code));
    if (!font) throw new Error(`no font of the cards has the letter “${letter}” of “${text}”`);
    const glyph = font.glyphForCodePoint(code);
    const { unitsPerEm } = font;
    return { outline: glyph.path.toSVG(), unitsPerEm, em: glyph.advanceWidth / unitsPerEm };
  });
}
