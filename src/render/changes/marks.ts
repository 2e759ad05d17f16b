import type { Change, ChangeList } from '../../diff/model.js';
import { hashOf } from '../../map/hash.js';
import { type Counterparts, ownerOf } from './counterparts.js';
import { gonePrefix } from './ghosts.js';

/** What a sign says of a thing. A pain that was resolved is one that is taken away. */
export type MarkKind = 'added' | 'removed' | 'changed' | 'moved';

export interface Mark {
  kind: MarkKind;
  /** Places in the list of changes. */
  changes: readonly number[];
  /** What was and what is, for the pointer; empty where the sign says it all. */
  told: string;
}

/** How a thing is painted: as ever, stepping back, or as something that is no more. */
export type Tone = 'plain' | 'dimmed' | 'ghost';

/** Which of several signs a thing gets. */
const precedence: readonly MarkKind[] = ['added', 'removed', 'changed', 'moved'];

/** What is marked in a drawing of changes, by the ids of the things in it. */
export class Marks {
  private readonly marks = new Map<string, Mark>();
  private readonly touched = new Set<string>();
  readonly hash: string;

  /** @param drawn the ids of what has a place in the picture; what has none is marked on what it belongs to */
  constructor(
    { changes }: ChangeList,
    private readonly counterparts: Counterparts,
    drawn: ReadonlySet<string>,
  ) {
    changes.forEach((change, place) => {
      const own = ownId(change);
      const id = nearest(change, counterparts, drawn);
      const kind = id === own ? kindOf(change) : 'changed';
      const mark = this.marks.get(id);
      const first = mark && precedence.indexOf(mark.kind) < precedence.indexOf(kind) ? mark.kind : kind;
      const told = [mark?.told, tellingOf(change)].filter(Boolean).join(' · ');
      this.marks.set(id, { kind: first, changes: [...(mark?.changes ?? []), place], told });
      for (let at = ownerOf(id); at !== undefined; at = ownerOf(at)) this.touched.add(at);
    });
    this.hash = hashOf(
      [...this.marks],
      changes.map((change) => [change.kind, ownId(change)]),
    );
  }

  of(id: string): Mark | undefined {
    return this.marks.get(id);
  }

  /** Undefined where a thing is as prominent as what it stands in. */
  toneOf(id: string): Tone | undefined {
    if (id.startsWith(gonePrefix)) return 'ghost';
    return this.marks.has(id) || this.counterparts.isNew(id) ? 'plain' : undefined;
  }

  /** Whether something that belongs to a thing is marked. */
  isTouched(id: string): boolean {
    return this.touched.has(id);
  }
}

function kindOf({ kind }: Change): MarkKind {
  if (kind === 'resolved') return 'removed';
  return kind === 'added' || kind === 'removed' || kind === 'moved' ? kind : 'changed';
}

/** In signs rather than words, since maps are in any language. */
function tellingOf(change: Change): string {
  if (change.kind === 'added' || change.kind === 'removed' || change.kind === 'moved') return '';
  const { from, to, gained = [], lost = [] } = change;
  if (gained.length + lost.length > 0) {
    return [...gained.map((title) => `+ ${title}`), ...lost.map((title) => `− ${title}`)].join(', ');
  }
  return `${from ?? '…'} → ${to ?? '…'}`;
}

function ownId(change: Change): string {
  return change.kind === 'removed' ? gonePrefix + change.before.id : change.after.id;
}

/** The id by which a change is seen. */
function nearest(change: Change, counterparts: Counterparts, drawn: ReadonlySet<string>): string {
  const own = ownId(change);
  if (drawn.has(own)) return own;
  const owner = change.kind === 'removed' ? counterparts.afterOf(change.from.parent) : ownerOf(own);
  let root = own;
  for (let at = owner; at !== undefined; at = ownerOf(at)) {
    if (drawn.has(at)) return at;
    root = at;
  }
  return root;
}
