import { type Curve, type CurvePoint, emotionCurves, lowestPoint } from '../../map/curve.js';
import { portraitPath } from '../../map/images.js';
import type { PlainMap } from '../../map/model.js';
import { personaFilter } from '../../map/view.js';
import { type Block, boxed, drawing, flow, grouped, led, stack, textBlock } from '../block.js';
import { type Context, contextOf, type PersonaLook } from '../context.js';
import { smoothLine } from '../curve/line.js';
import { face, faceRadius, lineWidth } from '../faces.js';
import { evidenceMark, type FactLook, factBlock, textOf } from '../facts.js';
import { grid } from '../grid.js';
import { type IconName, icon } from '../icons.js';
import type { DrawOptions, Picture } from '../index.js';
import { writtenEmotion, writtenNumber } from '../labels/index.js';
import { severityBars } from '../marks.js';
import type { Pen } from '../pen.js';
import { portrait } from '../portrait.js';
import type { Ink } from '../themes.js';
import { type TypeStyle, type } from '../type.js';
import { belowHeading, emptyView, heading, PartList } from './frame.js';

type Persona = PlainMap['personas'][number];

/** Widths of a card, by how many stand beside each other. */
const widths = { alone: 672, pair: 536, many: 416 } as const;
/** Most cards beside each other. */
const most = 4;
const gap = 24;
const pad = 24;
const columnGap = 24;
/** From this width on, what belongs together stands in two columns. */
const twoColumns = 480;
const avatar = 64;
const nameStyle: TypeStyle = { face: 'semibold', size: 20, line: 26 };
const avatarStyle: TypeStyle = { face: 'semibold', size: 22, line: 28 };
const curveHeight = 64;

/** Big cards side by side: everything that is written about each persona, with their best and worst moment. */
export function drawPersonas(whole: PlainMap, options: DrawOptions): Picture {
  const map = personaFilter(options.view?.personas)(whole);
  const context = contextOf(map, options.whole ?? whole, options.images);
  const list = new PartList(map, options, 'personas');
  const { length } = map.personas;
  if (length === 0) {
    return emptyView(list, map, context, context.labels.views.empty.personas, 'persona "Jamie"');
  }
  const columns = Math.min(length === most + 1 ? 3 : most, length);
  const width = length === 1 ? widths.alone : length === 2 ? widths.pair : widths.many;
  const curves = new Map(emotionCurves(map).map((curve) => [curve.persona, curve]));
  const cards = map.personas.map((persona) => cardOf(persona, curves.get(persona.name), width, context));
  const sheetWidth = columns * width + (columns - 1) * gap;
  const top = heading(map, sheetWidth, []);
  list.add('header', grid.margin, grid.margin, (pen) => top.paint(pen, 0, 0));
  let y = grid.margin + top.height + belowHeading;
  for (let first = 0; first < cards.length; first += columns) {
    const row = cards.slice(first, first + columns);
    const height = Math.max(...row.map((card) => card.height));
    row.forEach((card, i) => {
      list.add(`persona-${first + i}`, grid.margin + i * (width + gap), y, (pen) => card.paint(pen, height));
    });
    y += height + gap;
  }
  const size = { width: sheetWidth + 2 * grid.margin, height: y - gap + grid.margin };
  return list.picture(size, () => map.personas.map(({ title }) => title).join(', '));
}

interface Card {
  height: number;
  paint(pen: Pen, height: number): void;
}

function cardOf(persona: Persona, curve: Curve | undefined, width: number, context: Context): Card {
  const inner = width - 2 * pad;
  const look = context.persona(persona.name);
  const blocks = [
    headOf(persona, look, inner, context),
    quoteOf(persona, look, inner, context),
    ...sections(persona, look, inner, context),
    momentsOf(curve, look, inner, context),
    footOf(persona, inner, context),
  ].filter((block) => block !== undefined);
  const content = stack(blocks, 20);
  return {
    height: content.height + 2 * pad,
    paint(pen, height) {
      pen.open({ id: persona.id, kind: 'persona' });
      pen.rect(0.5, 0.5, width - 1, height - 1, { radius: grid.radius, fill: 'card', stroke: 'hair' });
      content.paint(pen, pad, pad);
      pen.close();
    },
  };
}

