import type { PlainMap } from '../map/model.js';

/** Fields whose words a reader sees on the map, in its tooltips or hears of it. */
const spoken = ['title', 'text', 'word', 'because', 'when', 'until', 'fails', 'ticket', 'quote'];

/** Ids of the things in which a text occurs, in the order of the map; capitals and accents make no difference. */
export function find(map: PlainMap, wanted: string): string[] {
  const needle = plain(wanted.trim());
  if (needle === '') return [];
  const found = new Set<string>();
  visit(map, map.id, (id, text) => {
    if (!found.has(id) && plain(text).includes(needle)) found.add(id);
  });
  return [...found];
}

/** Calls back for every text, with the thing that it is of: the innermost that has an id. */
function visit(value: unknown, owner: string, take: (id: string, text: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, owner, take);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const id = 'id' in value && typeof value.id === 'string' ? value.id : owner;
  for (const [key, field] of Object.entries(value)) {
    if (typeof field !== 'string') visit(field, id, take);
    else if (spoken.includes(key)) take(id, field);
  }
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
