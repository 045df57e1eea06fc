import { describe, expect, it } from 'vitest';
import { headersFile, headersFor } from './headers.mjs';

const PAGES = [
  '',
  '404/',
  'lessons/the-margin/',
  'lab/',
  'sources/',
  'glossary/',
  'teach/',
  'teach/reference/',
  'embed/margin/',
];
const file = headersFile(PAGES);

describe.each(['/', '/under/a/path/'])('the headers of a site at %s', (base) => {
  const of = (path: string): Record<string, string> => headersFor(headersFile(PAGES, base), `${base}${path}`);

  it.each(['embed/margin/', 'embed/margin/alpha-too-small/', 'embed/no-such-demo/'])(
    '/%s may stand in anybody’s frame, also in a page that lets in nothing unasked',
    (path) => {
      expect(of(path)).not.toHaveProperty('Content-Security-Policy');
      expect(of(path)).toMatchObject({
        'Cross-Origin-Embedder-Policy': 'require-corp',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      });
    },
  );

  it.each(['', '404.html', ...PAGES.slice(2, -1)])('/%s may be framed by this site alone', (path) => {
    expect(of(path)['Content-Security-Policy']).toBe("frame-ancestors 'self'");
  });

  it.each([
    '_astro/Margin.BzF6sUv8.js',
    '_astro/text.CgivonIe.woff2',
    '_astro/Embed.css',
    'embed.js',
    'oembed/margin.json',
    'cards/margin.png',
  ])('/%s may be used by everybody', (path) => {
    expect(of(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    });
  });

  it.each(['', 'embed/margin/', '_astro/Embed.css', 'favicon.svg', 'lessons/the-margin/'])(
    '/%s is what its type says, and tells other sites no more than where the reader was',
    (path) => {
      expect(of(path)).toMatchObject({
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'strict-origin-when-cross-origin',
      });
    },
  );
});

describe('headersFile(pages)', () => {
  it('closes a folder that nobody named, as soon as it has a page', () => {
    const path = '/a-new-page/';
    expect(headersFor(file, path)).not.toHaveProperty('Content-Security-Policy');
    expect(headersFor(headersFile([...PAGES, 'a-new-page/']), path)).toHaveProperty(
      'Content-Security-Policy',
    );
  });

  it('keeps files for ever only where their names hold a hash of them', () => {
    const kept = file.split('\n\n').filter((block) => block.includes('immutable'));
    expect(kept.map((block) => block.split('\n')[0])).toEqual(['/_astro/*']);
  });
});

describe('headersFor(text, path)', () => {
  it('adds up the blocks that fit, as the hosts do', () => {
    const text = '/*\n  A: 1\n\n/x/*\n  A: 2\n  B: 3:4\n\n/y\n  C: 5\n';
    expect(headersFor(text, '/x/z')).toEqual({ A: '1, 2', B: '3:4' });
    expect(headersFor(text, '/y')).toEqual({ A: '1', C: '5' });
    expect(headersFor(text, '/y/')).toEqual({ A: '1' });
  });
});