/** Portrait or initials, name, role, share. */
function headOf(persona: Persona, look: PersonaLook, inner: number, context: Context): Block {
  const room = inner - avatar - 16;
  const disc = portrait(persona, look, avatar, avatarStyle, context);
  const marks = persona.from && persona.from.length > 0 ? [evidenceMark(persona.from, context, 'faint')] : [];
  const name = textBlock(persona.title, { style: nameStyle, ink: 'ink', width: room - 24, maxLines: 3 });
  const lines: Block[] = [flow([name, ...marks], room, 8, 2)];
  if (persona.role) {
    lines.push(factBlock(persona.role, textOf, text('role', type.body, room, 'soft'), context));
  }
  if (persona.share) {
    const share = textBlock(persona.share.text, { style: type.label, ink: 'soft', width: room - 16, maxLines: 1 });
    lines.push(boxed(share, { width: Math.ceil(share.width) + 16, padX: 8, padY: 2, radius: 9, stroke: 'line' }));
  }
  const words = stack(lines, 4);
  const height = Math.max(avatar, words.height);
  return drawing(inner, height, (pen, x, y) => {
    disc.paint(pen, x, y);
    words.paint(pen, x + avatar + 16, y + (height - words.height) / 2);
  });
}

function text(kind: string, style: TypeStyle, width: number, ink: Ink = 'ink', maxLines = 8): FactLook {
  return { kind, style, ink, width, maxLines };
}

/** What they say, behind a bar in their colour. */
function quoteOf(persona: Persona, look: PersonaLook, inner: number, context: Context): Block | undefined {
  const { quote } = persona;
  if (!quote) return undefined;
  const style: TypeStyle = { ...type.lead, face: 'italic' };
  const said = factBlock(
    quote,
    ({ text }) => context.labels.quoted(text),
    text('quote', style, inner - 16, 'ink', 6),
    context,
  );
  return drawing(inner, said.height, (pen, x, y) => {
    pen.rect(x, y, 3, said.height, { radius: 1.5, fill: look.ink });
    said.paint(pen, x + 16, y);
  });
}

interface Section {
  title: string;
  facts(width: number): Block[];
}

function sections(persona: Persona, look: PersonaLook, inner: number, context: Context): Block[] {
  const { lanes, views } = context.labels;
  const names = views.persona;
  const line = (name: IconName, fact: Persona['goals'][number], kind: string) => (width: number) =>
    led(icon(name, 'faint'), factBlock(fact, textOf, text(kind, type.body, width - 22), context), 8, type.body.line);
  const pairs: Section[][] = [
    [
      { title: names.goals, facts: (width) => persona.goals.map((fact) => line('target', fact, 'goal')(width)) },
      { title: names.needs, facts: (width) => persona.needs.map((fact) => line('need', fact, 'need')(width)) },
    ],
    [
      { title: lanes.pain, facts: (width) => persona.pains.map((fact) => feltFact('pain', fact, width, context)) },
      { title: lanes.gain, facts: (width) => persona.gains.map((fact) => feltFact('gain', fact, width, context)) },
    ],
    [
      { title: names.traits, facts: (width) => persona.traits.map((trait) => traitBlock(trait, width, look, context)) },
      { title: names.details, facts: (width) => persona.own.map((field) => ownBlock(field, width, context)) },
    ],
  ];
  return pairs.flatMap((pair) => {
    const filled = pair.filter(({ facts }) => facts(inner).length > 0);
    const both = filled.length === 2 && inner >= twoColumns;
    const width = both ? Math.floor((inner - columnGap) / 2) : inner;
    const blocks = filled.map((section) => sectionBlock(section, width));
    if (!both) return blocks;
    const height = Math.max(...blocks.map((block) => block.height));
    return [
      drawing(inner, height, (pen, x, y) => {
        blocks.forEach((block, i) => {
          block.paint(pen, x + i * (width + columnGap), y);
        });
      }),
    ];
  });
}

