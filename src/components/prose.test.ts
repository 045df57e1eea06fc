import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { katexOptions } from './katex-options.mjs';
import { roleLetters } from './role-letters.mjs';
import { scrollableFormulas } from './scrollable-formulas.mjs';
import { unbrokenLines } from './unbroken-lines.mjs';

const text = (value: string) => ({ type: 'text', value });
const element = (tagName: string, children: object[], properties: Record<string, unknown> = {}) => ({
  type: 'element',
  tagName,
  properties,
  children,
});

describe('roleLetters()', () => {
  it('gives each α of running text its term and keeps “= 0.2” on its line', () => {
    const tree = element('p', [text('Take α = 0.2, or no α.')]);
    roleLetters()(tree);
    const alpha = element('span', [text('α')], { dataTerm: 'margin' });
    expect(tree.children).toEqual([text('Take '), alpha, text('\u00a0=\u00a00.2, or no '), alpha, text('.')]);
  });

  it('leaves code and formulas alone', () => {
    const tree = element('p', [
      element('code', [text('α')]),
      element('span', [text('α')], { className: ['katex'] }),
    ]);
    const before = structuredClone(tree);
    roleLetters()(tree);
    expect(tree).toEqual(before);
  });
});

describe('unbrokenLines()', () => {
  const lined = (...children: object[]) => {
    const tree = element('p', children);
    unbrokenLines()(tree);
    return tree.children;
  };
  const cite = { type: 'mdxJsxTextElement', name: 'Cite', children: [] };
  const formula = element('span', [text('m % ')], { className: ['katex'] });

  it('keeps a number at its sign, at its range and at what it counts', () => {
    expect(lined(text('99 % of 1–4 in lesson 8'))).toEqual([text('99\u202f% of 1–\u20604 in lesson\u00a08')]);
  });

  it('keeps what a letter equals at the letter', () => {
    const letter = element('em', [text('t')]);
    expect(lined(letter, text(' = '))).toEqual([letter, text('\u00a0=\u00a0')]);
  });

  it('keeps brackets and commas at a source and at a formula', () => {
    expect(
      lined(text('keypoints ('), cite, text('), or '), formula, text(', or '), cite, text(' too')),
    ).toEqual([
      text('keypoints '),
      element('span', [text('('), cite], { className: ['unbroken'] }),
      text('\u2060), or '),
      formula,
      text('\u2060, or '),
      cite,
      text(' too'),
    ]);
  });
});

describe('scrollableFormulas()', () => {
  it('lets a displayed formula be reached by keyboard, and no other', () => {
    const display = element('span', [], { className: ['katex-display'] });
    const inline = element('span', [], { className: ['katex'] });
    scrollableFormulas()(element('div', [element('p', [display, inline])]));
    expect(display.properties).toHaveProperty('tabIndex', 0);
    expect(inline.properties).not.toHaveProperty('tabIndex');
  });
});

describe('katexOptions', () => {
  it.each([
    ['\\term{positive}{d(\\anchor,p)^2}', ['positive', 'anchor']],
    ['\\alpha-4', ['margin']],
  ])('names the terms of %s', (tex, names) => {
    const html = katex.renderToString(tex, { ...katexOptions, output: 'html' });
    expect([...html.matchAll(/data-term="(\w+)"/g)].map(([, name]) => name)).toEqual(names);
  });

  it('refuses what could bring an address or a style of its own', () => {
    expect(() => katex.renderToString('\\href{https://example.org}{x}', katexOptions)).not.toThrow();
    expect(katex.renderToString('\\href{https://example.org}{x}', katexOptions)).not.toContain('<a ');
  });
});
