/** Reads the cells of a grid into the facts of stages and touchpoints. */
import { builtinChannels } from '../../../map/builtin-things.js';
import type { Pain, PlainMap, PlainStage, PlainTouchpoint, SourceFree } from '../../../map/model.js';
import { slugOf } from '../../../map/slug.js';
import { type DraftPersonas, draftText } from '../draft.js';
import type { Loss } from '../imported.js';
import { durationOf, linesOf, namesIn, withNotes, withoutThen } from './cells.js';
import { listed } from './columns.js';
import { type CellFeeling, feelingOfWord, feelingsIn } from './feelings.js';
import type { Field, Heading } from './headings.js';
import { PlainNames } from './names.js';
import { type Score, scoreOf } from './numbers.js';
import type { Scale } from './scale.js';
import { type PlainFeeling, type RowScore, scoreFeelings } from './scores.js';
import { itemOf, metricOf } from './things.js';

type Place = PlainStage | PlainTouchpoint;
const severities: readonly string[] = ['low', 'medium', 'high', 'critical'];
const moments: readonly string[] = ['truth', 'delight', 'handoff'];

/** What people write where there is nothing to say; among feelings a minus is one. */
const nothing = /^(?:[-\u2212–—]+|n\/?a|none|nothing|keine?|keiner|nichts|aucune?|rien|ningun[oa]|nada)\.?$/i;
const aboutFeelings: readonly Field[] = ['feels', 'feelings', 'targets'];

export class FactReader {
  private readonly teams = new PlainNames('team');
  private readonly teamsDeclared = new Set<string>();
  /** Numbers of the open row, until it is known whether the words for them stand elsewhere. */
  private scores: RowScore[] = [];
  /** Feelings whose number is only that of their word. */
  private readonly unmeasured = new WeakSet<PlainFeeling>();
  private readonly nexts: { place: Place; title: string }[] = [];
  /** Texts that only say that there is nothing, each once. */
  readonly nothings = new Set<string>();
  /** Headings of numbers that words of another column took. */
  readonly scoresTaken = new Set<string>();

  /**
   * @param lanes names of the author's own lanes
   * @param isExport whether the table is as an export writes it, with each value on a line of its own
   * @param isTurned whether its rows are lanes
   */
  constructor(
    private readonly map: PlainMap,
    private readonly people: DraftPersonas,
    private readonly losses: Loss[],
    private readonly lanes: PlainNames,
    private readonly isExport: boolean,
    private readonly isTurned: boolean,
  ) {}

  /** Reads one cell. What it says that a map has no place for becomes a note. */
  read(place: Place, stage: PlainStage, heading: Heading, cell: string, scale: Scale | undefined): void {
    const lines = this.linesOf(cell, heading.field);
    switch (heading.field) {
      case 'position':
      case 'stage':
      case 'touchpoint':
        return;
      case 'for':
        place.for.push(
          ...this.people.namesOf(
            [...new Set(lines.flatMap((line) => (this.people.has(line) ? [line] : namesIn(line))))].filter((name) =>
              this.people.has(name),
            ),
          ),
        );
        return;
      case 'does':
      case 'thinks':
      case 'says':
      case 'notes':
        for (const line of lines) {
          const { text, ...whose } = this.said(line);
          place[heading.field].push({ ...draftText(heading.field === 'notes' ? text : this.spoken(text)), ...whose });
        }
        return;
      case 'lane':
        for (const line of lines) {
          if (heading.title === '') this.note(place, `A ${this.isTurned ? 'row' : 'column'} without heading`, line);
          else place.own.push({ ...draftText(line), ...this.said(line), lane: this.lanes.nameOf(heading.title) });
        }
        return;
      case 'feels':
      case 'feelings':
        for (const line of lines) this.readFeeling(place, heading, line, scale);
        return;
      case 'targets':
        for (const line of lines) {
          const [target, ...more] = this.feelings(line, undefined, scale);
          if (target && more.length === 0) place.targets.push(target);
          else this.note(place, heading.title, line);
        }
        return;
      case 'pains':
      case 'gains':
        for (const line of lines) place[heading.field].push(this.pain(line));
        return;
      case 'sees':
      case 'frontstage':
      case 'backstage':
      case 'support':
        for (const line of lines) place[heading.field].push(itemOf(line));
        return;
      case 'channels':
        for (const line of lines.flatMap((line) => (this.isExport ? [line] : listed(line))))
          this.readChannel(place, line);
        return;
      case 'opportunities':
        for (const title of lines) {
          const lists = { solves: [], serves: [], moves: [], links: [], tags: [] };
          place.opportunities.push({ id: '', name: '', title, ...lists });
        }
        return;
      case 'metrics':
        place.metrics.push(...lines.map(metricOf));
        return;
      case 'takes':
      case 'waits':
        for (const line of lines) {
          const { text, whose } = this.whose(line);
          const duration = durationOf(text);
          if (duration) place[heading.field].push({ id: '', ...duration, ...whose });
          else this.note(place, heading.title, line);
        }
        return;
      case 'moments':
        for (const line of lines) {
          const kind = moments.find((known) => line.toLowerCase().includes(known));
          if (kind) place.moments.push({ id: '', kind: kind as 'truth' | 'delight' | 'handoff' });
          else this.note(place, heading.title, line);
        }
        return;
      case 'links':
        place.links.push(...lines.map((target) => ({ id: '', target })));
        return;
      case 'tags':
        place.tags.push(...lines.flatMap(namesIn));
        return;
      case 'by':
        place.by.push(...lines.map((title) => this.team(title)));
        return;
      case 'next':
        for (const line of lines) this.nexts.push({ place, title: line });
        return;
      default:
        this.readOfStage(place, stage, heading, lines);
    }
  }

