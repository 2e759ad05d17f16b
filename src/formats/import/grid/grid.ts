/** Makes a map of a table, whichever way it lies. */
import type { PlainMap, PlainStage } from '../../../map/model.js';
import { plainText } from '../../plain-text.js';
import { DraftPersonas, draftMap, draftStage, draftText, draftTouchpoint, isEverybody } from '../draft.js';
import type { Imported, Loss } from '../imported.js';
import { linesOf, namesIn, withoutThen } from './cells.js';
import { fitted, touchpointLists } from './columns.js';
import { FactReader } from './facts.js';
import { type Field, type Heading, languageOf } from './headings.js';
import { type Grid, layoutOf, type Table } from './layout.js';
import { PlainNames } from './names.js';
import { preambleOf } from './preamble.js';
import { type Scales, type ScoredColumn, scalesOf } from './scale.js';

/**
 * The journey of a table, of which a row or a column is a touchpoint.
 * @param title for a journey whose table has none above its headings
 * @throws Unreadable when no headings are known
 */
export function readGrid(table: Table, title: string): Imported {
  const plain = table.map((row) => row.map(plainText));
  return mapOfGrid(layoutOf(plain), plainText(title));
}

/** The journey of a table whose headings were found. */
export function mapOfGrid(grid: Grid, title: string): Imported {
  const builder = new GridBuilder(fitted(grid), title);
  return { maps: [builder.build()], losses: builder.losses, guesses: builder.guesses };
}

const aboutFeelings: readonly Field[] = ['feels', 'feelings', 'targets'];
const blueprint: readonly Field[] = ['sees', 'frontstage', 'backstage', 'support'];

class GridBuilder {
  readonly losses: Loss[] = [];
  readonly guesses: string[] = [];
  private readonly map: PlainMap;
  private readonly people: DraftPersonas;
  private readonly scales: Scales;
  private readonly facts: FactReader;
  private readonly laneNames = new PlainNames('lane');
  private readonly isExport: boolean;
  /** Of each record, where it is a stage with a list of touchpoints. */
  private readonly lists: string[][] | undefined;

  constructor(
    private readonly grid: Grid,
    title: string,
  ) {
    const { title: own = title, people, facts, rest } = preambleOf(grid.above);
    this.map = { ...draftMap(own), ...facts };
    for (const text of rest) this.losses.push({ text: `“${shortened(text)}” above the headings is left out.` });
    for (const text of grid.beside) this.losses.push({ text: `“${shortened(text)}” beside the headings is left out.` });
    this.people = new DraftPersonas([...new Set([...people.map(({ title }) => title), ...this.peopleNamed()])]);
    this.map.personas.push(...this.people.personas);
    for (const { title, age, role } of people) {
      const persona = this.map.personas.find((each) => each.title === title);
      if (persona && role !== undefined) persona.role = draftText(role);
      if (persona && age !== undefined) persona.own.push({ id: '', name: 'age', value: { text: age } });
    }
    this.scales = scalesOf(this.scoredColumns());
    this.lists = touchpointLists(grid);
    this.isExport = isExported(grid);
    this.facts = new FactReader(this.map, this.people, this.losses, this.laneNames, this.isExport, grid.isTurned);
    this.guesses.push(this.mapping(), ...this.languageGuess(), ...this.scales.guesses);
  }

  build(): PlainMap {
    this.map.lanes.push(...this.lanes());
    this.grid.records.forEach((cells, at) => {
      if (cells.some(Boolean)) this.add(cells, this.lists?.[at]);
    });
    this.facts.resolveNext();
    if (this.facts.scoresTaken.size > 0) {
      const taken = [...this.facts.scoresTaken].map((title) => `“${title}”`).join(' and ');
      this.guesses.push(`Words for feelings have the numbers of ${taken}.`);
    }
    if (this.facts.nothings.size > 0) {
      const said = [...this.facts.nothings].map((text) => `“${text}”`).join(', ');
      this.guesses.push(`Where a cell only says ${said}, there is nothing.`);
    }
    return this.map;
  }

  /** The author's own, and those of a blueprint that have a title of the author's. */
  private lanes(): PlainMap['lanes'] {
    const lanes = new Map<string, string>();
    this.grid.headings.forEach(({ field, title }, at) => {
      if (title === '' || !this.grid.records.some((cells) => cells[at])) return;
      if (field === 'lane') lanes.set(this.laneNames.nameOf(title), title);
      else if (blueprint.includes(field) && title.toLowerCase() !== field && !lanes.has(field)) lanes.set(field, title);
    });
    return [...lanes].map(([name, title]) => ({ id: '', name, title }));
  }

