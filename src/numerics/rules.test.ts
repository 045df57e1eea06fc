import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const source = new URL('../', import.meta.url);
const rules = readFileSync(new URL('../../docs/numerics.md', import.meta.url), 'utf8');
const stated = [...rules.matchAll(/\*\*\[([A-Z]{2}\d)\]\*\*/g)].map(([, id]) => id!);
const cited = idsIn((file) => file.endsWith('.test.ts'));
const kept = idsIn((file) => !file.endsWith('.test.ts'));

describe('docs/numerics.md', () => {
  it('states each rule once', () => {
    expect(stated.length).toBe(new Set(stated).size);
    expect(stated.length).toBeGreaterThan(30);
  });

  it('states the rules that tests cite and functions keep, and no others', () => {
    expect([...cited].sort()).toEqual([...stated].sort());
    expect([...kept].filter((id) => !stated.includes(id))).toEqual([]);
  });
});

function idsIn(select: (file: string) => boolean): Set<string> {
  const folder = new URL('numerics/', source);
  const files = readdirSync(folder).filter(select);
  return new Set(
    files.flatMap((file) =>
      [...readFileSync(new URL(file, folder), 'utf8').matchAll(/\[([A-Z]{2}\d)\]/g)].map(([, id]) => id!),
    ),
  );
}