function sectionBlock({ title, facts }: Section, width: number): Block {
  const head = textBlock(title, { style: type.rail, ink: 'faint', width, maxLines: 2 });
  return stack([head, stack(facts(width), 6)], 6);
}

function feltFact(kind: 'pain' | 'gain', fact: Persona['pains'][number], width: number, context: Context): Block {
  const ink = kind === 'pain' ? 'painInk' : 'gainInk';
  const { labels } = context;
  const words = factBlock(fact, textOf, text(kind, type.body, width - 22), context);
  const line = led(icon(kind === 'pain' ? 'warning' : 'gain', ink), words, 8, type.body.line);
  if (!fact.severity) return line;
  const word = textBlock(labels.severities[fact.severity], { style: type.label, ink, width: width - 48, maxLines: 1 });
  const bars = led(severityBars(fact.severity, ink), word, 6, type.label.line);
  return stack([line, drawing(22 + bars.width, bars.height, (pen, x, y) => bars.paint(pen, x + 22, y))], 2);
}

const barHeight = 6;

/** Its name and score, and below them a bar as long as the score. */
function traitBlock(trait: Persona['traits'][number], width: number, look: PersonaLook, context: Context): Block {
  const { labels } = context;
  const score = labels.outOf(writtenNumber(trait.value, labels), writtenNumber(trait.of, labels));
  const number = textBlock(score, { style: type.label, ink: 'soft', width: 96, maxLines: 1, anchor: 'end' });
  const marks = trait.from && trait.from.length > 0 ? evidenceMark(trait.from, context, 'faint') : undefined;
  const room = width - number.width - 12 - (marks ? marks.width + 8 : 0);
  const title = textBlock(trait.title, { style: type.body, ink: 'ink', width: room, maxLines: 3 });
  const share = trait.of > 0 ? Math.max(0, Math.min(1, trait.value / trait.of)) : 0;
  const block = drawing(width, title.height + 4 + barHeight, (pen, x, y) => {
    title.paint(pen, x, y);
    if (marks) marks.paint(pen, x + title.width + 8, y + (type.body.line - marks.height) / 2);
    pen.text(number.lines, x + width, y + 1, type.label, 'soft', { anchor: 'end' });
    const top = y + title.height + 4;
    pen.rect(x, top, width, barHeight, { radius: 3, fill: 'track' });
    if (share > 0) pen.rect(x, top, Math.max(barHeight, share * width), barHeight, { radius: 3, fill: look.ink });
  });
  return grouped({ id: trait.id, kind: 'trait', tip: labels.named(trait.title, score) }, block);
}

/** A field of the author's own: its name in grey, its value behind. */
function ownBlock(field: Persona['own'][number], width: number, context: Context): Block {
  const indent = Math.min(120, Math.floor(width / 3));
  const name = textBlock(field.name, { style: type.body, ink: 'soft', width: indent - 8, maxLines: 3 });
  const value = factBlock(field, ({ value }) => value.text, text('own', type.body, width - indent), context);
  return drawing(width, Math.max(name.height, value.height), (pen, x, y) => {
    name.paint(pen, x, y);
    value.paint(pen, x + indent, y);
  });
}

/** Their way as a small line, and the two moments that they will remember. */
function momentsOf(curve: Curve | undefined, look: PersonaLook, inner: number, context: Context): Block | undefined {
  if (!curve) return undefined;
  const worst = lowestPoint(curve) as CurvePoint;
  const best = highestPoint(curve);
  const names = context.labels.views.persona;
  const told: [string, CurvePoint][] =
    best.feeling.value > worst.feeling.value
      ? [
          [names.best, best],
          [names.worst, worst],
        ]
      : [[best.feeling.value >= 0 ? names.best : names.worst, best]];
  const side = told.length === 2 && inner >= twoColumns - 2 * pad;
  const width = side ? Math.floor((inner - columnGap) / 2) : inner;
  const moments = told.map(([title, point]) => momentBlock(title, point, look, width, context));
  const list = side
    ? drawing(inner, Math.max(...moments.map(({ height }) => height)), (pen, x, y) => {
        moments.forEach((moment, i) => {
          moment.paint(pen, x + i * (width + columnGap), y);
        });
      })
    : stack(moments, 16);
  const rule = drawing(inner, 1, (pen, x, y) => pen.path(`M0 0.5H${inner}`, x, y, { stroke: 'hair' }));
  const line = lineOf(curve, look, inner);
  return stack([rule, ...(line ? [line] : []), list], 16);
}

