/** Reads journey diagrams of Mermaid: all that is in them, also where Mermaid itself would drop it. */
import type { PlainMap, PlainStage, PlainTouchpoint } from '../../../map/model.js';
import {
  DraftPersonas,
  draftFeeling,
  draftMap,
  draftStage,
  draftText,
  draftTouchpoint,
  isEverybody,
} from '../draft.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import type { Marks } from './marks.js';
import { readStatements, type Statement } from './statements.js';
import { actorsOf, looksLikeTask, readTask, type Task, textOf } from './tasks.js';

/** The ends of Mermaid's scale; 3 is neither good nor bad. */
const [worst, middle, best] = [1, 3, 5];

/** What is called nothing has to be called something. */
const unnamed = '…';

/**
 * The journey of a Mermaid file.
 * @param name of the file without its ending, for a journey without a title
 * @throws Unreadable when it holds no journey diagram
 */
export function readMermaid(source: string, name: string): Imported {
  const read = readDiagram(source, name);
  if ('otherKind' in read) {
    const found =
      read.otherKind === ''
        ? 'it is empty'
        : `it begins with \`${read.otherKind.slice(0, 40)}\`, and not with \`journey\``;
    throw new Unreadable(`This is no journey diagram: ${found}.`);
  }
  return { maps: [read.map], losses: read.losses };
}

/**
 * The journey of one diagram, or the word that another kind of diagram begins with.
 * @param title for a journey without one
 * @param firstLine number of the diagram's first line in its file
 */
export function readDiagram(
  source: string,
  title: string,
  firstLine = 1,
): { map: PlainMap; losses: Loss[] } | { otherKind: string } {
  const diagram = readStatements(source, firstLine);
  if ('otherKind' in diagram) return diagram;
  const builder = new MapBuilder(title);
  for (const statement of diagram.statements) builder.add(statement);
  const map = builder.finish();
  const losses = [...diagram.losses, ...builder.losses];
  const lineOf = ({ line = Number.POSITIVE_INFINITY }: Loss): number => line;
  return { map, losses: losses.sort((one, other) => (lineOf(one) < lineOf(other) ? -1 : 1)) };
}

interface ReadTask {
  task: Task;
  line: number;
}

/** The tasks that are one place: neighbours of one name, of different people. */
interface ReadPlace {
  tasks: [ReadTask, ...ReadTask[]];
  /** Of all its tasks. */
  actors: Set<string>;
  stage: PlainStage;
  marks: Marks;
}

class MapBuilder {
  readonly losses: Loss[] = [];
  private readonly map: PlainMap;
  private readonly places: ReadPlace[] = [];
  /** Who is on the map, as far as an export says. */
  private people: string[] = [];
  private hasTitle = false;

  constructor(title: string) {
    this.map = draftMap(title);
  }

  add(statement: Statement): void {
    const { kind, text, line, marks } = statement;
    if (marks.people !== undefined) this.people = actorsOf(marks.people);
    const isTask = kind === 'task' || (this.map.stages.length > 0 && this.hasSection && this.isMeantAsTask(statement));
    if (isTask) this.addTask(statement);
    else if (kind === 'section') this.addSection(textOf(text), statement);
    else if (kind === 'title') this.addTitle(textOf(text), line);
    else if (text !== '') this.map.notes.push(draftText(text.split('\n').map(textOf).join('\n').trim()));
  }

  /** The map, once everything was added: who is in it is known only then. */
  finish(): PlainMap {
    const named = this.places.flatMap(({ tasks }) => tasks.flatMap(({ task }) => task.actors));
    const alsoThere = this.places.flatMap(({ marks }) => actorsOf(marks.alsoThere ?? ''));
    const people = new DraftPersonas([...new Set([...this.people, ...named, ...alsoThere])]);
    this.map.personas.push(...people.personas);
    for (const read of this.places) this.finishPlace(read, people);
    return this.map;
  }

  private get hasSection(): boolean {
    return this.map.stages.some((stage) => !stage.implicit);
  }

  /** `title case: 4: Me` behind a section is a task, which Mermaid takes for another title. */
  private isMeantAsTask({ kind, written, line }: Statement): boolean {
    if ((kind !== 'title' && kind !== 'section') || !looksLikeTask(written)) return false;
    this.losses.push({ line, text: `Mermaid reads a ${kind} here; it is imported as the task that is meant.` });
    return true;
  }

  private addTitle(title: string, line: number): void {
    if (title === '') return;
    if (this.hasTitle && title !== this.map.title) {
      this.losses.push({ line, text: `The journey has several titles; “${this.map.title}” is left out.` });
    }
    this.map.title = title;
    this.hasTitle = true;
  }

  private addSection(title: string, { line, marks }: Statement): void {
    this.map.stages.push(marks.isOutside ? draftStage() : draftStage(title || unnamed));
    if (title === '') this.losses.push({ line, text: `A section has no name: its stage is called “${unnamed}”.` });
  }

