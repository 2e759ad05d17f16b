import type { ValidationAcceptor } from 'langium';
import { signed } from '../../map/emotion-steps.js';
import {
  isEmotion,
  isFeeling,
  isMention,
  isPlain,
  isStage,
  isTouchpoint,
  type Journey,
  type Line,
} from '../generated/ast.js';
import { readEmotion, readFeeling } from '../values/feelings.js';
import { lineReader } from '../values/forms.js';
import { operandsOf } from '../values/reading.js';
import { forNames, personal, personasOnMap } from '../whose.js';
import { report } from './report.js';

/** Facts that are given once for each persona. */
const oncePerPersona: ReadonlySet<string> = new Set(['target', 'takes', 'waits']);

/** Whose feelings are whose: said where several personas are in scope, inside that scope, and once. */
export function checkFeelings(journey: Journey, accept: ValidationAcceptor): void {
  const personas = personasOnMap(journey);
  for (const line of journey.lines) {
    if (isTouchpoint(line)) checkExperience(line, narrowed(personas, line), accept);
    if (!isStage(line)) continue;
    const scope = narrowed(personas, line);
    checkExperience(line, scope, accept);
    for (const touchpoint of line.lines.filter(isTouchpoint)) {
      checkExperience(touchpoint, narrowed(scope, touchpoint), accept);
      checkBothLevels(line, touchpoint, scope, accept);
    }
  }
}

/** Words whose pleasantness contradicts the number behind them. */
export function checkEmotionSign(line: Line, accept: ValidationAcceptor): void {
  if (!isFeeling(line)) return;
  const mention = operandsOf(line).find(isMention);
  const declaration = mention?.target.ref;
  const declared = isEmotion(declaration) ? readEmotion(declaration).value : undefined;
  const written = readFeeling(line).value;
  if (!mention || !declared || !written || declared.value * written.value >= 0) return;
  const sides = declared.value > 0 ? ['pleasant', 'below'] : ['unpleasant', 'above'];
  const message = `\`${mention.target.$refText}\` is ${sides[0]} (${signed(declared.value)}), but ${signed(written.value)} lies ${sides[1]} zero.`;
  report(accept, 'emotion-sign', message, line);
}

const nobody: readonly string[] = [];

function checkExperience(experience: Line, scope: readonly string[], accept: ValidationAcceptor): void {
  const felt = new Set<string>();
  const given = new Set<string>();
  for (const fact of experience.lines) {
    const whose = whoseOf(fact);
    checkScope(fact, whose, scope, accept);
    if (oncePerPersona.has(fact.word)) checkGiven(fact, whose, given, accept);
    if (!personal.has(fact.word)) continue;
    if (whose.length === 0 && scope.length > 1) {
      if (lineReader(experience.word, fact)(fact).problem) continue;
      const names = [...scope.slice(0, 3), 'all'].map((name) => `\`for ${name}\``);
      const message = `Say whose ${nounOf(fact)} this is: ${names.slice(0, -1).join(', ')} or ${names.at(-1)}.`;
      report(accept, 'whose', message, fact);
      continue;
    }
    checkOnce(fact, owners(whose, scope), felt, accept);
  }
}

function checkOnce(fact: Line, owners: readonly string[], felt: Set<string>, accept: ValidationAcceptor): void {
  if (fact.word === 'then' && !owners.some((owner) => felt.has(owner))) {
    const message = '`then feels` follows a `feels` of the same persona in the same touchpoint; there is none above.';
    report(accept, 'then-without-feels', message, fact);
  }
  if (fact.word !== 'feels') return;
  const alternative = fact.clauses.some((clause) => clause.word === 'when');
  const again = owners.find((owner) => felt.has(owner));
  if (again !== undefined && !alternative && !readFeeling(fact).problem) {
    const whom = again === '' ? 'the persona' : `\`${again}\``;
    const message = `There is a feeling of ${whom} here already. Write \`then feels\` for what comes after it, or \`when "…"\` for another outcome.`;
    report(accept, 'feels-twice', message, fact);
  }
  for (const owner of owners) felt.add(owner);
}

/** What is said of nobody by name is said of all; a line for one of them beside it is an exception, not a second one. */
function checkGiven(fact: Line, whose: readonly string[], given: Set<string>, accept: ValidationAcceptor): void {
  if (fact.clauses.some((clause) => clause.word === 'when')) return;
  for (const name of whose.length > 0 ? whose : ['']) {
    const key = `${fact.word} ${name}`;
    if (given.has(key)) {
      const whom = name === '' ? '' : ` for \`${name}\``;
      report(accept, 'given-twice', `\`${fact.word}\` is given twice${whom}; the first counts.`, fact);
      return;
    }
    given.add(key);
  }
}

function checkScope(fact: Line, whose: readonly string[], scope: readonly string[], accept: ValidationAcceptor): void {
  const outside = whose.find((name) => name !== 'all' && scope.length > 0 && !scope.includes(name));
  if (outside === undefined || !isKnown(outside, fact)) return;
  const message = `\`${outside}\` does not come along here; ${scope.map((name) => `\`${name}\``).join(', ')} ${scope.length > 1 ? 'do' : 'does'}.`;
  const clause = fact.clauses.find((candidate) => candidate.word === 'for');
  report(accept, 'persona-out-of-scope', message, clause ?? fact);
}

/** Whether somebody has the name that a fact is for; of one that nobody has it is told already that it is unknown. */
function isKnown(name: string, fact: Line): boolean {
  const mentions = fact.clauses.flatMap(({ operands }) => operands.filter(isMention));
  return mentions.some(({ target }) => target.$refText === name && target.ref !== undefined);
}

function checkBothLevels(stage: Line, touchpoint: Line, scope: readonly string[], accept: ValidationAcceptor): void {
  const onStage = new Set(feelingsIn(stage).flatMap((fact) => owners(whoseOf(fact), scope)));
  for (const fact of feelingsIn(touchpoint)) {
    const both = owners(whoseOf(fact), narrowed(scope, touchpoint)).find((owner) => onStage.has(owner));
    if (both === undefined) continue;
    const message = 'A persona feels on the stage or in its touchpoints, not on both levels.';
    report(accept, 'feels-on-both-levels', message, fact);
  }
}

function feelingsIn(experience: Line): Line[] {
  return experience.lines.filter((fact) => fact.word === 'feels');
}

function whoseOf(fact: Line): readonly string[] {
  if (fact.clauses.length === 0) return nobody;
  return fact.clauses
    .filter((clause) => clause.word === 'for')
    .flatMap((clause) => operandsOf(clause))
    .flatMap((operand) =>
      isMention(operand) ? operand.target.$refText : isPlain(operand) && operand.value === 'all' ? 'all' : [],
    );
}

/** The personas that a fact is about; one nameless owner where the map has no persona. */
function owners(whose: readonly string[], scope: readonly string[]): readonly string[] {
  if (whose.length === 0 || whose.includes('all')) return scope.length > 0 ? scope : [''];
  return whose;
}

function narrowed(scope: readonly string[], line: Line): readonly string[] {
  const whose = forNames(line);
  return whose.length > 0 ? whose : scope;
}

function nounOf(fact: Line): string {
  return fact.word === 'thinks'
    ? 'thought'
    : fact.word === 'says'
      ? 'quote'
      : fact.word === 'target'
        ? 'target'
        : 'feeling';
}
