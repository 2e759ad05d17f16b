import { create, type Font } from 'fontkit';
import type { Face } from '../../render/type.js';
import { bundledFile } from './bundled.js';
import { clustersOf, drawnCodes } from './clusters.js';
import { unpacked } from './unpack.js';

/** Where exports get their fonts from; only the host knows that. */
export interface FontSource {
  /** The bytes of a file in `dist/fonts`. */
  bundled(file: string): Promise<Uint8Array>;
  /** Fonts of the machine that draw some of these code points; absent where the host cannot reach them. */
  system?(codes: readonly number[]): Promise<SystemFont[]>;
}

/** A font that the machine has. */
export interface SystemFont {
  data: Uint8Array;
  /** Which one, in a file that holds several. */
  postscriptName?: string;
}

/** A font that is ready to draw. */
export interface OpenFont {
  /** Differs among the fonts of a set. */
  readonly key: string;
  readonly font: Font;
}

/** A text in the face that it is drawn in. */
export interface FacedText {
  text: string;
  face: Face;
}

/** The fonts that a picture needs, opened. */
export class FontSet {
  private readonly chosen = new Map<string, OpenFont | undefined>();

  private constructor(
    private readonly bundled: ReadonlyMap<string, OpenFont>,
    private readonly system: readonly { open: OpenFont; characters: ReadonlySet<number> }[],
    /** The characters of the texts that no font draws, each once, in order. */
    readonly missing: readonly string[],
  ) {}

  /** Opens what these texts need and no more. */
  static async for(texts: Iterable<FacedText>, source: FontSource): Promise<FontSet> {
    const files = new Set<string>();
    const others = new Map<string, Face>();
    for (const { text, face } of texts) {
      for (const cluster of clustersOf(text)) {
        const file = bundledFile(cluster, face);
        if (file) files.add(file);
        else others.set(cluster, face);
      }
    }
    const opened = await Promise.all(
      [...files].sort().map(async (file): Promise<[string, OpenFont]> => {
        return [file, { key: file, font: openFont(await source.bundled(file)) }];
      }),
    );
    const codes = [...new Set([...others.keys()].flatMap(drawnCodes))].sort((a, b) => a - b);
    const found = codes.length > 0 ? ((await source.system?.(codes)) ?? []) : [];
    const system = found.map(({ data, postscriptName }, index) => {
      const font = openFont(data, postscriptName);
      return { open: { key: `system-${index}`, font }, characters: new Set(font.characterSet) };
    });
    const isDrawn = (cluster: string) =>
      system.some(({ characters }) => drawnCodes(cluster).every((code) => characters.has(code)));
    const missing = [...others.keys()].filter((cluster) => !isDrawn(cluster)).sort();
    return new FontSet(new Map(opened), system, missing);
  }

  /** The font that draws a cluster, undefined where there is none. */
  fontOf(cluster: string, face: Face): OpenFont | undefined {
    const key = `${face} ${cluster}`;
    if (this.chosen.has(key)) return this.chosen.get(key);
    const codes = drawnCodes(cluster);
    const found =
      this.bundled.get(bundledFile(cluster, face) ?? '') ??
      this.system.find(({ characters }) => codes.every((code) => characters.has(code)))?.open;
    this.chosen.set(key, found);
    return found;
  }
}

function openFont(data: Uint8Array, postscriptName?: string): Font {
  const opened = create(unpacked(data), postscriptName);
  if (!('fonts' in opened)) return opened;
  const [first] = opened.fonts;
  if (!first) throw new Error('A font file holds no font.');
  return first;
}
