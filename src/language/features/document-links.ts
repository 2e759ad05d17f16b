import { AstUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { isClause, isLine, isText, type Text } from '../generated/ast.js';
import { resolvePath } from '../imports.js';
import type { JourneyServices } from '../journey-module.js';
import { folderOf } from './paths.js';

/** Words behind which a path or an address stands. */
const addressed: ReadonlySet<string> = new Set(['import', 'link', 'image', 'data', 'opens']);
const ticketPlace = '{ticket}';

/** Makes paths, addresses and tickets something to click on. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
  constructor(private readonly services: JourneyServices) {}

  async getDocumentLinks(document: LangiumDocument): Promise<DocumentLink[]> {
    const { ticket } = await this.services.shared.workspace.ConfigurationFiles.of(document.uri);
    const links: DocumentLink[] = [];
    for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
      if (!isText(node) || !node.$cstNode || node.value.trim() === '') continue;
      const word = wordBefore(node);
      const target = word === 'ticket' ? this.ticketAddress(node, ticket) : this.address(word, node, document);
      if (target) links.push({ range: withoutQuotes(node), target });
    }
    return links;
  }

  private ticketAddress({ value }: Text, pattern: string | undefined): string | undefined {
    return isAddress(value) ? value : pattern?.replace(ticketPlace, encodeURIComponent(value));
  }

  private address(word: string | undefined, { value }: Text, document: LangiumDocument): string | undefined {
    if (word === undefined || !addressed.has(word)) return undefined;
    if (isAddress(value)) return value;
    const folder = folderOf(document, this.services);
    const [path = '', fragment] = value.split('#', 2);
    return folder && path !== ''
      ? resolvePath(folder, path)
          .with({ fragment: fragment ?? '' })
          .toString()
      : undefined;
  }
}

/** Only what a browser or a mail program opens: nothing that runs something. */
function isAddress(value: string): boolean {
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(value);
}

/** The first word of the line, or of the clause, that a text stands behind. */
function wordBefore(text: Text): string | undefined {
  const holder = text.$container;
  return isClause(holder) || isLine(holder) ? holder.word : undefined;
}

function withoutQuotes(text: Text): Range {
  const { range, text: written } = text.$cstNode as NonNullable<Text['$cstNode']>;
  if (range.start.line !== range.end.line || !/^".*"$/.test(written)) return range;
  return {
    start: { line: range.start.line, character: range.start.character + 1 },
    end: { line: range.end.line, character: range.end.character - 1 },
  };
}
