import { URI } from 'langium';
import { type Lexeme, readLexemes } from '../../../src/edit/lexemes.js';
import { textOf } from '../../../src/edit/texts.js';
import { factWords } from '../../../src/language/fact-words.js';
import { JourneyMapsGrammar } from '../../../src/language/generated/grammar.js';
import { mapsOf } from '../../../src/language/map/maps-of.js';
import type { JourneyMap } from '../../../src/map/model.js';
import { journeyServices } from '../../fixtures/documents.js';

/** Which lines are facts, as the language knows it. */
export const words = factWords(JourneyMapsGrammar());

/** The maps of a text without the places in it. What was not understood is compared word by word. */
export async function mapsWithoutPlaces(text: string): Promise<unknown> {
  return JSON.parse(
    JSON.stringify(await mapsIn(text), (key, value) => {
      if (key === 'range') return undefined;
      return key === 'unknown' ? value.map(({ text }: { text: string }) => text.replace(/\s+/g, '')) : value;
    }),
  );
}

/** The lines of journeys, stages and touchpoints that the language does not know, as they are written. */
export async function unknownLinesIn(text: string): Promise<string[]> {
  const lines: string[] = [];
  JSON.stringify(await mapsIn(text), (key, value) => {
    if (key === 'unknown') lines.push(...value.map((line: { text: string }) => line.text));
    return value;
  });
  return lines;
}

async function mapsIn(text: string): Promise<JourneyMap[]> {
  const { shared, journey } = await journeyServices();
  const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///examples/law.journey'));
  await journey.references.Linker.link(document);
  return mapsOf(document, journey);
}

/** What is written, without the white space around and between, in order. */
export function saidIn(source: string): string[] {
  return readLexemes(source)
    .filter(({ kind }) => kind !== 'line-end')
    .map((lexeme) => said(source, lexeme));
}

/** Each comment with what stands before and behind it, and whether it has a line of its own or stands directly above. */
export function commentsIn(source: string): string[] {
  const lexemes = readLexemes(source);
  return lexemes.flatMap((lexeme, index) => {
    if (lexeme.kind !== 'comment') return [];
    const before = lexemes[index - 1];
    const behind = lexemes.slice(index + 1);
    const next = behind.findIndex(({ kind }) => kind !== 'line-end');
    const place = !before || before.kind === 'line-end' ? 'own line' : `behind ${said(source, before)}`;
    const below = behind[next];
    if (!below || below.kind === 'close') return [`${said(source, lexeme)}: ${place}, last of its block`];
    const isBlockStart = place !== 'own line' && before?.kind === 'open';
    const distance = isBlockStart ? '' : next > 1 ? 'apart from' : 'directly above';
    return [`${said(source, lexeme)}: ${place}, ${distance} ${said(source, below)}`];
  });
}

function said(source: string, { kind, start, end }: Lexeme): string {
  const written = source.slice(start, end);
  return kind === 'block-text' ? `"""${textOf(written)}` : written.trimEnd();
}
