import { describe, expect, it } from 'vitest';
import { addressOf, type Embedding, elementOf, iframeOf, markdownOf, revealOf } from './snippets';

const about = { name: 'margin', title: 'The margin α', height: 780 };
const site = 'https://example.org/keep-your-distance/';
const embedding = (query = '', more: Partial<Embedding> = {}): Embedding => ({
  about,
  query: new URLSearchParams(query),
  site,
  ...more,
});

/** A title and a caption that nobody would write, and that must not break out of where they stand. */
const AWKWARD = { about: { ...about, title: 'A "b" <i>[c]</i> & d' } };
const CAPTION = 'caption=She+said+%22look%22+%3Cb%3E+%26+left';

describe('addressOf(embedding)', () => {
  it('is the page of the demo, under the path of the site', () =>
    expect(addressOf(embedding())).toBe(`${site}embed/margin/`));

  it('carries the query and the fragment', () =>
    expect(addressOf(embedding('alpha=0.35&hide=seed', { fragment: '#x' }))).toBe(
      `${site}embed/margin/?alpha=0.35&hide=seed#x`,
    ));
});

describe('iframeOf(embedding)', () => {
  it('writes & as HTML wants it', () =>
    expect(iframeOf(embedding('alpha=0.35&v=1'))).toContain(
      `src="${site}embed/margin/?alpha=0.35&amp;v=1" title="The margin α, a demo" width="100%" height="780"`,
    ));

  it('keeps the shape of a slide at any width', () => {
    expect(iframeOf(embedding('size=slide'))).toContain(
      'style="border: 0; height: auto; aspect-ratio: 16 / 9"',
    );
    expect(iframeOf(embedding())).toContain('style="border: 0"');
  });

  it('lets nothing out of its attributes', () => {
    const text = iframeOf(embedding(CAPTION, AWKWARD));
    expect(text).toContain('title="A &quot;b&quot; &lt;i>[c]&lt;/i> &amp; d, a demo"');
    expect(text.match(/</g)).toHaveLength(2);
  });
});

describe('elementOf(embedding)', () => {
  it('has an attribute for each setting, a link for who has no scripts, and no height', () =>
    expect(elementOf(embedding('alpha=0.35&hide=seed%2Cshare&v=1'))).toBe(
      `<script async src="${site}embed.js"></script>\n` +
        '<keep-your-distance demo="margin" alpha="0.35" hide="seed,share">' +
        `<a href="${site}embed/margin/?alpha=0.35&amp;hide=seed%2Cshare&amp;v=1">The margin α, a demo</a>` +
        '</keep-your-distance>',
    ));

  it('knows a preset by its name, and leads to the page of it', () => {
    const preset = { ...about, name: 'margin/alpha-too-small', title: 'The margin α: α too small' };
    expect(elementOf(embedding('theme=dark&v=1', { about: preset }))).toContain(
      '<keep-your-distance demo="margin" preset="alpha-too-small" theme="dark">' +
        `<a href="${site}embed/margin/alpha-too-small/?theme=dark&amp;v=1">The margin α: α too small, a demo</a>`,
    );
  });

  it('lets nothing out of its attributes', () => {
    const text = elementOf(embedding(CAPTION, AWKWARD));
    expect(text).toContain('caption="She said &quot;look&quot; &lt;b> &amp; left"');
    expect(text.match(/</g)).toHaveLength(6);
  });
});

describe('markdownOf(embedding)', () => {
  it('is the picture of the demo, which leads to it', () =>
    expect(markdownOf(embedding('alpha=0.35'))).toBe(
      `[![The margin α, a demo](${site}cards/margin.png)](${site}embed/margin/?alpha=0.35)`,
    ));

  it('shows the picture of a preset where it is the page of one', () => {
    const preset = { ...about, name: 'margin/alpha-too-small' };
    expect(markdownOf(embedding('', { about: preset }))).toContain(
      `(${site}cards/alpha-too-small.png)](${site}embed/margin/alpha-too-small/)`,
    );
  });

  it('lets nothing end its brackets early', () => {
    const awkward = { ...AWKWARD, site: 'https://example.org/a(b)/', fragment: '#(1 2)' };
    expect(markdownOf(embedding('caption=(a)', awkward))).toBe(
      '[![A "b" <i>\\[c\\]</i> & d, a demo](https://example.org/a%28b%29/cards/margin.png)]' +
        '(https://example.org/a%28b%29/embed/margin/?caption=%28a%29#%281%202%29)',
    );
  });
});

describe('revealOf(embedding)', () => {
  it('is a slide whatever the query says, and leaves the query as it is', () => {
    const query = new URLSearchParams('alpha=1&v=1');
    expect(revealOf(embedding('', { query }))).toBe(
      `<section data-background-iframe="${site}embed/margin/?alpha=1&amp;v=1&amp;size=slide" data-background-interactive aria-label="The margin α, a demo"></section>`,
    );
    expect(query.has('size')).toBe(false);
  });

  it('lets nothing out of its attributes', () =>
    expect(revealOf(embedding(CAPTION, AWKWARD)).match(/</g)).toHaveLength(2));
});
