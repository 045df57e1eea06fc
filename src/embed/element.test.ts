import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import script from './element.ts?classic';

describe('/embed.js', () => {
  it('is one classic script of at most 2 KB', () => {
    expect(() => new Function(script)).not.toThrow();
    expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000);
  });

  it('leaves no name in the page that loads it', () => expect(script).toMatch(/^\(function\(\)|^\(\(\)=>/));
});
