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
