import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ATTRIBUTES, EVENTS, METHODS } from './element-described';

const source = readFileSync('src/embed/element.ts', 'utf8');

it('the reference of the element names its public methods, and no other', () => {
  const methods = [...source.matchAll(/^ {2}(\w+)\(.*\): [\w<>]+ \{$/gm)].map(([, name]) => name);
  const ofBrowser = ['connectedCallback', 'disconnectedCallback', 'handleEvent'];
  const named = Object.keys(METHODS).map((call) => call.slice(0, call.indexOf('(')));
  expect(methods.filter((name) => !ofBrowser.includes(name!)).sort()).toEqual(named.sort());
});

it('and its events and attributes', () => {
  expect(source).toContain(`const EVENTS = [${EVENTS.map((name) => `'${name}'`).join(', ')}];`);
  for (const name of Object.keys(ATTRIBUTES)) expect(source).toContain(`'${name}'`);
});