  private addTask({ written, line, marks }: Statement): void {
    let stage = this.map.stages.at(-1);
    if (!stage) {
      stage = draftStage();
      this.map.stages.push(stage);
    }
    const task = readTask(written);
    const actors = task.actors.filter((actor) => !isEverybody(actor) || this.people.includes(actor));
    const isForAll = actors.length < task.actors.length;
    const read: ReadTask = { task: isForAll ? { ...task, actors, isForAll } : task, line };
    const open = this.places.at(-1);
    if (open?.stage === stage && !marks.isAnother && isOfSamePlace(open, read.task)) {
      open.tasks.push(read);
      for (const actor of read.task.actors) open.actors.add(actor);
    } else this.places.push({ tasks: [read], actors: new Set(read.task.actors), stage, marks });
  }

  private finishPlace({ tasks, actors: named, stage, marks }: ReadPlace, people: DraftPersonas): void {
    const [{ task: first }] = tasks;
    const isStage = marks.isStage === true && !stage.implicit && stage.title === (first.title || unnamed);
    const place = isStage ? stage : draftTouchpoint(first.title || unnamed);
    if (!isStage) stage.touchpoints.push(place as PlainTouchpoint);
    const everybody = people.count;
    const there = first.isForAll ? [] : [...new Set([...named, ...actorsOf(marks.alsoThere ?? '')])];
    const actors = people.namesOf(there);
    const isForAll = actors.length === 0 || actors.length === everybody;
    // Where only some go through the stage, everybody else has to be named.
    const isSaid = isForAll ? isStage || stage.for.length === 0 : !isStage && sameNames(actors, stage.for);
    if (!isSaid) place.for.push(...(isForAll ? people.namesOf(people.personas.map(({ title }) => title)) : actors));
    const count = isForAll ? everybody : actors.length;
    for (const { task, line } of tasks) {
      const own = task.isForAll ? [] : people.namesOf(task.actors);
      const isFelt = task.score !== undefined && !(marks.isUnfelt && task.score === middle);
      if (isFelt) place.feels.push(draftFeeling(feelingOf(task.score as number), whose(own, count, everybody)));
      const notes = notesOf(task).map(draftText);
      place.notes.push(...(tasks.length > 1 ? notes.map((note) => ({ ...note, for: own })) : notes));
      for (const text of lossesOf(task, everybody)) this.losses.push({ line, text });
    }
  }
}

/** Mermaid draws a face for each task: where people feel differently, a place is there once for each feeling. */
function isOfSamePlace({ tasks: [{ task: first }], actors: named }: ReadPlace, task: Task): boolean {
  const isScored = first.score !== undefined && task.score !== undefined;
  const areNamed = named.size > 0 && task.actors.length > 0 && !first.isForAll && !task.isForAll;
  const areOthers = areNamed && task.actors.every((actor) => !named.has(actor));
  return first.title === task.title && task.title !== '' && isScored && areOthers;
}

function sameNames(some: readonly string[], others: readonly string[]): boolean {
  const names = new Set(others);
  return some.length === others.length && some.every((name) => names.has(name));
}

/**
 * Where several people are there, a feeling says whose it is.
 * @param there how many people are at its place
 */
function whose(actors: readonly string[], there: number, everybody: number): readonly string[] {
  if (there < 2) return [];
  return actors.length === 0 || actors.length === everybody ? ['all'] : actors;
}

/** What is not in the map of a task, or was guessed. */
function lossesOf({ title, score, oddScore, actors, rest, isForAll, isMended }: Task, everybody: number): string[] {
  const task = `“${title || unnamed}”`;
  return [
    ...(title === '' ? ['A task has no name.'] : []),
    ...(isMended ? [`The name of ${task} holds a colon, where Mermaid would read its score.`] : []),
    ...(oddScore !== undefined ? [`The score of ${task} is no number: “${oddScore}” is kept as a note.`] : []),
    ...(score === undefined && oddScore === undefined ? [`${task} has no score.`] : []),
    ...(score !== undefined && isOutside(score)
      ? [
          `The score of ${task} is ${score}, not from 1 to 5: it counts as ${score < worst ? worst : best}, with a note.`,
        ]
      : []),
    ...(actors.length === 0 && !isForAll && everybody > 1
      ? [`Nobody is named for ${task}: it counts for everybody.`]
      : []),
    ...(rest !== undefined ? [`${task} has more fields than Mermaid reads: “${rest}” is kept as a note.`] : []),
  ];
}

function isOutside(score: number): boolean {
  return score < worst || score > best;
}

/** From 1…5 to -2…+2. */
function feelingOf(score: number): number {
  const value = Math.max(worst, Math.min(best, score)) - middle;
  return Math.round(value * 1000) / 1000 + 0;
}

/** What the language has no other place for. */
function notesOf({ score, oddScore, rest }: Task): string[] {
  return [
    ...(score !== undefined && isOutside(score) ? [`Score in Mermaid: ${score}`] : []),
    ...(oddScore !== undefined ? [`Score in Mermaid: ${oddScore}`] : []),
    ...(rest !== undefined ? [rest] : []),
  ];
}
