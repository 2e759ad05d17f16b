/** What is used of libraries that bring no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly path: { readonly commands: readonly { command: string; args: readonly number[] }[] };
  }
  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly characterSet: readonly number[];
    readonly familyName: string;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly GlyphPosition[] };
  }
  export interface Collection {
    readonly fonts: readonly Font[];
  }
  export function create(data: Uint8Array, postscriptName?: string): Font | Collection;
}

declare module 'bidi-js' {
  export interface Levels {
    readonly levels: Uint8Array;
    readonly paragraphs: readonly { start: number; end: number; level: number }[];
  }
  export interface Bidi {
    getEmbeddingLevels(text: string, direction?: 'ltr' | 'rtl' | 'auto'): Levels;
    getReorderSegments(text: string, levels: Levels): [number, number][];
    getMirroredCharacter(character: string): string | null;
  }
  export default function bidiFactory(): Bidi;
}

declare module 'markdown-it' {
  type Rule = (tokens: Token[], index: number, options: unknown, environment: unknown, self: Renderer) => string;
  interface Renderer {
    renderAttrs(token: Token): string;
    renderToken(tokens: Token[], index: number, options: unknown): string;
  }
  /** A piece of a text. */
  export interface Token {
    type: string;
    info: string;
    content: string;
    /** Zero-based lines: the first, and the one behind the last. */
    map: [number, number] | null;
  }
  export default class MarkdownIt {
    constructor(options?: { html?: boolean });
    renderer: { rules: Record<string, Rule | undefined> };
    utils: { escapeHtml(text: string): string };
    parse(source: string, environment: object): Token[];
    render(source: string, environment?: object): string;
  }
}
