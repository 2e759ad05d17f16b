import { AstUtils } from 'langium';
import { signed } from '../../../map/emotion-steps.js';
import {
  isClause,
  isEmotion,
  isMention,
  isNumeral,
  isOwnField,
  isStage,
  isText,
  isTouchpoint,
  type Line,
  type Operand,
} from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { builtinLibraryUri } from '../../library/uri.js';
import { declares, nameOf } from '../../naming.js';
import { readEmotion } from '../../values/feelings.js';
import { numberOf, wordsOf } from '../../values/reading.js';
import { parentOf, personasInScope } from '../../whose.js';
import { code } from '../markdown.js';
import { kinds, type Offer } from './items.js';
import { emotionOffers, type Nameables, nameOffers, valueSpan } from './names.js';
import type { LaterInLine } from './place.js';
import { feltAbove } from './sense.js';
import { choicesAt, kindsAt, shapeAt, type ValuePlace } from './shapes.js';

/** What can stand at a place behind a word. */
export interface ValueOffers {
  values: Offer[];
  /** Whether the value is complete, so that clauses may follow: all of them, none, or only some. */
  clauses: boolean | readonly string[];
}

/** Where a value stands, as the tables of shapes know it. */
export function valuePlace({ block, line, clause }: LaterInLine): ValuePlace {
  return { block, line: isOwnField(line) ? ':' : line.word, clause: clause?.word };
}

/**
 * What is offered for a value. Where the cursor stands before a value, a new one takes its place; a text is never replaced.
 * @param today an ISO date
 */
export function valueOffers(
  place: LaterInLine,
  services: JourneyServices,
  nameables: Nameables,
  today: string,
): ValueOffers {
  if (place.following.some(isText)) return { values: [], clauses: false };
  const { values, clauses } = offersFor(place, services, nameables, today);
  const span = valueSpan(place);
  const untilTo = Array.isArray(clauses) && clauses.includes('to') ? ['to'] : false;
  return {
    values: values.map((offer) => (offer.span || offer.text ? offer : { ...offer, span })),
    clauses: place.following.length > 0 ? untilTo : clauses,
  };
}

function offersFor(place: LaterInLine, services: JourneyServices, nameables: Nameables, today: string): ValueOffers {
  const at = valuePlace(place);
  const { operands } = place;
  const [first, second] = operands;
  const empty = operands.length === 0;
  const once = (values: Offer[]): ValueOffers => (empty ? { values, clauses: false } : { values: [], clauses: true });
  switch (shapeAt(at)) {
    case 'flag':
      return { values: [], clauses: true };
    case 'noun':
      return place.afterComma || empty
        ? { values: nameOffers(place, kindsAt(at), nameables), clauses: false }
        : { values: [], clauses: true };
    case 'names':
      if (!empty && !place.afterComma) return { values: [], clauses: true };
      return { values: [...nameOffers(place, kindsAt(at), nameables), ...everybody(place)], clauses: false };
    case 'choice':
      return once(
        choices(place, choicesAt(at) ?? []).map((label) => ({
          label,
          kind: kinds.EnumMember,
          detail: at.clause ?? at.line,
        })),
      );
    case 'emotion':
      return feeling(place, first, second, nameables);
    case 'emotion-word':
      return { values: [], clauses: isText(first) && operands.length === 1 ? ['as'] : false };
    case 'duration':
      return amountOfTime(operands, ['to']);
    case 'amount':
      if (place.line.word === 'takes' || place.line.word === 'waits') return amountOfTime(operands, false);
      return { values: [], clauses: !empty };
    case 'repeats':
      return { values: [], clauses: empty ? ['until'] : true };
    case 'trait':
      return { values: [], clauses: operands.length < 2 ? false : place.line.clauses.length > 0 || ['of'] };
    case 'rating':
      return once(ratings(at.clause ?? at.line));
    case 'date':
      return once(dates(today));
    case 'review':
      return once(dates(today).slice(0, 1));
    case 'every':
      return cadence(place);
    case 'new-name':
      return once(ownName(place));
    case 'icon':
      return once(icons(services));
    case 'language':
      return once(languages());
    case 'color':
      return once(colors.map((label) => ({ label, kind: kinds.Color, documentation: code(label) })));
    default:
      return { values: [], clauses: !empty };
  }
}

/** `all`, where it says more than nothing: on facts, not on heads, and where several come along. */
function everybody({ line, clause, operands, following }: LaterInLine): Offer[] {
  const isFirst = (clause?.word ?? line.word) === 'for' && operands.length + following.length === 0;
  const inScope = personasInScope(line) ?? [];
  if (!isFirst || inScope.length < 2 || (isHead(line) && clause)) return [];
  if (line.word === 'then' && feltAbove(line, inScope).size < inScope.length) return [];
  return [{ label: 'all', kind: kinds.Keyword, detail: 'everybody who comes along here' }];
}

function isHead(line: Line): boolean {
  return isStage(line) || isTouchpoint(line);
}

