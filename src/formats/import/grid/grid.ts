/** Makes a map of a table, whichever way it lies. */
import type { PlainMap, PlainStage } from '../../../map/model.js';
import { plainText } from '../../plain-text.js';
import { DraftPersonas, draftMap, draftStage, draftTouchpoint } from '../draft.js';
import type { Imported, Loss } from '../imported.js';
import { linesOf, namesIn } from './cells.js';
import { FactReader } from './facts.js';
import type { Field } from './headings.js';
import { type Grid, type GridRecord, layoutOf, type Table } from './layout.js';
import { type Scales, type ScoredColumn, scalesOf } from './scale.js';

/**
 * The journey of a table, of which a row or a column is a touchpoint.
 * @param title for a journey whose table has none above its headings
 * @throws Unreadable when no headings are known
 */
export function readGrid(table: Table, title: string): Imported {
  const plain = table.map((row) => row.map(plainText));
  const builder = new GridBuilder(layoutOf(plain), plainText(title));
  return { maps: [builder.build()], losses: builder.losses, guesses: builder.guesses };
}

const aboutFeelings: readonly Field[] = ['feels', 'feelings', 'targets'];

class GridBuilder {
  readonly losses: Loss[] = [];
  readonly guesses: string[] = [];
  private readonly map: PlainMap;
  private readonly people: DraftPersonas;
  private readonly scales: Scales;

  constructor(
    private readonly grid: Grid,
    title: string,
  ) {
    const [above, ...more] = grid.above;
    this.map = draftMap(above ?? title);
    for (const text of more) this.losses.push({ text: `“${shortened(text)}” above the headings is left out.` });
    this.people = new DraftPersonas(this.peopleNamed());
    this.map.personas.push(...this.people.personas);
    this.scales = scalesOf(this.scoredColumns());
    this.guesses.push(this.mapping(), ...this.scales.guesses);
  }

  build(): PlainMap {
    const lanes = this.grid.headings.filter(({ field, title }) => field === 'lane' && title !== '');
    this.map.lanes.push(...lanes.map(({ title }) => ({ id: '', name: `${title} lane`, title })));
    const facts = new FactReader(this.map, this.people, this.losses);
    for (const record of this.grid.records) this.add(record, facts);
    facts.resolveNext();
    return this.map;
  }

  private add({ cells }: GridRecord, facts: FactReader): void {
    const stage = this.stageOf(this.oneLine(cells, 'stage'));
    const title = this.oneLine(cells, 'touchpoint');
    const hasTouchpoints = this.grid.headings.some(({ field }) => field === 'touchpoint');
    const place = title === '' ? stage : draftTouchpoint(title);
    if (place !== stage) stage.touchpoints.push(place);
    else if (stage.implicit && hasTouchpoints) {
      // Facts that stand nowhere would be lost with a stage that is none.
      stage.touchpoints.push(draftTouchpoint('…'));
    }
    const into = place === stage && stage.implicit ? (stage.touchpoints.at(-1) ?? stage) : place;
    this.grid.headings.forEach((heading, at) => {
      const cell = cells[at] ?? '';
      if (cell !== '') facts.read(into, stage, heading, cell, this.scales.columns[at]);
    });
    facts.settle(into, stage);
  }

  /** An empty cell goes on with the stage above, as where cells were merged. */
  private stageOf(title: string): PlainStage {
    const open = this.map.stages.at(-1);
    if (open && (title === '' || open.title === title)) return open;
    const stage = draftStage(title === '' ? undefined : title);
    this.map.stages.push(stage);
    return stage;
  }

  private oneLine(cells: readonly string[], field: Field): string {
    const at = this.grid.headings.findIndex((heading) => heading.field === field);
    return linesOf(cells[at] ?? '').join(' ');
  }

  private peopleNamed(): string[] {
    const { headings, records } = this.grid;
    const inHeadings = headings.flatMap(({ persona }) => persona ?? []);
    const inCells = headings.flatMap(({ field }, at) =>
      field === 'for' ? records.flatMap(({ cells }) => linesOf(cells[at] ?? '').flatMap(namesIn)) : [],
    );
    return [...new Set([...inHeadings, ...inCells])];
  }

  private scoredColumns(): ScoredColumn[] {
    const { headings, records } = this.grid;
    return headings.flatMap(({ field, title }, at) =>
      aboutFeelings.includes(field)
        ? [{ at, title, lines: records.flatMap(({ cells }) => linesOf(cells[at] ?? '')) }]
        : [],
    );
  }

  /** How the table is understood, for whoever has to check it. */
  private mapping(): string {
    const { headings, isTurned } = this.grid;
    const said = headings.flatMap(({ title, field }) =>
      title === '' && field === 'lane' ? [] : [`${title || '(no heading)'} → ${field === 'lane' ? 'own lane' : field}`],
    );
    const way = isTurned ? 'a column for each touchpoint' : 'a row for each touchpoint';
    return `The table is read with ${way}: ${said.join(', ')}.`;
  }
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
