import type { ExportFormat } from '../../formats/export-formats.js';
import { type ExportOptions, exportMaps } from '../../formats/export-map.js';
import { NothingToShow } from '../../formats/exported.js';
import { touchpointsUnfelt } from '../../formats/mermaid.js';
import { nodeSource } from '../../formats/node-source.js';
import { largestPaper, readableLetters } from '../../formats/papers.js';
import type { PlainMap } from '../../map/model.js';
import { plural } from '../../map/plural.js';
import { personaFilter } from '../../map/view.js';
import { Failure } from '../exit-codes.js';
import { printable } from '../report/report.js';
import type { Chosen } from './chosen.js';

/** The bytes of a file; characters that cannot be drawn are named on stderr. */
export async function exported(maps: Chosen, format: ExportFormat, options: ExportOptions): Promise<Uint8Array> {
  try {
    const { data, missing, letters } = await exportMaps(maps, format, options, nodeSource(__dirname));
    if (missing.length > 0) console.error(withoutFont(missing));
    if (letters !== undefined && letters < readableLetters) console.error(tooSmall(letters, options));
    if (format === 'mmd' && (options.chart ?? 'map') === 'map')
      tellUnfelt([personaFilter(options.look.view?.personas)(maps[0])]);
    return data;
  } catch (error) {
    if (error instanceof NothingToShow) throw new Failure(error.message);
    const { TooLarge } = await import('../../formats/large.js');
    if (!(error instanceof TooLarge)) throw error;
    throw new Failure(
      `${error.message} That is more than a PNG can well hold. ${error.largestScale > 0 ? `Use --scale ${error.largestScale} or less, or write` : 'Write'} .svg or .pdf.`,
    );
  }
}

/** Says on stderr that a journey diagram shows touchpoints as neutral of which nothing is felt. */
export function tellUnfelt(maps: readonly PlainMap[]): void {
  const count = maps.reduce((sum, map) => sum + touchpointsUnfelt(map), 0);
  if (count > 0)
    console.error(
      `${plural(count, 'touchpoint')} without a feeling: Mermaid shows ${count === 1 ? 'it' : 'them'} with the score 3, as neutral.`,
    );
}

function tooSmall(letters: number, { paper }: ExportOptions): string {
  const size = letters < 1 ? 'less than 1 point' : `about ${Math.round(letters * 10) / 10} points`;
  const larger = paper === largestPaper ? '' : 'take a larger --paper, ';
  return `On ${paper} the text is ${size} high, too small to read: ${larger}show less with --persona or --view, or let --report break the map into pages that can be read.`;
}

/** As many as are named; the others are of the same scripts. */
const named = 20;

function withoutFont(missing: readonly string[]): string {
  const shown = missing.slice(0, named).map(printable).join(' ');
  const more = missing.length > named ? ` and ${missing.length - named} more` : '';
  return `No font here has these characters, so boxes stand in their place: ${shown}${more}. Install a font that has them, such as one of the Noto fonts.`;
}
