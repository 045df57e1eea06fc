import { describe, expect, it } from 'vitest';
import { framed } from './framed';
import { oEmbedOf } from './oembed';

const ABOUT = { name: 'margin', title: 'The margin α', height: 780 };
const DEMO = {
  does: '',
  lesson: 4,
  settings: {},
  presets: [],
  parts: {},
  offSlide: [],
  notAtFirst: [],
  trains: true,
};
const SITE = 'https://example.org/kyd/';

describe('oEmbedOf(about, site)', () => {
  it('has what the specification asks of a rich object, and a picture with all three of its fields', () => {
    expect(oEmbedOf(ABOUT, SITE)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'The margin α',
      provider_name: 'Keep Your Distance',
      provider_url: SITE,
      html: expect.stringContaining('<iframe src="https://example.org/kyd/embed/margin/"'),
      width: 800,
      height: 780,
      thumbnail_url: 'https://example.org/kyd/cards/margin.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it('frames the page of a preset, and is called as the preset is', () => {
    const preset = { name: 'alpha-too-small', label: 'α too small', values: {} };
    const about = framed({ ...DEMO, ...ABOUT }, preset);
    const { title, html, thumbnail_url } = oEmbedOf(about, SITE);
    expect(title).toBe('The margin α: α too small');
    expect(html).toContain(`src="${SITE}embed/margin/alpha-too-small/"`);
    expect(thumbnail_url).toBe(`${SITE}cards/alpha-too-small.png`);
  });

  it('stays on its host where the build does not know the site', () => {
    expect(oEmbedOf(ABOUT, '/').html).toContain('src="/embed/margin/"');
  });
});
