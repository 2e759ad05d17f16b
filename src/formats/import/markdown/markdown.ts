import type { PlainMap } from '../../../map/model.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import { readDiagram } from '../mermaid/mermaid.js';
import { fencesIn } from './fences.js';

/**
 * The journeys that a Markdown file draws as Mermaid, in its order.
 * @param name of the file without its ending, for a journey without a title and a heading above
 * @throws Unreadable when there is none
 */
export function readMarkdown(source: string, name: string): Imported {
  const maps: PlainMap[] = [];
  const losses: Loss[] = [];
  for (const { language, text, line, heading } of fencesIn(source)) {
    if (language !== 'mermaid') continue;
    const read = readDiagram(text, heading || name, line);
    if ('otherKind' in read) continue;
    maps.push(read.map);
    losses.push(...read.losses);
  }
  if (maps.length === 0) throw new Unreadable('This Markdown file holds no journey: no Mermaid diagram of that kind.');
  return { maps, losses: [...losses, { text: 'The text around the diagrams is left out.' }] };
}
