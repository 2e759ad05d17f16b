import type { PlainMap } from '../map/model.js';
import { type Block, drawing, flow, grouped, led, sideOf, stack, textBlock } from './block.js';
import type { Context, PersonaLook } from './context.js';
import { lineWidth, marker, markerShape } from './faces.js';
import { evidenceMark, factBlock, optional, textOf } from './facts.js';
import { behindFormer, saying } from './former.js';
import { icon } from './icons.js';
import { type Labels, writtenNumber } from './labels/index.js';
import { dots } from './marks.js';
import type { Pen } from './pen.js';
import { portrait } from './portrait.js';
import { type TypeStyle, type } from './type.js';
import { wrap } from './wrap.js';

type Persona = PlainMap['personas'][number];

/** Narrowest and widest card. */
export const personaCardWidths = { least: 288, most: 436 } as const;
/** Lines that a text takes before its card widens, and before it is cut. */
const lines = { name: [2, 6], role: [3, 10], quote: [4, 12] } as const;
/** From this width on, details stand in two columns. */
const twoColumns = 400;
const columnGap = 16;
const padX = 14;
const padY = 14;
const avatar = 40;

/** A card that is painted as tall as the tallest of its row. */
export interface PersonaCard {
  readonly height: number;
  paint(pen: Pen, x: number, y: number, height: number): void;
}

/** Who the map is about: their portrait, or initials in the persona's colour, role, quote, what matters to them, and the key to their line. */
export function personaCard(persona: Persona, width: number, context: Context, felt: boolean): PersonaCard {
  const inner = innerOf(width);
  const look = context.persona(persona.name);
  const settings = { style: type.name, ink: 'ink', width: inner, maxLines: lines.name[1] } as const;
  const name = saying(persona, ({ title }) => title, settings, context);
  const share = persona.share
    ? textBlock(persona.share.text, { style: type.label, ink: 'soft', width: 60, maxLines: 1 })
    : undefined;
  const shared = behindFormer(share, persona, (persona) => persona.share?.text, 120, context);
  const evidence = persona.from && persona.from.length > 0 ? evidenceMark(persona.from, context, 'faint') : undefined;
  const blocks: Block[] = [flow([name, ...optional(shared), ...optional(evidence)], inner, 8, 1)];
  const text = (kind: string, style: (typeof type)[keyof typeof type], maxLines: number) =>
    ({ kind, style, ink: 'soft', width: inner, maxLines }) as const;
  if (persona.role) blocks.push(factBlock(persona.role, textOf, text('role', type.body, lines.role[1]), context));
  if (persona.quote)
    blocks.push(
      factBlock(
        persona.quote,
        ({ text }) => context.labels.quoted(text),
        text('quote', type.quote, lines.quote[1]),
        context,
      ),
    );
  const details = detailBlocks(persona, inner, width >= twoColumns && isRich(persona), look, context);
  if (details) {
    blocks.push(
      drawing(0, 2, () => undefined),
      details,
    );
  }
  if (felt)
    blocks.push(
      drawing(0, 1, () => undefined),
      lineKey(look, context.labels),
    );
  const face = portrait(persona, look, avatar, type.initials, context);
  const content = led(face, stack(blocks, 3, sideOf(persona.title)), 12, avatar);
  const tip = persona.image ? `${persona.title} · ${persona.image}` : undefined;
  return {
    height: content.height + 2 * padY,
    paint(pen, x, y, height) {
      pen.open({ id: persona.id, kind: 'persona', tip, x, y, size: { width, height } });
      pen.rect(0.5, 0.5, width - 1, height - 1, { radius: 12, fill: 'card', stroke: 'hair' });
      content.paint(pen, padX, padY);
      pen.close();
    },
  };
}

/** Beside the portrait. */
function innerOf(width: number): number {
  return width - 2 * padX - avatar - 12;
}

/** Whether so much is said of a persona that a wider card is easier to read. */
export function wantsRoom(persona: Persona, { labels }: Context): boolean {
  const width = innerOf(personaCardWidths.least);
  const takesMore = (text: string | undefined, style: TypeStyle, maxLines: number) =>
    text !== undefined && wrap(text, style, width, maxLines).clamped;
  return (
    isRich(persona) ||
    takesMore(persona.title, type.name, lines.name[0]) ||
    takesMore(persona.role?.text, type.body, lines.role[0]) ||
    takesMore(persona.quote && labels.quoted(persona.quote.text), type.quote, lines.quote[0])
  );
}

