/** The facts in the cells of an export to Markdown, as an export to CSV would write them. */
import { type Labels, labelsFor } from '../../../render/labels/index.js';
import { durationOf, withNotes } from '../grid/cells.js';
import { feelingOf } from '../grid/feelings.js';
import { type Field, headingOfLane, knownField } from '../grid/headings.js';

/** A fact with what would head its column. */
interface CellFact {
  heading: string;
  text: string;
}

/** Lanes that a CSV has a column of, by their keys. */
const columns: Readonly<Record<string, string>> = {
  does: 'Does',
  pain: 'Pains',
  gain: 'Gains',
  opportunity: 'Opportunities',
  objective: 'Objectives',
  sees: 'Sees',
  frontstage: 'Frontstage',
  backstage: 'Backstage',
  support: 'Support',
};

const blueprint: readonly Field[] = ['sees', 'frontstage', 'backstage', 'support'];

/** Lanes in which brackets behind a fact always say more of it. */
const bracketed: readonly string[] = ['feels', 'opportunity', 'metric', 'touchpoint'];

export class ExportedCells {
  /** How many facts have more in brackets than a CSV says. */
  shortened = 0;

  constructor(
    private readonly labels: Labels,
    private readonly people: ReadonlySet<string>,
  ) {}

  /**
   * The facts of a line of a cell.
   * @param key of a lane of the language; undefined for one of the author's own
   */
  read(key: string | undefined, lane: string, line: string): CellFact[] {
    const fact = this.withoutMore(line, key);
    switch (key) {
      case 'metric':
        return [{ heading: 'Metrics', text: this.metric(fact) }];
      case 'touchpoint':
        return this.card(fact);
      case 'thinks': {
        const [, said, notes = ''] = this.quote.exec(fact) ?? [];
        return [said === undefined ? { heading: 'Thinks', text: fact } : { heading: 'Says', text: said + notes }];
      }
      case 'feels': {
        const target = this.behind(this.labels.signs.target, fact);
        return [{ heading: target === undefined ? 'Feelings' : 'Should feel', text: inEnglish(target ?? fact) }];
      }
      case 'note': {
        const tags = this.behind(this.labels.header.tags, fact);
        if (tags !== undefined) return [{ heading: 'Tags', text: tags }];
        return [{ heading: /^\S+\/\S+$/.test(fact) ? 'Links' : 'Notes', text: fact }];
      }
      case 'image':
        this.shortened++;
        return [];
      default:
        return [{ heading: (key && columns[key]) ?? this.laneHeading(lane), text: fact }];
    }
  }

  /** A lane of a blueprint may have a title of the author's, which tells what it is. */
  private laneHeading(lane: string): string {
    const field = knownField(lane);
    return field && blueprint.includes(field) ? lane : headingOfLane(lane);
  }

  /** What the card of a touchpoint shows: where, how long, of which stage, who, where it leads. */
  private card(fact: string): CellFact[] {
    const { labels } = this;
    const goal = this.behind(labels.header.goal, fact);
    if (goal !== undefined) return [{ heading: 'Goal', text: goal }];
    const owner = this.behind(labels.header.owner, fact);
    if (owner !== undefined) return [{ heading: 'Owner', text: owner }];
    if (fact.startsWith('→ ')) return [{ heading: 'Next', text: fact.slice(2) }];
    const [text = ''] = fact.split(' (');
    const moment = Object.entries(labels.moments).find(([, title]) => title === text)?.[0];
    if (moment) return [{ heading: 'Moments', text: moment }];
    if (durationOf(text)) return [{ heading: 'Takes', text: fact }];
    const waits = within(fact, labels.waits('\n'));
    if (waits !== undefined && durationOf(waits.split(' (')[0] ?? '')) return [{ heading: 'Waits', text: waits }];
    if (text === labels.optional || fact.startsWith('↗ ') || this.isRepetition(text)) {
      return [{ heading: 'Notes', text: fact }];
    }
    return this.whose(fact) ?? [{ heading: 'Channels', text: this.channel(fact) }];
  }

  /** `Plan page to checkout: 38 % (1 Oct 2026)`, of which the day stands in brackets of its own. */
  private metric(fact: string): string {
    const { text } = withNotes(fact);
    const colon = withPlainSpaces(this.labels.named('', ''));
    const at = text.lastIndexOf(colon);
    return at < 0 ? text : `${text.slice(0, at)}: ${text.slice(at + colon.length)}`;
  }

  /** `2–3 times`. */
  private isRepetition(text: string): boolean {
    const { repeats } = this.labels;
    const counts = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    return [repeats(), repeats(...counts)].includes(text);
  }