  /** @param touchpoints of a stage, where the record is of a stage */
  private add(cells: readonly string[], touchpoints: readonly string[] | undefined): void {
    const title = touchpoints ? '' : this.oneLine(cells, 'touchpoint');
    const stage = this.stageOf(this.oneLine(cells, 'stage'), title);
    stage.touchpoints.push(...(touchpoints ?? []).map(draftTouchpoint));
    // What stands in no stage and at no touchpoint would be lost with a stage that is none.
    const isOwn = title !== '' || (stage.implicit === true && cells.some(Boolean));
    const place = isOwn ? draftTouchpoint(title || '…') : stage;
    if (place !== stage) stage.touchpoints.push(place);
    this.grid.headings.forEach((heading, at) => {
      const cell = cells[at] ?? '';
      if (cell !== '') this.facts.read(place, stage, heading, cell, this.scales.columns[at]);
    });
    this.facts.settle(place, stage);
  }

  /**
   * An empty cell goes on with the stage above, as where cells were merged, and so does the same title; in an export a row
   * without a touchpoint is the first of its stage.
   */
  private stageOf(title: string, touchpoint: string): PlainStage {
    const open = this.map.stages.at(-1);
    const isAnother = this.isExport && touchpoint === '';
    if (open && (title === '' || (open.title === title && !isAnother))) return open;
    const stage = draftStage(title === '' ? undefined : title);
    this.map.stages.push(stage);
    return stage;
  }

  private oneLine(cells: readonly string[], field: Field): string {
    const at = this.grid.headings.findIndex((heading) => heading.field === field);
    return linesOf(cells[at] ?? '').join(' ');
  }

  private peopleNamed(): string[] {
    const { headings, records, people = [] } = this.grid;
    const known = new Set([...people, ...headings.flatMap(({ persona }) => persona ?? [])]);
    const inCells = headings.flatMap(({ field }, at) =>
      field === 'for' ? records.flatMap((cells) => linesOf(cells[at] ?? '')) : [],
    );
    const named = inCells.flatMap((line) => (known.has(line) ? [] : namesIn(line)));
    return [...known, ...named.filter((name) => this.isExport || !isEverybody(name))];
  }

  private scoredColumns(): ScoredColumn[] {
    const { headings, records } = this.grid;
    return headings.flatMap(({ field, title }, at) =>
      aboutFeelings.includes(field)
        ? [{ at, title, lines: records.flatMap((cells) => linesOf(cells[at] ?? '').map(withoutThen)) }]
        : [],
    );
  }

  /** How the table is understood, for whoever has to check it. */
  private mapping(): string {
    const { headings, isTurned } = this.grid;
    const said = headings.flatMap(({ title, field }) =>
      title === '' && field === 'lane' ? [] : [`${title || '(no heading)'} → ${meanings[field] ?? field}`],
    );
    const one = this.lists ? 'stage' : 'touchpoint';
    const way = `a ${isTurned ? 'column' : 'row'} for each ${one}`;
    const lists = this.lists
      ? ' What is listed as touchpoints are those of the stage; all else is said of it as a whole.'
      : '';
    return `The table is read with ${way}: ${[...new Set(said)].join(', ')}.${lists}`;
  }

  /** Whoever heads a table in a language wants its map labelled so. */
  private languageGuess(): string[] {
    const language = this.grid.language ?? languageOf(this.grid.headings.map(({ title }) => title));
    if (language === 'en') return [];
    this.map.language = language;
    return [
      `The headings are ${languageNames[language]}, and so will be the words of the picture: \`language ${language}\`.`,
    ];
  }
}

const meanings: Readonly<Partial<Record<Field, string>>> = { lane: 'own lane', position: 'left out, it only counts' };
const languageNames = { de: 'German', fr: 'French', es: 'Spanish' } as const;

/** Whether all that is known of a table is headed as an export heads it. */
function isExported({ headings, isTurned }: Grid): boolean {
  return !isTurned && headings.every(isHeadedByExport);
}

function isHeadedByExport({ title, field, persona }: Heading): boolean {
  return (
    persona !== undefined ||
    ['lane', ...blueprint].includes(field) ||
    [field, 'should feel'].includes(title.toLowerCase())
  );
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
