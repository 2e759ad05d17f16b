/** Reads journey diagrams of Mermaid: all that is in them, also where Mermaid itself would drop it. */
import type { PlainMap, PlainStage } from '../../../map/model.js';
import { DraftPersonas, draftFeeling, draftMap, draftStage, draftText, draftTouchpoint } from '../draft.js';
import { type Imported, type Loss, Unreadable } from '../imported.js';
import { readStatements, type Statement } from './statements.js';
import { looksLikeTask, readTask, type Task, textOf } from './tasks.js';

/** The ends of Mermaid's scale; 3 is neither good nor bad. */
const [worst, best] = [1, 5];

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
  stage: PlainStage;
  line: number;
}

class MapBuilder {
  readonly losses: Loss[] = [];
  private readonly map: PlainMap;
  private readonly tasks: ReadTask[] = [];
  private hasTitle = false;

  constructor(title: string) {
    this.map = draftMap(title);
  }

  add(statement: Statement): void {
    const { kind, text, line } = statement;
    const isTask = kind === 'task' || (this.map.stages.length > 0 && this.hasSection && this.isMeantAsTask(statement));
    if (isTask) this.addTask(statement);
    else if (kind === 'section') this.map.stages.push(draftStage(textOf(text) || '…'));
    else if (kind === 'title') this.addTitle(textOf(text), line);
    else if (text !== '') this.map.notes.push(draftText(text.split('\n').map(textOf).join('\n').trim()));
  }

  /** The map, once everything was added: who is in it is known only then. */
  finish(): PlainMap {
    const actors = [...new Set(this.tasks.flatMap(({ task }) => task.actors))];
    const people = new DraftPersonas(actors);
    this.map.personas.push(...people.personas);
    for (const read of this.tasks) this.finishTask(read, people);
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

  private addTask({ written, line }: Statement): void {
    let stage = this.map.stages.at(-1);
    if (!stage) {
      stage = draftStage();
      this.map.stages.push(stage);
    }
    this.tasks.push({ task: readTask(written), stage, line });
  }

  private finishTask({ task, stage, line }: ReadTask, people: DraftPersonas): void {
    const touchpoint = draftTouchpoint(task.title || '…');
    const everybody = people.count;
    const actors = people.namesOf(task.actors);
    if (actors.length < everybody) touchpoint.for.push(...actors);
    const value = task.score === undefined ? undefined : feelingOf(task.score);
    if (value !== undefined) touchpoint.feels.push(draftFeeling(value, whose(actors, everybody)));
    touchpoint.notes.push(...notesOf(task).map(draftText));
    stage.touchpoints.push(touchpoint);
    for (const text of lossesOf(task, everybody)) this.losses.push({ line, text });
  }
}

/** Where several people are there, a feeling says whose it is. */
function whose(actors: readonly string[], everybody: number): readonly string[] {
  if (everybody < 2 || actors.length === 1) return [];
  return actors.length === 0 || actors.length === everybody ? ['all'] : actors;
}

/** What is not in the map of a task, or was guessed. */
function lossesOf({ title, score, oddScore, actors, rest, isMended }: Task, everybody: number): string[] {
  const task = `“${title || '…'}”`;
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
    ...(actors.length === 0 && everybody > 1 ? [`Nobody is named for ${task}: it counts for everybody.`] : []),
    ...(rest !== undefined ? [`${task} has more fields than Mermaid reads: “${rest}” is kept as a note.`] : []),
  ];
}

function isOutside(score: number): boolean {
  return score < worst || score > best;
}

/** From 1…5 to -2…+2. */
function feelingOf(score: number): number {
  const value = Math.max(worst, Math.min(best, score)) - 3;
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
