/** Whether a merged text has all that both sides wrote, where they wrote it, and nothing that one took out. */
import { firstWord, readLineTree, type SourceLine } from '../../../../src/edit/line-tree.js';
import { type Draft, everyDraft, listedIn, namesIn, type Placed, resolved } from './drafts.js';

/** The drafts of three versions of a file. */
export interface Drafts {
  base: Draft[];
  ours: Draft[];
  theirs: Draft[];
}

type ById = ReadonlyMap<number, Placed>;

/** What is wrong with a merged text, a line each; nothing where all is well. */
export function losses(files: Drafts, text: string): string[] {
  const drafts = { base: byId(files.base), ours: byId(files.ours), theirs: byId(files.theirs) };
  const names = [namesIn(files.ours), namesIn(files.theirs)];
  const lines = text.split('\n');
  return [
    ...lost('ours', drafts, names, lines),
    ...lost('theirs', drafts, names, lines),
    ...(text.includes('\n=======\n')
      ? []
      : [...undead(drafts, text), ...misplaced(drafts, text), ...widened(drafts, lines), ...listedTwice(text)]),
  ];
}

/** What a side wrote that the merged text does not say. */
function lost(
  side: 'ours' | 'theirs',
  { base, ...sides }: Record<keyof Drafts, ById>,
  names: readonly ReadonlyMap<number, string>[],
  lines: readonly string[],
): string[] {
  const problems: string[] = [];
  for (const [id, { draft, owner }] of sides[side]) {
    const old = base.get(id)?.draft;
    const known = old ? saidBy(old) : [];
    const versions = [old, sides.ours.get(id)?.draft, sides.theirs.get(id)?.draft].flatMap((each) => each ?? []);
    const firsts = versions.flatMap((each) => names.map((called) => resolved(saidBy(each)[0] as string, called)));
    problems.push(
      ...unlisted(draft, solvedIn(base, owner), names, lines).map((name) => `${side} wrote solves … ${name}`),
    );
    for (const clause of draft.word === 'solves' ? [] : saidBy(draft).flatMap((each) => newIn(each, known))) {
      const isThere = lines.some((line) => says(line, clause, names) && firsts.some((first) => line.includes(first)));
      if (!isThere) problems.push(`${side} wrote ${draft.word} … ${clause}`);
    }
    const comments = draft.comments.filter((comment) => !old?.comments.includes(comment));
    problems.push(
      ...comments.filter((each) => !lines.some((line) => line.trim() === each)).map((each) => `${side} wrote ${each}`),
    );
  }
  return problems;
}

/** What a list of pains has, no list of its block in the base, and none of the merged text. */
function unlisted(
  draft: Draft,
  before: readonly string[],
  names: readonly ReadonlyMap<number, string>[],
  lines: readonly string[],
): string[] {
  if (draft.word !== 'solves') return [];
  const listed = new Set(lines.flatMap(solvedBy));
  return mentionsOf(draft)
    .filter((mention) => !before.includes(mention))
    .filter((mention) => !names.some((called) => listed.has(resolved(mention, called))));
}

function solvedIn(file: ById, block: Draft | undefined): string[] {
  return [...file.values()].flatMap(({ draft, owner }) =>
    draft.word === 'solves' && owner?.id === block?.id ? mentionsOf(draft) : [],
  );
}

function mentionsOf({ clauses }: Draft): string[] {
  return (clauses.get('text') ?? '').split(', ');
}

/** What a block of a text without conflicts lists twice, which no draft does. */
function listedTwice(text: string): string[] {
  return text.split(/[{}]/).flatMap((block) => {
    const listed = block.split('\n').flatMap(solvedBy);
    return listed.filter((name, at) => listed.indexOf(name) !== at).map((name) => `solves ${name} stands there twice`);
  });
}

function solvedBy(line: string): string[] {
  return /^ *solves +(.*)$/.exec(line)?.[1]?.split(', ') ?? [];
}

/** What a clause says that the base does not: of a list the names that are new in it. */
function newIn(clause: string, known: readonly string[]): string[] {
  if (known.includes(clause)) return [];
  const [word] = clause.split(' ');
  const before = word === 'for' || word === 'from' ? known.find((each) => each.startsWith(`${word} `)) : undefined;
  if (before === undefined) return [clause];
  const names = listedIn(clause).filter((name) => !listedIn(before).includes(name));
  return names.length > 0 ? [`${word} ${names.join(', ')}`] : [];
}

