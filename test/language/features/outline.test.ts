import { expect, test } from 'vitest';
import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver';
import { atCursor, open, textOf } from '../testing.js';

async function outline(text: string): Promise<{ symbols: DocumentSymbol[]; tree: string }> {
  const workspace = await open(text);
  const { document } = workspace.cursor;
  const symbols =
    (await workspace.services.lsp.DocumentSymbolProvider?.getSymbols(document, atCursor(workspace))) ?? [];
  const print = (list: readonly DocumentSymbol[], indent = ''): string[] =>
    list.flatMap((symbol) => [
      `${indent}${symbol.name} | ${symbol.detail} | ${textOf(document, symbol.selectionRange)}`,
      ...print(symbol.children ?? [], `${indent}  `),
    ]);
  return { symbols, tree: print(symbols).join('\n') };
}

const everySymbol = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...everySymbol(symbol.children ?? [])]);

const inside = (inner: Range, outer: Range): boolean => {
  const order = (a: Range['start'], b: Range['start']) => a.line - b.line || a.character - b.character;
  return order(outer.start, inner.start) <= 0 && order(inner.end, outer.end) <= 0;
};

test('things are listed by title as they nest', async () => {
  const { tree, symbols } = await outline(`import "people.journey"
team "Growth" as growth
persona "Jamie" as jamie {
  pain "Small print"
}

journey "A cheaper plan" as plan {
  persona jamie
  objective "Fewer leave" as fewer
  stage "Compare" {
    touchpoint "Reads the bill" as bill {
      does "Looks"
      pain "Jargon" as jargon
      gain "Numbers"
      support "CRM" as crm
      support "Unnamed"
      opportunity "One line" solves jargon
      metric "Length" as length
    }
    touchpoint "Again" {
      pain jargon
      support crm
    }
  }
}`);
  expect(tree).toBe(`Growth | team growth | "Growth"
Jamie | persona jamie | "Jamie"
  Small print | pain | "Small print"
A cheaper plan | journey plan | "A cheaper plan"
  Fewer leave | objective fewer | "Fewer leave"
  Compare | stage | "Compare"
    Reads the bill | touchpoint bill | "Reads the bill"
      Jargon | pain jargon | "Jargon"
      Numbers | gain | "Numbers"
      CRM | support crm | "CRM"
      One line | opportunity | "One line"
      Length | metric length | "Length"
    Again | touchpoint | "Again"`);
  expect(symbols[2]?.kind).toBe(SymbolKind.Module);
  expect(symbols[2]?.children?.[1]?.kind).toBe(SymbolKind.Namespace);
  expect(symbols[2]?.children?.[1]?.children?.[0]?.kind).toBe(SymbolKind.Event);
});

test('titles that are missing, empty or long stay readable', async () => {
  const { tree } = await outline(
    'journey {\n  stage "" {\n  }\n  touchpoint """\n    Two\n    lines\n  """ {\n  }\n}\nemotion skeptical -1',
  );
  expect(tree).toBe(`(journey without a title) | journey | journey
  (stage without a title) | stage | ""
  Two lines | touchpoint | """
    Two
    lines
  """
skeptical | emotion | skeptical`);
});

test.each([
  ['as written', 'journey "A" {\n  stage "S" as s {\n    touchpoint "T" {\n    }\n  }\n}\n'],
  ['with Windows line ends', 'journey "A" {\r\n  stage "S" as s {\r\n    touchpoint "T" {\r\n    }\r\n  }\r\n}\r\n'],
  ['without closing braces', 'journey "A" {\n  stage "S" as s {\n    touchpoint "T" {\n'],
  ['without an opening brace', 'journey "A" {\n  stage "S" as s\n    touchpoint "T" {\n    }\n  }\n}\n'],
  ['with a line nobody knows', 'journey "A" {\n  ??? {\n  stage "S" as s {\n    touchpoint "T" {\n    }\n  }\n}\n'],
])('selections lie inside of ranges: %s', async (_, text) => {
  const { symbols } = await outline(text);
  const all = everySymbol(symbols);
  expect(all.map(({ name }) => name)).toEqual(['A', 'S', 'T']);
  for (const symbol of all) {
    expect(inside(symbol.selectionRange, symbol.range)).toBe(true);
    for (const child of symbol.children ?? []) expect(inside(child.range, symbol.range)).toBe(true);
  }
});

test('an empty file has no outline', async () => {
  expect((await outline('')).symbols).toEqual([]);
});
