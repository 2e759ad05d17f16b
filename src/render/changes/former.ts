import type { ChangeList, FactChanged, FieldChange, WordPart } from '../../diff/model.js';
import { hashOf } from '../../map/hash.js';
import type { Former } from '../former.js';

/** What things said before, by their ids in the newer map. */
export function formerOf({ changes }: ChangeList): Former {
  const fields = new Map<string, FieldChange[]>();
  const words = new Map<string, readonly WordPart[]>();
  const places = new Map<string, readonly string[]>();
  for (const change of changes) {
    if (change.kind === 'added' || change.kind === 'removed') continue;
    const { id } = change.after;
    if (change.kind === 'moved') places.set(id, change.across ? change.before.place : []);
    else {
      fields.set(id, [...(fields.get(id) ?? []), ...change.fields]);
      if (tellsText(change) && change.words) words.set(id, change.words);
    }
  }
  return {
    of(thing) {
      const changed = fields.get(thing.id);
      return changed && { ...thing, ...Object.fromEntries(changed.map(({ field, from }) => [field, from])) };
    },
    words: (id) => words.get(id),
    place: (id) => places.get(id),
    hash: hashOf([...fields], [...words], [...places]),
  };
}

function tellsText({ kind }: FactChanged): boolean {
  return kind === 'text-changed' || kind === 'renamed';
}
