/** Maps that say nothing yet. Their things get ids and names when they are printed and read. */

import type { Feeling, Persona, PlainMap, PlainStage, PlainTouchpoint, SourceFree, TextFact } from '../../map/model.js';
import { slugOf } from '../../map/slug.js';

const unnamed = { id: '', name: '' } as const;

export function draftMap(title: string): PlainMap {
  return {
    ...unnamed,
    title,
    ...{ personas: [], teams: [], evidence: [], lanes: [], expects: [], watches: [], tags: [], objectives: [] },
    ...{ stages: [], opportunities: [], metrics: [], notes: [], unknown: [] },
  };
}

export function draftTouchpoint(title: string): PlainTouchpoint {
  return {
    ...unnamed,
    title,
    ...{ for: [], by: [], optional: false, channels: [], sees: [], does: [], thinks: [], says: [], feels: [] },
    ...{ targets: [], pains: [], gains: [], moments: [], takes: [], waits: [], next: [], frontstage: [] },
    ...{ backstage: [], support: [], images: [], links: [], notes: [], tags: [], own: [], opportunities: [] },
    ...{ metrics: [], unknown: [] },
  };
}

/** A stage; without a title it only holds touchpoints that stand in none. */
export function draftStage(title?: string): PlainStage {
  const implicit = title === undefined ? { implicit: true } : {};
  return { ...draftTouchpoint(title ?? ''), ...implicit, objectives: [], touchpoints: [] };
}

/** Of a name with commas; more are not tried. */
const mostParts = 6;

/** People on a map, with the names that others refer to them by. */
export class DraftPersonas {
  private readonly names = new Map<string, string>();

  /** @param titles each once */
  constructor(titles: readonly string[]) {
    // `for all` means everybody.
    const taken = new Set(['all']);
    titles.forEach((title, index) => {
      const slug = slugOf(title) || `persona-${index + 1}`;
      let name = slug;
      for (let count = 2; taken.has(name); count++) name = `${slug}-${count}`;
      taken.add(name);
      this.names.set(title, name);
    });
  }

  get count(): number {
    return this.names.size;
  }

  get personas(): SourceFree<Persona>[] {
    return [...this.names].map(([title, name]) => ({
      ...{ id: '', name, title, goals: [], needs: [], pains: [], gains: [], traits: [], own: [] },
    }));
  }

  has(title: string): boolean {
    return this.names.has(title);
  }

  /** Parts of a list that was cut at its commas, with those put together again that are the name of somebody. */
  wholeNamesIn(parts: readonly string[]): string[] {
    const whole: string[] = [];
    for (let at = 0; at < parts.length; ) {
      let end = Math.min(parts.length, at + mostParts);
      while (end > at + 1 && !this.has(parts.slice(at, end).join(', '))) end--;
      whole.push(parts.slice(at, end).join(', '));
      at = end;
    }
    return whole;
  }

  namesOf(titles: readonly string[]): string[] {
    return titles.map((title) => this.names.get(title) ?? title);
  }
}

export function draftText(text: string): SourceFree<TextFact> {
  return { id: '', text };
}

/** @param whose names of personas, where it is not everybody who is there */
export function draftFeeling(value: number, whose: readonly string[] = []): SourceFree<Feeling> {
  return { id: '', value, ...(whose.length > 0 ? { for: [...whose] } : {}) };
}

/** What stands for everybody where people are named. */
export function isEverybody(name: string): boolean {
  return /^(?:every(?:one|body)|all(?: (?:of them|personas|users|customers))?|alle|tous|toutes|todos|todas)$/i.test(
    name,
  );
}