/** What is about somebody or from somewhere in all versions, and in a text without conflicts about everybody. */
function widened({ base, ours, theirs }: Record<keyof Drafts, ById>, lines: readonly string[]): string[] {
  return [...base].flatMap(([id, { draft }]) => {
    const versions = [draft, ours.get(id)?.draft, theirs.get(id)?.draft].flatMap((each) => each ?? []);
    const tokens = versions.flatMap((each) => tokenOf(each) ?? []);
    const line = lines.find((each) => tokens.some((token) => each.includes(token)));
    if (versions.length < 3 || line === undefined) return [];
    const lists = ['for', 'from'].filter((word) => versions.every(({ clauses }) => clauses.has(word)));
    return lists.filter((word) => !line.includes(` ${word} `)).map((word) => `${draft.word} … ${word} is gone`);
  });
}

/** What stands in a text without conflicts though a side took it out, and the other one left it where it was. */
function undead({ base, ours, theirs }: Record<keyof Drafts, ById>, text: string): string[] {
  return [...base].flatMap(([id, { draft, owner }]) => {
    const token = tokenOf(draft);
    const kept = ours.get(id) ?? theirs.get(id);
    const isGone = (!ours.has(id) || !theirs.has(id)) && (!kept || kept.owner?.id === owner?.id);
    return isGone && token !== undefined && text.includes(token) ? [`${draft.word} ${token} was taken out`] : [];
  });
}

/** What stands in a text without conflicts in another block than the side has it that put it there. */
function misplaced({ base, ours, theirs }: Record<keyof Drafts, ById>, text: string): string[] {
  const owners = ownersIn(text);
  return [...ours.keys(), ...theirs.keys()].flatMap((id) => {
    const [before, left, right] = [base, ours, theirs].map((side) => side.get(id));
    const moved = left && right ? (before && left.owner?.id === before.owner?.id ? right : left) : (left ?? right);
    const tokens = [left, right].flatMap((each) => (each && tokenOf(each.draft)) ?? []);
    const token = tokens.find((each) => owners.has(each));
    const wanted = [ours, theirs].flatMap((side) => tokenOfId(side, moved?.owner?.id) ?? []);
    const places = owners.get(token ?? '') ?? [];
    // What is not followed from block to block stands in two of them where both sides moved it.
    if (places.length === 0 || wanted.length === 0 || places.some((place) => wanted.includes(place ?? ''))) return [];
    return [`${token} should stand in ${wanted.join(' or ')}, not in ${places.join(' and ')}`];
  });
}

function byId(file: Draft[]): ById {
  return new Map([...everyDraft(file)].map((placed) => [placed.draft.id, placed]));
}

function saidBy({ name, clauses }: Draft): string[] {
  return [...clauses].map(([key, text]) => (key === 'as' && name !== undefined ? `as ${name}` : text)).filter(Boolean);
}

/** With the space and the quotation mark around it: any other word could have the same letters in it. */
const tokenAtEnd = / \w+x"/;

/** What stands in one line only. */
function tokenOf({ clauses }: Draft): string | undefined {
  return tokenAtEnd.exec(clauses.get('text') ?? '')?.[0];
}

function tokenOfId(side: ById, id: number | undefined): string | undefined {
  const placed = id === undefined ? undefined : side.get(id);
  return placed && tokenOf(placed.draft);
}

/** The tokens of the blocks that each token stands in. */
function ownersIn(text: string): Map<string, (string | undefined)[]> {
  const owners = new Map<string, (string | undefined)[]>();
  const visit = (lines: readonly SourceLine[], owner: string | undefined): void => {
    for (const line of lines) {
      const first = line.lexemes.find(({ kind }) => kind === 'text');
      const token = first && tokenAtEnd.exec(text.slice(first.start, first.end))?.[0];
      if (token !== undefined && firstWord(text, line) !== '') owners.set(token, [...(owners.get(token) ?? []), owner]);
      visit(line.children ?? [], token);
    }
  };
  visit(readLineTree(text).lines, undefined);
  return owners;
}

/** Whether a line has a clause, or of a list all that is listed: by the names of either side, which may both rename. */
function says(line: string, clause: string, names: readonly ReadonlyMap<number, string>[]): boolean {
  const written = (text: string) => names.map((called) => resolved(text, called));
  const [, word, list] = /^(for|from|by) (.*)$/.exec(clause) ?? [];
  if (list === undefined) return written(clause).some((each) => line.includes(each));
  const plain = line.replace(/"[^"]*"/g, '');
  const listed = new RegExp(`\\b${word} ([\\w-]+(?:, [\\w-]+)*)`).exec(plain)?.[1]?.split(', ') ?? [];
  return list.split(', ').every((each) => written(each).some((name) => listed.includes(name)));
}
