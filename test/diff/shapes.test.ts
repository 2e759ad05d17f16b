import { describe, expect, test } from 'vitest';
import { thingKinds as listedKinds } from '../../src/diff/index.js';
import { fieldsOf, shapes, thingKinds } from '../../src/diff/shapes.js';
import type { ThingKind } from '../../src/diff/things.js';
import { read } from '../fixtures/repository.js';

/** The interfaces of a file with their fields, those that they extend included. */
function interfacesOf(source: string): Map<string, string[]> {
  const written = new Map(
    [...source.matchAll(/^export interface (\w+)(?: extends ([\w, ]+))? \{([\s\S]*?)\}$/gm)].map(
      ([, name = '', base = '', body = '']) => [
        name,
        {
          bases: base.split(', ').filter(Boolean),
          fields: [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, field = '']) => field),
        },
      ],
    ),
  );
  const fieldsOfInterface = (name: string): string[] => {
    const { bases, fields } = written.get(name) ?? { bases: [], fields: [] };
    return [...new Set([...bases.flatMap(fieldsOfInterface), ...fields])];
  };
  const aliases = [...source.matchAll(/^export type (\w+) = (\w+);$/gm)];
  return new Map([
    ...[...written.keys()].map((name): [string, string[]] => [name, fieldsOfInterface(name)]),
    ...aliases.map(([, name = '', of = '']): [string, string[]] => [name, fieldsOfInterface(of)]),
  ]);
}

const interfaces = interfacesOf(read('src/map/model.ts'));
const typeOfKind = new Map(
  [...read('src/diff/things.ts').matchAll(/^ {2}'?([\w-]+)'?: model\.(\w+);$/gm)].map(([, kind = '', type = '']) => [
    kind,
    type,
  ]),
);

describe('what a map can hold is compared', () => {
  test('every kind of thing has its fields of the model, and no other ones', () => {
    expect([...typeOfKind.keys()].sort()).toEqual([...thingKinds].sort());
    for (const kind of thingKinds) {
      const fields = (interfaces.get(typeOfKind.get(kind) ?? '') ?? []).filter(
        (field) => !['range', 'uri'].includes(field),
      );
      expect(fields.length, kind).toBeGreaterThan(1);
      expect(Object.keys(shapes[kind]).sort(), kind).toEqual([...fields].sort());
    }
  });

  test('every interface of the model that is a thing is a kind of thing, or what several have in common', () => {
    const inCommon = ['Thing', 'Named', 'Claim', 'Experience'];
    const things = [...interfaces].filter(([, fields]) => fields.includes('range') && fields.includes('id'));
    const known = new Set([...typeOfKind.values(), ...inCommon]);
    expect(things.map(([name]) => name).filter((name) => !known.has(name))).toEqual([]);
    expect(things.length).toBeGreaterThan(20);
  });

  test('every kind is reached from the journey', () => {
    const reached = new Set<ThingKind>(['journey']);
    for (const kind of reached) {
      for (const [, shape] of fieldsOf(kind)) if (shape.as === 'things' || shape.as === 'thing') reached.add(shape.of);
    }
    expect([...reached].sort()).toEqual([...thingKinds].sort());
    expect([...listedKinds].sort()).toEqual([...thingKinds].sort());
  });
});