  /** `Jamie, Omar, by Growth`. */
  private whose(fact: string): CellFact[] | undefined {
    const [before = ''] = this.labels.by('\n').split('\n');
    const at = fact.startsWith(before) ? 0 : fact.indexOf(`, ${before}`);
    const names = (at < 0 ? fact : fact.slice(0, at)).split(', ').filter(Boolean);
    if (!names.every((name) => this.people.has(name)) || (names.length === 0 && at !== 0)) return undefined;
    const teams = at < 0 ? [] : (within(fact.slice(at).replace(/^, /, ''), this.labels.by('\n')) ?? '').split(', ');
    return [
      ...names.map((text) => ({ heading: 'For', text })),
      ...teams.filter(Boolean).map((text) => ({ heading: 'By', text })),
    ];
  }

  /** A built-in channel has its title in the language of the map. */
  private channel(fact: string): string {
    const english = labelsFor('en').channels;
    const known = Object.entries(this.labels.channels).find(
      ([, title]) => fact === title || fact.startsWith(`${title} (`),
    );
    return known ? english[known[0] as keyof typeof english] + fact.slice(known[1].length) : fact;
  }

  private get quote(): RegExp {
    const [open = '', close = ''] = withPlainSpaces(this.labels.quoted('\n')).split('\n');
    return new RegExp(`^${open}(.*)${close}( \\([^()]*\\))?$`);
  }

  /** What follows a name: `Goal: …`. */
  private behind(name: string, fact: string): string | undefined {
    return within(fact, `${this.labels.named(name, '')}\n`);
  }

  /** A fact with those of its notes that a CSV has; brackets in which nothing is known are part of the text. */
  withoutMore(line: string, key?: string): string {
    const { text, notes } = withNotes(line);
    const cited = notes.findIndex((note) => this.isEvidence(note));
    const said = (cited < 0 ? notes : notes.slice(0, cited)).map((note) => this.note(note, key, line));
    const isKnown = cited >= 0 || said.some((note) => note !== undefined) || bracketed.includes(key ?? '');
    if (notes.length === 0 || !isKnown) return line;
    const kept = said.filter(Boolean);
    if (kept.length < notes.length) this.shortened++;
    return kept.length > 0 ? `${text} (${kept.join(', ')})` : text;
  }

  /** Behind evidence there is nothing but more of it. */
  private isEvidence(note: string): boolean {
    return Object.values(this.labels.confidence).some((word) => note === word || this.behind(word, note) !== undefined);
  }

  /** A note as a CSV has it, empty where it has none of the kind; undefined for one that is not known. */
  private note(note: string, key: string | undefined, line: string): string | undefined {
    const { labels } = this;
    if (key === 'metric' || key === 'opportunity') return '';
    if (this.people.has(note)) return note;
    if (note === labels.alsoHere || within(note, labels.by('\n')) !== undefined) return '';
    const when = within(note, labels.when('\n'));
    if (when !== undefined) return key === 'feels' || line.startsWith('→ ') ? when.split(' · ')[0] : '';
    const fails = this.behind(labels.signs.fails, note);
    if (fails !== undefined) return `fails: ${fails}`;
    const resolved = within(note, labels.resolved('\n'));
    if (resolved !== undefined) return `resolved ${isoDate(resolved, labels)}`;
    return Object.entries(labels.severities).find(([, word]) => word === note)?.[0];
  }
}

/** The word of a feeling as the language has it. */
function inEnglish(fact: string): string {
  const [, said = '', rest = ''] = /^(.+?)(\s[+\-\u2212]?\d.*)$/.exec(fact) ?? [];
  const known = said === '' ? undefined : feelingOf(said);
  return known?.emoji === undefined ? fact : `${known.word}${rest}`;
}

/** `12 Oct 2026` as 2026-10-12; what is no date of the language stays as it is. */
function isoDate(text: string, { dates }: Labels): string {
  const [, before = '', year = ''] = /^(.*?) ?(\d{4})$/.exec(text) ?? [];
  const month = dates.months.findIndex((name) => before.endsWith(name)) + 1;
  if (year === '' || (month === 0 && before !== '')) return text;
  const day = Number(/^\d{1,2}/.exec(before)?.[0] ?? 0);
  return [year, month, day]
    .filter(Boolean)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** As a page is read, in which all spaces are alike. */
const withPlainSpaces = (form: string) => form.replace(/[\u00a0\u202f]/g, ' ');

/** What stands in the place of the line break of a form, where a text has that form. */
function within(text: string, form: string): string | undefined {
  const [before = '', after = ''] = withPlainSpaces(form).split('\n');
  const fits = text.length > before.length + after.length && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}
