/** The little of XML that workbooks are written in. */

/** A tag, or the text before one. */
export interface XmlPiece {
  /** The name without its prefix; of a closing tag with `/` before it. Empty for text. */
  name: string;
  /** Whether the tag closes itself. */
  isEmpty: boolean;
  attributes: ReadonlyMap<string, string>;
  text: string;
}

const attribute = /([\w.-]+(?::[\w.-]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The tags and texts of a document, in order. Entities that a document declares itself are none here. */
export function* xmlPieces(source: string): Generator<XmlPiece> {
  for (let at = 0; at < source.length; ) {
    const open = source.indexOf('<', at);
    const end = open < 0 ? source.length : open;
    if (end > at) yield { name: '', isEmpty: false, attributes: none, text: unescaped(source.slice(at, end)) };
    if (open < 0) return;
    const [skipped, closing] = passedOver.find(([start]) => source.startsWith(start, open)) ?? [undefined, '>'];
    const close = source.indexOf(closing, open);
    if (close < 0) return;
    if (skipped === '<![CDATA[') {
      yield { name: '', isEmpty: false, attributes: none, text: source.slice(open + skipped.length, close) };
    } else if (skipped === undefined) yield tagOf(source.slice(open + 1, close));
    at = close + closing.length;
  }
}

const none: ReadonlyMap<string, string> = new Map();
const passedOver = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
] as const;

function tagOf(inside: string): XmlPiece {
  const [written = ''] = /^\/?[^\s/]+/.exec(inside) ?? [];
  const name = written.replace(/^(\/?)[^:]*:/, '$1');
  const attributes = new Map<string, string>();
  for (const [, key = '', double, single] of inside.matchAll(attribute)) {
    attributes.set(key, unescaped(double ?? single ?? ''));
  }
  return { name, isEmpty: inside.endsWith('/'), attributes, text: '' };
}

const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return named.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
