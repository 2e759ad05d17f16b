import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import { type CompletionList, type CompletionParams, CompletionTriggerKind } from 'vscode-languageserver';
import { type BlockWords, blockWords } from '../../block-words.js';
import { isFeeling, isImport, type Operand } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { numberOf } from '../../values/reading.js';
import { clauseDoc } from '../../word-docs.js';
import { codeBlock } from '../markdown.js';
import { clausesFor } from './clauses.js';
import { fileOffers, quotedFileOffers } from './files.js';
import { itemsOf, kinds, type Offer, stop } from './items.js';
import { lineStartOffers } from './line-starts.js';
import { Nameables } from './names.js';
import { type LaterInLine, type Place, placeAt } from './place.js';
import { clauseSnippet, type WordSnippet } from './snippets.js';
import { templateOffers } from './templates.js';
import { unitOf } from './units.js';
import { valueOffers } from './values.js';

/** Offers what can stand at the cursor, and only that: words of the block, values, names, clauses, files. */
export class JourneyCompletionProvider implements CompletionProvider {
  readonly completionOptions: CompletionProviderOptions = { triggerCharacters: [' ', '"', '/'] };
  private readonly words: BlockWords;
  private readonly nameables: Nameables;

  /** @param today the present day as an ISO date */
  constructor(
    private readonly services: JourneyServices,
    private readonly today: () => string,
  ) {
    this.words = blockWords(services.Grammar);
    this.nameables = new Nameables(services);
  }

  getCompletion(document: LangiumDocument, params: CompletionParams): CompletionList | undefined {
    const place = placeAt(document, document.textDocument.offsetAt(params.position));
    if (!place) return undefined;
    const offers = this.offers(place, params.context?.triggerKind === CompletionTriggerKind.TriggerCharacter);
    return { isIncomplete: false, items: itemsOf(offers, place) };
  }

  /** What was typed by the way, such as a space, opens the list only where a value is missing: Enter shall end a line. */
  private offers(place: Place, byTheWay: boolean): Offer[] {
    switch (place.at) {
      case 'text':
        return fileOffers(place, this.services);
      case 'line-start':
        if (byTheWay) return [];
        return [...templateOffers(place), ...lineStartOffers(place, this.words, this.nameables, this.today())];
      case 'later':
        return this.laterOffers(place, byTheWay);
    }
  }

  private laterOffers(place: LaterInLine, byTheWay: boolean): Offer[] {
    const { line, document } = place;
    if (isFeeling(line) && line.word === 'then' && !line.follows) return [{ label: 'feels', kind: kinds.Keyword }];
    if (isFeeling(line) && line.word === 'then' && place.span.start < behindThenFeels(line)) return [];
    if (isImport(line))
      return place.operands.length + place.following.length === 0 ? quotedFileOffers(document, this.services) : [];
    const { values, clauses } = valueOffers(place, this.services, this.nameables, this.today());
    return clauses && !byTheWay ? [...values, ...this.clauseOffers(place, clauses)] : values;
  }

  private clauseOffers({ line, block, clause, operands }: LaterInLine, only: true | readonly string[]): Offer[] {
    const fillings = { today: this.today(), unit: unitOf(line) };
    const mayRange = line.word === 'repeats' && !clause && operands.length === 1;
    return clausesFor(line, block, clause?.word ?? line.word)
      .filter((word) => (only === true ? word !== 'to' || mayRange : only.includes(word)))
      .map((word) => {
        const doc = clauseDoc(line.word, word);
        const { text, more } = word === 'to' ? upperEnd(operands) : clauseSnippet(block, line.word, word, fillings);
        return {
          label: word,
          kind: kinds.Keyword,
          text,
          snippet: true,
          more,
          detail: doc?.text,
          documentation: doc && codeBlock(doc.example),
        };
      });
  }
}

/** A range ends above where it starts. */
function upperEnd(operands: readonly Operand[]): WordSnippet {
  const lower = numberOf(operands[0]) ?? 0;
  return { text: `to ${stop(1, String(lower > 0 ? lower * 2 : 5))}`, more: false };
}

/** Where `then feels` ends. */
function behindThenFeels(line: { $cstNode?: { offset: number; text: string } }): number {
  const { offset, text } = line.$cstNode ?? { offset: 0, text: '' };
  return offset + (/^then\s+feels/.exec(text)?.[0].length ?? 0);
}
