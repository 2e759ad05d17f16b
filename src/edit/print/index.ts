/** Prints whole maps as the text of a `.journey` file. */
import type { PlainMap } from '../../map/model.js';
import { laidOut, type PrintedLine, verbatim } from './blocks.js';
import { metrics, objectives, opportunities } from './business.js';
import { stage } from './experiences.js';
import { FactWriter } from './facts.js';
import { emotions } from './feelings.js';
import { library } from './library.js';
import { NamesOfFile } from './names.js';
import { unknownLine } from './unknown.js';
import { text, word, words } from './values.js';

/**
 * The text of a file that holds some maps and all that they refer to, in the canonical layout. A map that was read from a
 * file is read from this text again, ids included; only where it is written differs, the order of facts of different kinds,
 * and what points at files from an imported one, whose paths are those from the journey. Names that the language cannot read, or that are missing
 * or there twice, are made of titles; what refers to them follows. What two maps declare alike is written once.
 *
 * @param maps of one file; their names are told apart where they collide
 */
export function printMaps(maps: readonly PlainMap[]): string {
  const names = new NamesOfFile(maps);
  const written = maps.map((map, index) => ({ map, writer: new FactWriter(names, index) }));
  return laidOut([...emotions(maps), ...library(written), ...written.map(({ map, writer }) => journey(writer, map))]);
}

function journey(writer: FactWriter, map: PlainMap): PrintedLine {
  const { state, language, owner, improves, tags } = map;
  return {
    word: 'journey',
    rest: writer.titled('journey', map, map.title),
    lines: [
      ...(improves === undefined ? [] : [{ word: 'improves', rest: writer.refer('journey', improves) }]),
      ...map.personas.map((persona) => ({ word: 'persona', rest: writer.nameOf('persona', persona) })),
      ...writer.text('scenario', map.scenario),
      ...writer.text('goal', map.goal),
      ...writer.texts('expects', map.expects),
      ...writer.text('starts', map.starts),
      ...writer.text('ends', map.ends),
      ...(state === undefined ? [] : [{ word: 'state', rest: word(state) }]),
      ...(owner === undefined ? [] : [{ word: 'owner', rest: writer.refer('team', owner) }]),
      ...writer.fact('reviewed', map.reviewed, review),
      ...map.watches.map((path) => ({ word: 'watches', rest: text(path) })),
      ...(tags.length > 0 ? [{ word: 'tags', rest: words(tags) }] : []),
      ...(language === undefined ? [] : [{ word: 'language', rest: word(language) }]),
      ...objectives(writer, map.objectives),
      ...writer.texts('note', map.notes),
      ...map.unknown.map((line) => verbatim(unknownLine(line.text))),
      ...metrics(writer, map.metrics),
      ...map.stages.flatMap((each) => stage(writer, each)),
      ...opportunities(writer, map.opportunities),
    ],
  };
}

/** `2026-10-12 every 6 weeks`. */
function review({ date, every }: NonNullable<PlainMap['reviewed']>): string {
  if (!every) return word(date);
  const { count, unit } = every;
  return `${word(date)} every ${count === 1 ? word(unit) : `${count} ${word(`${unit}s`)}`}`;
}