function highestPoint(curve: Curve): CurvePoint {
  return curve.points.reduce((best, point) => (point.feeling.value > best.feeling.value ? point : best));
}

function lineOf(curve: Curve, look: PersonaLook, width: number): Block | undefined {
  const inset = 6;
  const count = curve.points.length;
  const points = curve.points.map(({ feeling }, i) => ({
    x: inset + (i / Math.max(1, count - 1)) * (width - 2 * inset),
    y: inset + ((2 - Math.max(-2, Math.min(2, feeling.value))) / 4) * (curveHeight - 2 * inset),
  }));
  const line = smoothLine(points);
  if (!line) return undefined;
  return drawing(width, curveHeight, (pen, x, y) => {
    pen.path(`M0 ${curveHeight / 2}H${width}`, x, y, { stroke: 'step', dash: '3 4' });
    pen.path(line.path, x, y, { stroke: look.ink, strokeWidth: lineWidth(look.index) });
    for (const [point] of [[points[0]], [points.at(-1)]]) {
      if (point) pen.circle(x + point.x, y + point.y, 3.5, { fill: 'card', stroke: look.ink, strokeWidth: 2 });
    }
  });
}

/** A face, what is felt, where, and what is said or why. */
function momentBlock(
  title: string,
  { feeling, stage, touchpoint }: CurvePoint,
  look: PersonaLook,
  width: number,
  context: Context,
): Block {
  const place = touchpoint ?? stage;
  const room = width - 2 * faceRadius - 16;
  const said = place.says.find((fact) => !fact.for || fact.for.includes(look.name) || fact.for.includes('all'));
  const why = said ? context.labels.quoted(said.text) : feeling.because;
  const lines: Block[] = [
    textBlock(title, { style: type.rail, ink: 'faint', width: room, maxLines: 2 }),
    textBlock(writtenEmotion(feeling, context.labels), { style: type.name, ink: 'ink', width: room, maxLines: 2 }),
  ];
  if (place.title) lines.push(textBlock(place.title, { style: type.body, ink: 'soft', width: room, maxLines: 3 }));
  if (why) {
    const style = said ? type.quote : type.body;
    lines.push(textBlock(why, { style, ink: 'soft', width: room, maxLines: 4 }));
  }
  const words = stack(lines, 2);
  const mark = drawing(2 * faceRadius + 2, 2 * faceRadius + 2, (pen, x, y) =>
    face(pen, x + faceRadius + 1, y + faceRadius + 1, feeling.value, look.ink, false),
  );
  const height = Math.max(words.height, mark.height);
  const block = drawing(width, height, (pen, x, y) => {
    mark.paint(pen, x, y);
    words.paint(pen, x + mark.width + 12, y);
  });
  return grouped({ id: feeling.id, kind: 'feeling' }, block);
}

/** What supports the portrait, and where its image is, if that is not drawn. */
function footOf(persona: Persona, inner: number, context: Context): Block | undefined {
  const blocks: Block[] = [];
  const path = portraitPath(persona);
  if (persona.image !== undefined && !(path && context.image(path))) {
    const named = textBlock(persona.image, { style: type.label, ink: 'soft', width: inner - 22, maxLines: 2 });
    blocks.push(led(icon('image', 'faint'), named, 8, type.label.line));
  }
  for (const name of persona.from ?? []) {
    const title = textBlock(context.evidenceTitle(name), {
      style: type.label,
      ink: 'soft',
      width: inner - 22,
      maxLines: 2,
    });
    blocks.push(led(evidenceMark([name], context, 'faint'), title, 12, type.label.line));
  }
  return blocks.length > 0 ? stack(blocks, 4) : undefined;
}
