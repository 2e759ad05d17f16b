/** Reads what render writes back into boxes, so that tests can look at a picture without a browser. */

import type { Picture } from '../../../src/render/index.js';
import { measure } from '../../../src/render/measure.js';
import type { Face } from '../../../src/render/type.js';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** Direct text, unescaped. */
  text: string;
  parent?: Element;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
const unescaped = (text: string): string =>
  text.replace(/&([^;]*);/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`Unknown entity ${whole}`);
    return character;
  });

/** A strict reader for the XML that render writes; throws where it is not well formed. */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  let current = root;
  const pattern = /<(\/?)([a-zA-Z]+)((?:\s+[a-zA-Z][\w:-]*="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (let match = pattern.exec(xml); match; match = pattern.exec(xml)) {
    const [, closing, name, attributes, empty, text, stray] = match;
    if (stray) throw new Error(`Not well formed at ${xml.slice(match.index, match.index + 60)}`);
    if (text !== undefined) {
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`Bare ampersand in ${text.slice(0, 60)}`);
      current.text += unescaped(text);
    } else if (closing) {
      if (current.name !== name || !current.parent) throw new Error(`</${name}> closes <${current.name}>`);
      current = current.parent;
    } else {
      const element: Element = { name: name as string, attributes: {}, children: [], text: '', parent: current };
      const pairs = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)];
      element.attributes = Object.fromEntries(pairs.map(([, key, value]) => [key, unescaped(value as string)]));
      current.children.push(element);
      if (!empty) current = element;
    }
    if (pattern.lastIndex === xml.length) break;
  }
  if (current !== root) throw new Error(`<${current.name}> is not closed`);
  return root.children[0] as Element;
}

/** The picture as one tree. */
export function treeOf(picture: Picture): Element {
  return parseXml(`<svg>${picture.parts.map((part) => part.markup()).join('')}</svg>`);
}

export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children) {
    yield child;
    yield* descendants(child);
  }
}

/** The element itself and everything around it. */
export function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | undefined = element; at; at = at.parent) yield at;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Sum of the translations around an element. */
export function originOf(element: Element): { x: number; y: number } {
  let x = 0;
  let y = 0;
  for (const at of ancestors(element)) {
    const match = /^translate\((-?[\d.]+),(-?[\d.]+)\)$/.exec(at.attributes.transform ?? '');
    x += Number(match?.[1] ?? 0);
    y += Number(match?.[2] ?? 0);
  }
  return { x, y };
}

export function rectOf(element: Element): Box {
  const origin = originOf(element);
  const number = (name: string) => Number(element.attributes[name] ?? 0);
  const left = origin.x + number('x');
  const top = origin.y + number('y');
  return { left, top, right: left + number('width'), bottom: top + number('height') };
}

export interface Line extends Box {
  text: string;
  element: Element;
}

/** Every drawn line of text with its box: as wide as measured, from the tops of capitals to below the baseline. */
export function linesOf(tree: Element): Line[] {
  const lines: Line[] = [];
  for (const element of descendants(tree)) {
    if (element.name !== 'text') continue;
    const size = Number(element.attributes['font-size']);
    const face = faceOf(element);
    const origin = originOf(element);
    const pieces = element.children.length > 0 ? element.children : [element];
    for (const piece of pieces) {
      const text = piece.text.trimEnd();
      const width = measure(text, { face, size, line: 0 });
      const x = origin.x + Number(piece.attributes.x ?? element.attributes.x);
      const y = origin.y + Number(piece.attributes.y ?? element.attributes.y);
      const anchor = element.attributes['text-anchor'] ?? 'start';
      const toLeft = element.attributes.direction === 'rtl' && anchor === 'start';
      const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' || toLeft ? x - width : x;
      lines.push({ text, element, left, right: left + width, top: y - size * 0.74, bottom: y + size * 0.2 });
    }
  }
  return lines;
}

function faceOf(element: Element): Face {
  if (element.attributes['font-style'] === 'italic') return 'italic';
  const weight = element.attributes['font-weight'];
  return weight === '600' ? 'semibold' : weight === '500' ? 'medium' : 'regular';
}

export function overlap(a: Box, b: Box): boolean {
  // A quarter of a pixel is rounding, not touching.
  const slack = 0.25;
  return a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
}

export function inside(inner: Box, outer: Box, slack = 0.5): boolean {
  return (
    inner.left >= outer.left - slack &&
    inner.right <= outer.right + slack &&
    inner.top >= outer.top - slack &&
    inner.bottom <= outer.bottom + slack
  );
}

/** Classes of an element. */
export function classesOf(element: Element): string[] {
  return (element.attributes.class ?? '').split(' ').filter(Boolean);
}

/** Every `id` in a map, in its order. */
export function idsOf(value: unknown, ids: string[] = []): string[] {
  if (Array.isArray(value)) for (const item of value) idsOf(item, ids);
  else if (typeof value === 'object' && value !== null) {
    if ('id' in value && typeof value.id === 'string') ids.push(value.id);
    for (const field of Object.values(value)) idsOf(field, ids);
  }
  return ids;
}