/** The words of a list, without those that other lines of the block say already. */
function choices({ line, clause }: LaterInLine, words: readonly string[]): readonly string[] {
  if (clause) return words;
  const others = parentOf(line)?.lines.filter((other) => other !== line && other.word === line.word) ?? [];
  const said = new Set(others.flatMap(({ operands }) => operands.map(wordsOf)));
  return words.filter((word) => !said.has(word));
}

function feeling(
  place: LaterInLine,
  first: Operand | undefined,
  second: Operand | undefined,
  nameables: Nameables,
): ValueOffers {
  if (!first) return { values: emotionOffers(place, nameables), clauses: false };
  if (second || isNumeral(first)) return { values: [], clauses: true };
  if (!isMention(first)) return { values: place.following.length > 0 ? [] : scale(), clauses: false };
  const emotion = first.target.ref;
  const value = isEmotion(emotion) ? readEmotion(emotion).value?.value : undefined;
  const number =
    value === undefined || place.following.length > 0
      ? []
      : [{ label: signed(value), kind: kinds.Value, detail: `the value of ${nameOf(emotion as never)}` }];
  return { values: number, clauses: true };
}

/** The whole steps of the scale of feelings. */
function scale(): Offer[] {
  const steps: [string, string][] = [
    ['-2', 'worst'],
    ['-1', 'bad'],
    ['0', 'neither'],
    ['+1', 'good'],
    ['+2', 'best'],
  ];
  return steps.map(([label, detail]) => ({ label, kind: kinds.Value, detail }));
}

function amountOfTime(operands: readonly Operand[], clauses: readonly string[] | false): ValueOffers {
  const [amount] = operands;
  if (operands.length !== 1) return { values: [], clauses: operands.length > 1 };
  const plural = numberOf(amount) === 1 ? '' : 's';
  const units = ['min', `hour${plural}`, `day${plural}`, `week${plural}`, `month${plural}`, `year${plural}`, 's'];
  return { values: units.map((label) => ({ label, kind: kinds.Unit })), clauses };
}

function cadence({ operands, following, span }: LaterInLine): ValueOffers {
  const counted = operands.length === 1 && isNumeral(operands[0]);
  if (operands.length > 0 && !counted) return { values: [], clauses: true };
  const plural = counted && numberOf(operands[0]) !== 1 ? 's' : '';
  const replaced = { start: span.start, end: following.at(-1)?.$cstNode?.end ?? span.end };
  const units = ['quarter', 'month', 'week', 'year', 'day'].map((unit) => `${unit}${plural}`);
  return { values: units.map((label) => ({ label, kind: kinds.Unit, span: replaced })), clauses: false };
}

function ratings(word: string): Offer[] {
  const ends: Readonly<Record<string, string>> =
    word === 'impact' ? { 1: 'helps a little', 5: 'helps a lot' } : { 1: 'costs a little', 5: 'costs a lot' };
  return ['1', '2', '3', '4', '5'].map((label) => ({ label, kind: kinds.Value, detail: ends[label] }));
}

function dates(today: string): Offer[] {
  return [
    { label: today, kind: kinds.Value, detail: 'today' },
    { label: today.slice(0, 7), kind: kinds.Value, detail: 'this month' },
    { label: today.slice(0, 4), kind: kinds.Value, detail: 'this year' },
  ];
}

function ownName({ line }: LaterInLine): Offer[] {
  const name = declares(line) ? nameOf(line) : undefined;
  return name && isText(line.operands[0]) && line.operands[0].value.trim()
    ? [{ label: name, kind: kinds.Value, detail: 'from the title' }]
    : [];
}

/** The icons that the built-in channels use. */
function icons(services: JourneyServices): Offer[] {
  const library = services.shared.workspace.LangiumDocuments.getDocument(builtinLibraryUri);
  if (!library) return [];
  const names = AstUtils.streamAst(library.parseResult.value)
    .filter(isClause)
    .filter(({ word }) => word === 'icon')
    .flatMap(({ operands }) => operands.flatMap((operand) => ('value' in operand ? operand.value : [])));
  return [...new Set(names)].map((label) => ({ label, kind: kinds.Value }));
}

function languages(): Offer[] {
  const names: Readonly<Record<string, string>> = {
    en: 'English',
    de: 'Deutsch',
    fr: 'Français',
    es: 'Español',
    it: 'Italiano',
    nl: 'Nederlands',
    pl: 'Polski',
    pt: 'Português',
    tr: 'Türkçe',
    uk: 'Українська',
    ar: 'العربية',
    hi: 'हिन्दी',
    ja: '日本語',
    ko: '한국어',
    zh: '中文',
  };
  return Object.entries(names).map(([label, detail]) => ({ label, kind: kinds.Value, detail }));
}

/** Colours that can be told apart on light and dark ground. */
const colors = ['#4656d6', '#c2410c', '#0f766e', '#be185d', '#7048e8', '#4d7c0f', '#0369a1', '#a16207'];
