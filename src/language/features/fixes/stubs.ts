/** What a check misses, written from what is there already. What nobody said yet is marked as assumed, and not made up. */
import { AstUtils } from 'langium';
import { fact, quoted } from '../../../edit/line-text.js';
import {
  type Clause,
  type Declaration,
  isFeeling,
  isMention,
  isOpportunity,
  isPain,
  isText,
  type Line,
} from '../../generated/ast.js';
import { declares, nameOf, titleOf, titleOperand, writtenName } from '../../naming.js';
import { choicesOf } from '../../values/choices.js';
import { readFeeling } from '../../values/feelings.js';
import { clauseOf, operandsOf } from '../../values/reading.js';
import { parentOf, personasInScope } from '../../whose.js';
import { Change } from './change.js';
import { type Finding, type Fix, journeyOf, lineOf, type Mending } from './finding.js';
import { writeFact } from './writing.js';

const feelings = ['feels', 'then'];

/** A neutral feeling that is marked as assumed, to be replaced. */
export const addFeeling: Mending = (finding) => {
  const block = experienceOf(lineOf(finding));
  if (!block) return [];
  const whose = (personasInScope(block)?.length ?? 0) > 1 ? ' for all' : '';
  const text = fact('feels', `neutral 0${whose} from assumption`);
  return [
    {
      title: 'Add a feeling, neutral for now',
      change: writeFact(block, text, ['channel', 'sees', 'does', 'thinks', 'says']),
    },
  ];
};

/** The pain behind a low feeling, in the words of its `because`. */
export const addPain: Mending = (finding) => behindFeeling(finding, 'pain', 'What hurts here?', (value) => value <= -1);

/** The gain behind a high feeling, in the words of its `because`. */
export const addGain: Mending = (finding) =>
  behindFeeling(finding, 'gain', 'What is good here?', (value) => value >= 1);

/** An opportunity that solves a pain; a pain without a name is given one. */
export const addOpportunity: Mending = (finding) => {
  const line = lineOf(finding);
  const journey = line && journeyOf(line);
  const pain = isPain(line) ? declarationOf(line) : undefined;
  const name = pain && nameOf(pain);
  if (!journey || !pain || !name) return [];
  const text = `opportunity ${quoted(`Mend: ${titleOf(pain)}`)} solves ${name}`;
  const change = writeFact(journey, text, ['opportunity', 'stage', 'touchpoint']);
  return [{ title: `Add an opportunity that solves \`${name}\``, change: withName(change, pain) }];
};

/** The pain that an opportunity solves, for each one of the map. */
export const addSolves: Mending = (finding) => {
  const line = lineOf(finding);
  const journey = line && journeyOf(line);
  if (!isOpportunity(line) || !journey) return [];
  const pains = AstUtils.streamAllContents(journey).filter(isPain).filter(declares).limit(8);
  return pains
    .map((pain) => {
      const fix = addWord(finding, line, 'solves', nameOf(pain) ?? '');
      return { ...fix, change: withName(fix.change, pain) };
    })
    .toArray();
};

/** `from assumption` for evidence that cannot be. */
export const assume: Mending = (finding) => {
  const line = lineOf(finding);
  const from = line && clauseOf(line, 'from')?.$cstNode;
  if (!from) return [];
  const change = new Change().replace(finding.document, from.offset, from.end, 'from assumption');
  return [{ title: 'Write `from assumption`', change, preferred: true }];
};

/** One of the words that a fact or clause may take: `severity high`. */
export function addChoice(owner: string, word: string): Mending {
  return (finding) => {
    const line = lineOf(finding);
    if (line?.word !== owner) return [];
    const preferred = undefined;
    return (choicesOf(owner, word) ?? []).map((choice) => addWord(finding, line, word, choice, preferred));
  };
}

/** The team that owns it, for each team that is known here. */
export const addOwner: Mending = (finding) => {
  const line = lineOf(finding);
  const owned = line && (isOpportunity(line) ? line : journeyOf(line));
  if (!owned) return [];
  const teams = finding.services.references.ScopeProvider.visible(owned, ['team']).map(({ name }) => name);
  return teams
    .limit(5)
    .map((team) => addWord(finding, owned, 'owner', team))
    .toArray();
};

function addWord({ document }: Finding, line: Line, word: string, value: string, preferred?: boolean): Fix {
  const title = `Add \`${word} ${value}\``;
  if (line.lines.length > 0 || line.word === 'journey') {
    return {
      title,
      preferred,
      change: writeFact(line, fact(word, value), ['state', 'ends', 'kind', 'effort', 'impact']),
    };
  }
  const last: Clause | Line['operands'][number] | undefined = line.clauses.at(-1) ?? line.operands.at(-1);
  const end = last?.$cstNode?.end ?? 0;
  return { title, preferred, change: new Change().insert(document, end, ` ${word} ${value}`) };
}

function behindFeeling(
  finding: Finding,
  word: 'pain' | 'gain',
  placeholder: string,
  counts: (value: number) => boolean,
): Fix[] {
  const line = lineOf(finding);
  const block = experienceOf(line);
  if (!line || !block) return [];
  const felt = isFeeling(line)
    ? line
    : block.lines.find((each) => isFelt(each) && counts(readFeeling(each).value?.value ?? 0));
  const reason = felt && operandsOf(clauseOf(felt, 'because') ?? felt).find(isText)?.value;
  const because = felt && clauseOf(felt, 'because') ? reason : undefined;
  const text = fact(
    word,
    `${quoted(because ?? placeholder)}${passedOn(felt, 'for')}${passedOn(felt, 'from') || ' from assumption'}`,
  );
  const title = because ? `Add its reason as a ${word}` : `Add a ${word}`;
  return [{ title, change: writeFact(block, text, [...feelings, word]) }];
}

function isFelt(line: Line): boolean {
  return isFeeling(line) && line.word !== 'target';
}

/** A clause as it stands on another line, to be repeated on this one. */
function passedOn(line: Line | undefined, word: string): string {
  const written = line && clauseOf(line, word)?.$cstNode?.text;
  return written ? ` ${written}` : '';
}

/** The stage or touchpoint that a line is, or stands in. */
function experienceOf(line: Line | undefined): Line | undefined {
  for (let block = line; block; block = parentOf(block)) {
    if (block.word === 'stage' || block.word === 'touchpoint') return block;
  }
  return undefined;
}

function declarationOf(line: Line): Declaration | undefined {
  if (declares(line)) return line;
  const mention = operandsOf(line).find(isMention);
  return mention?.target.ref;
}

/** Names a thing after its title where it has no name yet, so that it can be referred to. */
function withName(change: Change, thing: Declaration): Change {
  const title = titleOperand(thing)?.$cstNode;
  if (writtenName(thing) || !title) return change;
  return change.insert(AstUtils.getDocument(thing), title.end, ` as ${nameOf(thing)}`);
}
