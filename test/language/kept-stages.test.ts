import { type AstNode, type CstNode, isAstNode, isCompositeCstNode, isReference, type ParseResult } from 'langium';
import { describe, expect, it } from 'vitest';
import { isJourney, isStage, type JourneyFile } from '../../src/language/generated/ast.js';
import { journeyServices } from '../fixtures/documents.js';
import { examplePaths, read } from '../fixtures/repository.js';
import { mutations } from '../fuzz/mutations.js';
import { randomFrom } from '../fuzz/random.js';

const {
  journey: { parser },
} = await journeyServices();

const parse = (text: string) => parser.LangiumParser.parse<JourneyFile>(text);
const parseAgain = (text: string, before: ParseResult<JourneyFile>) => parser.LangiumParser.parseAgain(text, before);
const stagesOf = ({ value }: ParseResult<JourneyFile>) =>
  value.lines.filter(isJourney).flatMap(({ lines }) => lines.filter(isStage));

/** Everything that can be asked of a syntax tree, with the text and the place of each node. */
function described(node: AstNode, container?: AstNode): object {
  const fields = Object.entries(node).filter(([name]) => !name.startsWith('$'));
  const of = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(of);
    if (isAstNode(value)) return described(value, node);
    return isReference(value) ? [value.$refText, value.$refNode?.range] : value;
  };
  const { $type, $containerProperty, $containerIndex, $cstNode } = node;
  const read = Object.fromEntries(fields.map(([name, value]) => [name, of(value)]));
  const isContained = node.$container === container;
  return {
    $type,
    isContained,
    $containerProperty,
    $containerIndex,
    at: $cstNode?.range,
    text: $cstNode?.text,
    ...read,
  };
}

/** The nodes of the text under a node, in order: what each was read as and where it stands. */
function tokens(node: CstNode, container?: CstNode): string[] {
  const { start, end } = node.range;
  const place = `${node.offset}-${node.end} ${start.line}:${start.character}-${end.line}:${end.character}`;
  const children = isCompositeCstNode(node) ? node.content.flatMap((child) => tokens(child, node)) : [];
  const isContained = node.container === container;
  return [`${place} ${node.astNode.$type} ${node.grammarSource?.$type} ${isContained}`, ...children];
}

function expectSame(again: ParseResult<JourneyFile>, fresh: ParseResult<JourneyFile>): void {
  expect(JSON.stringify(described(again.value))).toBe(JSON.stringify(described(fresh.value)));
  expect(tokens(again.value.$cstNode as CstNode).join('\n')).toBe(tokens(fresh.value.$cstNode as CstNode).join('\n'));
}

const plan = `journey "Plan" {
  stage "Define" {
    touchpoint "Bill" { feels calm 1 }
  }
  stage "Compare" {
    touchpoint "Tabs" { feels tense -1 }
  }
  goal "Cheaper"
  stage "Order" {
    touchpoint "Form" { feels calm 1 }
  }
}
`;

describe('what is typed into one stage', () => {
  it.each([
    ['a letter', plan.replace('Tabs', 'Tabs!')],
    ['a line', plan.replace('feels tense', '\n      pain "Slow"\n      feels tense')],
    ['less', plan.replace('    touchpoint "Tabs" { feels tense -1 }\n', '')],
    ['a comment with a brace', plan.replace('"Tabs" {', '"Tabs" { // {\n')],
  ])('leaves the others as they were: %s', (_, text) => {
    const before = parse(plan);
    const [define, compare, order] = stagesOf(before);
    const again = parseAgain(text, before);
    const [first, second, third] = stagesOf(again);
    expect([first === define, second === compare, third === order]).toEqual([true, false, true]);
    expectSame(again, parse(text));
  });

  it('leaves them where there is another stage, or one less', () => {
    const more = plan.replace('  goal', '  stage "Wait" {\n  }\n  goal');
    const before = parse(plan);
    const all = stagesOf(before);
    const again = parseAgain(more, before);
    expect(stagesOf(again).filter((stage) => all.includes(stage))).toEqual(all);
    expectSame(again, parse(more));
    expectSame(parseAgain(plan, again), parse(plan));
  });

  it('lets a missing brace mean whatever it means', () => {
    const text = plan.replace('feels tense -1 }', 'feels tense -1');
    const before = parse(plan);
    const all = stagesOf(before);
    const again = parseAgain(text, before);
    expect(stagesOf(again).filter((stage) => all.includes(stage))).toEqual([]);
    expectSame(again, parse(text));
    expectSame(parseAgain(plan, again), parse(plan));
  });

  it.each([
    ['on one line', plan.replaceAll('\n', ' ')],
    ['with the line ends of Windows', plan.replaceAll('\n', '\r\n')],
    ['with the line ends of old', plan.replaceAll('\n', '\r')],
  ])('is read as if all were read anew: %s', (_, base) => {
    for (const [from, to] of [
      ['Tabs', 'T'],
      ['"Plan"', '"A plan"'],
      ['  goal', '\n\n  goal'],
      ['\n', '\r\n'],
    ] as const) {
      const text = base.replace(from, to);
      expectSame(parseAgain(text, parse(base)), parse(text));
    }
  });
});

it('is read as if all were read anew, whatever happens to a text', { timeout: 60_000 }, () => {
  const random = randomFrom(7);
  const sources = examplePaths.map(read);
  let kept = 0;
  for (const source of sources) {
    let before = parse(source);
    for (let edit = 0; edit < 8; edit++) {
      const stages = new Set(stagesOf(before));
      const text = random.pick(Object.values(mutations))(source, random, sources);
      const broken = parseAgain(text, before);
      expectSame(broken, parse(text));
      kept += stagesOf(broken).filter((stage) => stages.has(stage)).length;
      before = parseAgain(source, broken);
      expectSame(before, parse(source));
    }
  }
  expect(kept).toBeGreaterThan(20);
});
