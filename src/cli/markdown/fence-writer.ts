import { basename, extname } from 'node:path';
import { base64 } from '../../formats/base64.js';
import { escapeMarkdown } from '../../formats/markdown.js';
import { toMermaid } from '../../formats/mermaid.js';
import type { JourneyMap } from '../../map/model.js';
import { drawers } from '../../render/index.js';
import { exported } from '../export/bytes.js';
import { valuesOf } from '../export/options.js';
import { Images } from '../images.js';
import type { Finding, LoadedMaps } from '../loaded-maps.js';
import { lookOf } from '../look.js';
import { startOf } from '../page.js';

/** What can stand in the place of a journey. */
export const markdownForms = ['svg', 'png', 'mermaid'] as const;
export type MarkdownForm = (typeof markdownForms)[number];

const types = { svg: 'image/svg+xml', png: 'image/png' } as const;

/** What stands in the place of a fence. */
export interface WrittenFence {
  /** Markdown, one for each journey. */
  blocks: string[];
  pictures: { name: string; data: Uint8Array }[];
  /** Of the images that its journeys name, those that are not drawn. */
  refused: Finding[];
}

interface WriterOptions {
  output?: string;
  inline?: boolean;
  theme?: string;
  scale?: string;
  today: string | undefined;
}

/** Writes the journeys of one Markdown file, each picture under a name of its own. */
export class FenceWriter {
  private readonly images: Images;
  private readonly names = new Set<string>();

  /** @param path of the Markdown file */
  constructor(
    private readonly path: string,
    private readonly form: MarkdownForm,
    private readonly options: WriterOptions,
  ) {
    this.images = new Images(path);
  }

  async write(loaded: LoadedMaps): Promise<WrittenFence> {
    const { form } = this;
    if (form === 'mermaid') return { blocks: loaded.maps.map(diagram), pictures: [], refused: [] };
    const written: WrittenFence = { blocks: [], pictures: [], refused: [] };
    const { images, refused } = await this.images.of(loaded.maps);
    const { theme, scale, today } = this.options;
    for (const map of loaded.maps) {
      const look = { ...lookOf({ theme }, loaded.configuration, [map]), today, images };
      const page = { ...startOf(this.path, {}), views: {} };
      const data = await exported([map], form, { ...valuesOf({ scale }, form), look, page });
      const { title, description } = drawers.map(map, look);
      const name = this.options.inline ? undefined : this.nameFor(map, form);
      if (name !== undefined) written.pictures.push({ name, data });
      const address = name === undefined ? `data:${types[form]};base64,${base64(data)}` : encoded(name);
      written.blocks.push(`![${escapeMarkdown(`${title}. ${description}`)}](${address})`);
    }
    return { ...written, refused };
  }

  /**
   * Named after the file and the journey. No journey's name holds the point between them, so that the pages of a folder
   * have no picture of the same name. A number follows where one has the name already.
   */
  private nameFor({ name }: JourneyMap, form: MarkdownForm): string {
    const { output = this.path } = this.options;
    const start = `${basename(output, extname(output))}.${name}`;
    for (let number = 1; ; number++) {
      const candidate = `${start}${number > 1 ? `-${number}` : ''}.${form}`;
      if (this.names.has(candidate.toLowerCase())) continue;
      this.names.add(candidate.toLowerCase());
      return candidate;
    }
  }
}

function diagram(map: JourneyMap): string {
  return `\`\`\`mermaid\n${toMermaid(map)}\`\`\``;
}

/** A name as the address of a picture. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