  /**
   * Once a row is read: the numbers count where no words stand for the same, a second feeling of somebody follows the first,
   * and where several people are there, everything says whose it is.
   */
  settle(place: Place, stage: PlainStage): void {
    const everybody = this.map.personas.map(({ name }) => name);
    const scope = [place.for, stage.for].find((names) => names.length > 0) ?? everybody;
    const { left, isTaken } = this.isExport
      ? scoreFeelings(place, place.feels.length > 0 ? [] : this.scores, scope, () => false)
      : scoreFeelings(place, this.scores, scope, (feeling) => this.unmeasured.has(feeling));
    if (isTaken) for (const { heading } of this.scores) this.scoresTaken.add(heading);
    for (const { heading, line } of left) {
      this.keep(place, heading, line, `“${line}” of ${heading}${at(place)} is of no single feeling there`);
    }
    this.scores = [];
    for (const said of [...place.feels, ...place.targets, ...place.thinks, ...place.says]) {
      if (scope.length > 1) said.for ??= ['all'];
    }
    const felt = new Set<string>();
    for (const feeling of place.feels) {
      if (feeling.when !== undefined) continue;
      const whose = !feeling.for || feeling.for.includes('all') ? scope : feeling.for;
      if (whose.some((name) => felt.has(name)) || (scope.length === 0 && felt.has(''))) feeling.then = true;
      for (const name of scope.length === 0 ? [''] : whose) felt.add(name);
    }
  }

  /** Once all rows are read: `next` names touchpoints and stages by their titles. */
  resolveNext(): void {
    const places = this.map.stages.flatMap((stage) => [...stage.touchpoints, stage]);
    for (const { place, title } of this.nexts) {
      const { text, notes } = withNotes(title);
      const found = places.find((each) => each.title === title);
      const target = found ?? places.find((each) => each.title === text);
      if (!target) this.note(place, 'Next', title);
      else {
        // The plain name where no other place has it; else none of the language, so that one is made when it is printed.
        const isOnly = places.every((place) => place === target || slugOf(place.title) !== slugOf(target.title));
        target.name ||= (isOnly && slugOf(target.title)) || `${target.title} #${places.indexOf(target)}`;
        place.next.push({ id: '', to: target.name, ...(found ? {} : { when: notes.join(', ') }) });
      }
    }
  }

  private linesOf(cell: string, field: Field): string[] {
    const lines = linesOf(cell);
    if (this.isExport || aboutFeelings.includes(field)) return lines;
    for (const line of lines) if (nothing.test(line)) this.nothings.add(line);
    return withoutNumbers(lines).filter((line) => !nothing.test(line));
  }

  /** What only stages have is said of the stage also where it stands beside a touchpoint; owners there are who does it. */
  private readOfStage(place: Place, stage: PlainStage, heading: Heading, lines: readonly string[]): void {
    for (const line of lines) {
      if (heading.field === 'objectives') {
        if (place === stage || !stage.objectives.some(({ title }) => title === line))
          stage.objectives.push({ id: '', name: '', title: line });
      } else if (heading.field === 'goal') {
        stage.goal ??= draftText(line);
        if (stage.goal.text !== line) this.note(place, heading.title, line);
      } else if (place !== stage) place.by.push(this.team(line));
      else if (stage.owner === undefined) stage.owner = this.team(line);
      else this.note(place, heading.title, line);
    }
  }

  private readFeeling(place: Place, heading: Heading, line: string, scale: Scale | undefined): void {
    const [first, ...more] = this.feelings(line, heading.persona, scale);
    if (!first) this.note(place, heading.title, line);
    else if (heading.field !== 'feels' || first.word !== undefined || more.length > 0) place.feels.push(first, ...more);
    else if (!this.isScored(first)) this.scores.push({ feeling: first, heading: heading.title, line });
    else if (!this.scores.some(({ feeling }) => feeling.value === first.value)) this.note(place, heading.title, line);
  }

  /** Whether a column before says already how good it is for the same people. */
  private isScored({ for: whose, when }: PlainFeeling): boolean {
    return when === undefined && this.scores.some(({ feeling }) => feeling.for?.join() === whose?.join());
  }

