import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink, Range } from 'vscode-languageserver';
import { isText, type Text } from '../generated/ast.js';
import { resolvePath } from '../imports.js';
import type { JourneyServices } from '../journey-module.js';
import { folderOf } from '../paths.js';
import { holdersOf, linesOf } from './walking.js';

/** Words behind which a path or an address stands. */
const addressed: ReadonlySet<string> = new Set(['import', 'link', 'image', 'data', 'opens']);
const ticketPlace = '{ticket}';

/** Makes paths, addresses and tickets something to click on. */
export class JourneyDocumentLinkProvider implements DocumentLinkProvider {
  constructor(private readonly services: JourneyServices) {}

  async getDocumentLinks(document: LangiumDocument): Promise<DocumentLink[]> {
    const { ticket } = await this.services.shared.workspace.ConfigurationFiles.of(document.uri);
    const links: DocumentLink[] = [];
    for (const { word, operands } of linesOf(document).flatMap(holdersOf)) {
      if (word !== 'ticket' && !addressed.has(word)) continue;
      for (const text of operands) {
        if (!isText(text) || !text.$cstNode || text.value.trim() === '') continue;
        const target = word === 'ticket' ? this.ticketAddress(text, ticket) : this.address(text, document);
        if (target) links.push({ range: withoutQuotes(text), target });
      }
    }
    return links;
  }

  private ticketAddress({ value }: Text, pattern: string | undefined): string | undefined {
    return isAddress(value) ? value : pattern?.replace(ticketPlace, encodeURIComponent(value));
  }

  private address({ value }: Text, document: LangiumDocument): string | undefined {
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

function withoutQuotes(text: Text): Range {
  const { range, text: written } = text.$cstNode as NonNullable<Text['$cstNode']>;
  if (range.start.line !== range.end.line || !/^".*"$/.test(written)) return range;
  return {
    start: { line: range.start.line, character: range.start.character + 1 },
    end: { line: range.end.line, character: range.end.character - 1 },
  };
}
