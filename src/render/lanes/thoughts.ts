import type { SourceFree, TextFact } from '../../map/model.js';
import { type Block, drawing, stack } from '../block.js';
import type { Context } from '../context.js';
import { factBlock, textOf } from '../facts.js';
import type { Ink } from '../themes.js';
import { type } from '../type.js';
import type { Place } from './lane.js';

export function doing(place: Place, width: number, context: Context): Block | undefined {
  if (place.does.length === 0) return undefined;
  const look = { kind: 'does', style: type.body, ink: 'ink', width, maxLines: 8 } as const;
  return stack(
    place.does.map((fact) => factBlock(fact, textOf, look, context)),
    6,
  );
}

/** Thoughts in italics behind a bar, what is said out loud in quotation marks. */
export function thinking(place: Place, width: number, context: Context): Block | undefined {
  if (place.thinks.length + place.says.length === 0) return undefined;
  const thought = (fact: SourceFree<TextFact>) =>
    barred(fact, textOf, { kind: 'thinks', style: type.quote, ink: 'soft', width: width - 11, maxLines: 8 }, context);
  const speech = (fact: SourceFree<TextFact>) =>
    barred(
      fact,
      ({ text }) => context.labels.quoted(text),
      { kind: 'says', style: type.strong, ink: 'ink', width: width - 11, maxLines: 8 },
      context,
    );
  const blocks = [...place.thinks.map(thought), ...place.says.map(speech)];
  return stack(blocks, 6);
}

function barred(
  fact: SourceFree<TextFact>,
  say: (fact: SourceFree<TextFact>) => string,
  look: Parameters<typeof factBlock>[2],
  context: Context,
): Block {
  const block = factBlock(fact, say, look, context);
  const own = fact.for?.length === 1 && context.several && fact.for[0] !== 'all';
  const ink: Ink = own ? context.persona(fact.for?.[0] as string).ink : 'line';
  return drawing(block.width + 11, block.height, (pen, x, y) => {
    pen.rect(block.rightToLeft ? x + block.width + 9 : x, y, 2, block.height, { fill: ink });
    block.paint(pen, block.rightToLeft ? x : x + 11, y);
  });
}
