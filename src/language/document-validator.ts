import { DefaultDocumentValidator, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { looksForeign } from './checks/words.js';
import type { JourneyFile } from './generated/ast.js';
import { kindsMentioned } from './scope.js';

/** Gives names that do not resolve the ids that the documentation of checks uses. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {
  protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
    if (looksForeign(document.parseResult.value as JourneyFile)) return;
    for (const { $refNode, error } of document.references) {
      if (!error || !$refNode) continue;
      const code = kindsMentioned(error.info.container)[0] === 'emotion' ? 'emotion-unknown' : 'unknown-name';
      diagnostics.push({ severity: 1, range: $refNode.range, message: error.message, code, source: this.getSource() });
    }
  }
}
