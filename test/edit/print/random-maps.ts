/** Random maps that a file can say, with texts that are hard to write. */
import { fieldsOf } from '../../../src/diff/shapes.js';
import { type AnyThing, thingsIn } from '../../../src/diff/things.js';
import type { PlainMap } from '../../../src/map/model.js';
import { copied, everything, MapMaker, settled } from '../../diff/laws/random-maps.js';
import type { Random } from '../../fuzz/random.js';
import { plain } from './reading.js';

/** Texts that would be read otherwise if they were not written with care. */
const nasty = [
  ...[
    'say "no"',
    'back\\slash\\\\',
    '\\"',
    'ends with \\',
    '"',
    '""',
    '"""',
    '// no comment',
    'a // b',
    '{',
    '} else {',
  ],
  ...[
    '“curly”',
    '«x»',
    "it's",
    '{ {',
    'as for because',
    '38 %',
    '1,5',
    'https://example.org/a?b#c',
    '#112233',
    'é🙂漢',
  ],
  ...[
    'שלום עולם',
    'tab\there',
    'no\u00a0break',
    '\u2028',
    'two\nlines',
    'a\n\nb',
    'a\n  b\nc',
    'x "y" \\ z\n// w',
    'é\n{',
  ],
  ...[
    'ends\n',
    '\nbegins',
    'stage "x"',
    'touchpoint',
    ' spaces around ',
    '…',
    '-',
    '+1',
    '2026-05-14',
    'a'.repeat(300),
  ],
];
const texts = new Set([
  'title',
  'text',
  'because',
  'when',
  'fails',
  'until',
  'ticket',
  'quote',
  'column',
  'file',
  'word',
]);

/** A map that says any texts. @param prefix of the names in it */
export function randomMap(random: Random, prefix = ''): PlainMap {
  const map = new MapMaker(random, prefix).map();
  for (const { kind, thing } of everything(map as unknown as AnyThing)) {
    // The titles of channels are the library's, and are written where they are used.
    if (kind === 'channel') continue;
    for (const [field] of fieldsOf(kind)) {
      if (texts.has(field) && typeof thing[field] === 'string' && random.below(3) === 0)
        thing[field] = random.pick(nasty);
    }
  }
  return plain([settled(map)])[0] as PlainMap;
}

/** The map with what the language has words for alone. */
export function sayable(map: PlainMap): PlainMap {
  for (const { kind, thing, owner, field } of everything(map as unknown as AnyThing)) {
    if (kind === 'persona') thing.from ??= [];
    if (kind === 'metric') thing.now = [...thingsIn(thing, 'now')].sort(byDate);
    const hasClauses = kind !== 'metric-value' && !(kind === 'link' && field === 'links' && owner && 'solves' in owner);
    if (!hasClauses) for (const clause of ['for', 'because', 'when', 'by']) delete thing[clause];
    if (kind === 'link' && !hasClauses) delete thing.from;
    if (kind === 'feeling' || kind === 'target') delete thing.emoji;
    if (kind === 'target') delete thing.then;
    if (kind === 'repeats') {
      if (thing.min === undefined) delete thing.max;
      else thing.max ??= thing.min;
      if (thing.min === undefined) thing.until ??= 'it works';
    }
    // What fails has one reason.
    if (thing.fails !== undefined) delete thing.because;
    if (kind === 'unknown-line') thing.text = `frobnicates ${JSON.stringify(thing.text)}`;
  }
  return settled(map);
}

/** Where a metric stood is told oldest first. */
function byDate({ on: one = '' }: AnyThing, { on: other = '' }: AnyThing): number {
  return (one as string) < (other as string) ? -1 : one === other ? 0 : 1;
}

/** What a map says: ids and where `next` leads follow from it, and the order of the library from the facts that cite it. */
export function said(map: PlainMap): unknown {
  const copy = copied(map) as unknown as AnyThing;
  for (const { thing } of everything(copy)) {
    delete (thing as Partial<AnyThing>).id;
    if ('to' in thing) for (const implied of ['target', 'title']) delete thing[implied];
  }
  for (const field of ['evidence', 'teams', 'lanes']) {
    copy[field] = [...thingsIn(copy, field)].sort((one, other) => (String(one.name) < String(other.name) ? -1 : 1));
  }
  return copy;
}