/** Whether so much is said of a persona that two columns make the card lower. */
function isRich({ goals, needs, pains, gains, traits, own }: Persona): boolean {
  return goals.length + needs.length + pains.length + gains.length + traits.length + own.length > 3;
}

/** What matters to a persona, line by line; in two columns of about the same height where there is room. */
function detailBlocks(
  persona: Persona,
  inner: number,
  sideBySide: boolean,
  look: PersonaLook,
  context: Context,
): Block | undefined {
  const width = sideBySide ? Math.floor((inner - columnGap) / 2) : inner;
  const details = [
    ...persona.goals.map((fact) => detail('target', fact, width, 'goal', context)),
    ...persona.needs.map((fact) => detail('need', fact, width, 'need', context)),
    ...persona.pains.map((fact) => hurtOrJoy('pain', fact, width, context)),
    ...persona.gains.map((fact) => hurtOrJoy('gain', fact, width, context)),
    ...persona.traits.map((trait) => traitLine(trait, width, look, context)),
    ...persona.own.map((field) => {
      return factBlock(
        field,
        ({ name, value }) => `${name} ${value.text}`,
        { kind: 'own', style: type.label, ink: 'soft', width, maxLines: 2 },
        context,
      );
    }),
  ];
  if (details.length === 0) return undefined;
  if (!sideBySide || details.length === 1) return stack(details, detailGap);
  const half = details.reduce((sum, { height }) => sum + height + detailGap, 0) / 2;
  let height = 0;
  const split = details.findIndex((block) => {
    height += block.height + detailGap;
    return height >= half;
  });
  const columns = [details.slice(0, split + 1), details.slice(split + 1)].map((blocks) => stack(blocks, detailGap));
  return drawing(inner, Math.max(...columns.map((column) => column.height)), (pen, x, y) => {
    columns.forEach((column, i) => {
      column.paint(pen, x + i * (width + columnGap), y);
    });
  });
}

const detailGap = 3;

type Fact = Persona['goals'][number];

function detail(name: 'target' | 'need', fact: Fact, width: number, kind: string, context: Context): Block {
  const look = { kind, style: type.label, ink: 'soft', width: width - 20, maxLines: 3 } as const;
  return led(icon(name, 'faint'), factBlock(fact, textOf, look, context), 6, type.label.line);
}

function hurtOrJoy(kind: 'pain' | 'gain', fact: Persona['pains'][number], width: number, context: Context): Block {
  const ink = kind === 'pain' ? 'painInk' : 'gainInk';
  const look = { kind, style: type.label, ink, width: width - 20, maxLines: 3 } as const;
  const say = ({ text, severity }: typeof fact) =>
    severity ? `${text} (${context.labels.severities[severity]})` : text;
  return led(icon(kind === 'pain' ? 'warning' : 'gain', ink), factBlock(fact, say, look, context), 6, type.label.line);
}

function traitLine(trait: Persona['traits'][number], inner: number, look: PersonaLook, context: Context): Block {
  const { labels } = context;
  const of = Math.max(1, Math.min(10, Math.round(trait.of) || 1));
  const scale = dots(trait.value, of, look.ink);
  const score = ({ value, of }: typeof trait) => labels.outOf(writtenNumber(value, labels), writtenNumber(of, labels));
  const settings = { style: type.label, ink: 'soft', width: inner - scale.width - 8, maxLines: 2 } as const;
  const name = saying(trait, ({ title }) => title, settings, context);
  const title = behindFormer(name, trait, score, settings.width, context) ?? name;
  const line = drawing(inner, Math.max(title.height, type.label.line), (pen, x, y) => {
    title.paint(pen, x, y);
    scale.paint(pen, x + inner - scale.width, y + 3.5);
  });
  return grouped({ id: trait.id, kind: 'trait', tip: labels.named(trait.title, score(trait)) }, line);
}

/** How the persona's line is drawn: its weight and its marker. */
export function lineKey(look: PersonaLook, labels: Labels): Block {
  const shape = markerShape(look.index);
  const sample = drawing(34, type.label.line, (pen, x, y) => {
    const middle = y + type.label.line / 2;
    pen.path('M0 0H34', x, middle, { stroke: look.ink, strokeWidth: lineWidth(look.index) });
    if (shape === 'face') pen.circle(x + 17, middle, 5, { fill: 'card', stroke: look.ink, strokeWidth: 2 });
    else marker(pen, look.index, x + 17, middle, 0, look.ink, false);
  });
  const text = textBlock(labels.shapes[shape], { style: type.label, ink: 'faint', width: 120, maxLines: 1 });
  return led(sample, text, 8, type.label.line);
}