  /** `frustrated -1.5 (Jamie, when it rains)`, or a number on the scale of its column; nothing where it is neither. */
  private feelings(line: string, persona: string | undefined, scale: Scale | undefined): PlainFeeling[] {
    const { text: written, notes } = this.noted(line);
    const text = withoutThen(written);
    const then = text === written ? {} : { then: true };
    const number = scoreOf(text);
    const felt = number === undefined ? feelingsIn(text) : scored(number, scale);
    const isWhose = (note: string) => this.people.has(note);
    const whose = [...(persona === undefined ? [] : [persona]), ...notes.filter(isWhose)];
    const said = this.bracket(notes.filter((note) => !isWhose(note)).join(', '));
    const feelings = (felt ?? []).map((feeling) => ({
      id: '',
      ...feeling,
      ...then,
      ...(whose.length > 0 ? { for: this.people.namesOf(whose) } : {}),
      ...said,
    }));
    if (!/\d/.test(text)) for (const feeling of feelings) this.unmeasured.add(feeling);
    return feelings;
  }

  /** What stands in brackets behind a feeling: an export says when it is felt, people say why. */
  private bracket(text: string): Pick<PlainFeeling, 'when' | 'because'> {
    if (text === '') return {};
    if (this.isExport) return { when: text };
    const [, condition] = /^(?:when|if|wenn|falls|quand|si|cuando) (.+)$/i.exec(text) ?? [];
    return condition === undefined ? { because: text } : { when: condition };
  }

  private noted(line: string): { text: string; notes: string[] } {
    const { text, notes } = withNotes(line);
    return { text, notes: this.people.wholeNamesIn(notes) };
  }

  /** A text with whose it is; brackets that name somebody else belong to the text. */
  private whose(line: string): { text: string; whose: { for?: string[] } } {
    const { text, notes } = this.noted(line);
    if (notes.length === 0 || !notes.every((note) => this.people.has(note))) return { text: line, whose: {} };
    return { text, whose: { for: this.people.namesOf(notes) } };
  }

  /** What is thought or said, without the quotation marks around it, which the language writes itself. */
  private spoken(text: string): string {
    const [, quoted] = /^["“„”«»](?:\s*)([^"“„”«»]+?)(?:\s*)["“”«»]$/.exec(text) ?? [];
    return this.isExport ? text : (quoted ?? text);
  }

  private said(line: string): { text: string; for?: string[] } {
    const { text, whose } = this.whose(line);
    return { text, ...whose };
  }

  /** `Waits long (Jamie, high, resolved 2026-05)`. */
  private pain(line: string): SourceFree<Pain> {
    const { text, notes } = this.noted(line);
    const pain: SourceFree<Pain> = { id: '', name: '', text };
    for (const note of notes) {
      const [, resolved] = /^resolved (\d{4}(?:-\d\d){0,2})$/.exec(note) ?? [];
      if (severities.includes(note)) pain.severity = note as Pain['severity'];
      else if (resolved !== undefined) pain.resolved = resolved;
      else if (this.people.has(note)) pain.for = [...(pain.for ?? []), ...this.people.namesOf([note])];
      else return { id: '', name: '', text: line };
    }
    return pain;
  }

  private readChannel(place: Place, line: string): void {
    const { text, whose } = this.whose(line);
    const known = builtinChannels.find(({ name, title }) => [name, title.toLowerCase()].includes(text.toLowerCase()));
    place.channels.push({ id: '', ...(known ?? { name: slugOf(text) || text, title: text }), ...whose });
  }

  /** The name of a team, which is declared when it is named for the first time. */
  private team(title: string): string {
    const name = this.teams.nameOf(title);
    if (!this.teamsDeclared.has(name)) this.map.teams.push({ id: '', name, title });
    this.teamsDeclared.add(name);
    return name;
  }

  private note(place: Place, heading: string, text: string): void {
    this.keep(place, heading, text, `“${text.slice(0, 80)}”${at(place)} is nothing that ${heading} can say`);
  }

  /** @param why the language has no better place for a text than a note */
  private keep(place: Place, heading: string, text: string, why: string): void {
    place.notes.push(draftText(`${heading}: ${text}`));
    this.losses.push({ text: `${why}: it is kept as a note.` });
  }
}

/** The lines of a numbered list without their numbers. */
function withoutNumbers(lines: string[]): string[] {
  const items = lines.map((line) => /^(\d{1,2})[.)] (.+)$/.exec(line));
  const isList = items.every((item, at) => item?.[1] === String(at + 1));
  return isList ? items.map((item) => item?.[2] ?? '') : lines;
}

function at({ title }: Place): string {
  return title === '' ? '' : ` at “${title}”`;
}

/** What a number stands for, unless that is on no scale. */
function scored({ score, label }: Score, scale: Scale | undefined): CellFeeling[] | undefined {
  const value = scale?.feeling(score);
  return value === undefined ? undefined : [{ ...(label === undefined ? {} : feelingOfWord(label)), value }];
}
