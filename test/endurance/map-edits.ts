import type { MapEdit } from '../../src/protocol/edits.js';
import type { PulledMaps } from '../../src/protocol/server.js';
import type { Random } from '../fuzz/random.js';

const texts = ['Neu', '', ' ', 'Sie sagt "so"', 'a\\b', 'two\nlines', '"""', '{', '// no comment', 'ümläut 🙂'];

/** A change of the picture, mostly one that its things can take. Undefined where there is no map. */
export function anyMapEdit({ maps }: PulledMaps, random: Random): MapEdit | undefined {
  if (maps.length === 0) return undefined;
  const { map, stages: snapshots } = random.pick(maps);
  const stages = snapshots.flatMap(({ stage }) => stage ?? []);
  const touchpoints = stages.flatMap((stage) => stage.touchpoints);
  const anyThing = random.pick([...JSON.stringify([map, stages]).matchAll(/"id":"([^"\\]+)"/g)])[1] as string;
  const one = (things: readonly { id: string }[]): string =>
    things.length > 0 && random.below(5) > 0 ? random.pick(things).id : anyThing;
  const into = one([map, ...stages]);
  const before = random.below(3) === 0 ? null : one([...stages, ...touchpoints]);
  return random.pick<() => MapEdit>([
    () => {
      const feelings = [...stages, ...touchpoints].flatMap(({ feels }) => feels);
      return { kind: 'feeling', id: one(feelings), value: random.below(11) / 2 - 2.5 };
    },
    () => ({ kind: 'text', id: anyThing, text: random.pick(texts) }),
    () => ({ kind: 'move', id: one([...stages, ...touchpoints]), into, before }),
    () => ({ kind: 'add', noun: random.pick(['stage', 'touchpoint']), title: random.pick(texts), into, before }),
    () => ({ kind: 'score', id: one(map.opportunities), impact: 1 + random.below(5), effort: 1 + random.below(5) }),
  ])();
}
