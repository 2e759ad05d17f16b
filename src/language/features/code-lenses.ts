import { AstUtils, DocumentState, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import { type Declaration, isDeclaration, isJourney } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { declares, kindOf, writtenName } from '../naming.js';
import type { Kind } from '../vocabulary.js';
import { linesOf } from './walking.js';

/** Commands that the extension registers. */
const openMap = 'journey.openPreviewToSide';
const showReferences = 'journey.showReferences';

/** Things above which one sees how often they are referred to; the shared ones also when they never are. */
const counted: ReadonlySet<Kind> = new Set<Kind>(['persona', 'stage', 'touchpoint', 'pain', 'evidence']);
const shared: ReadonlySet<Kind> = new Set<Kind>(['persona', 'evidence']);

/** "Open map" above journeys, "3 references" above named things. */
export class JourneyCodeLensProvider implements CodeLensProvider {
  constructor(private readonly services: JourneyServices) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    if (!this.services.shared.workspace.ConfigurationProvider.isOn('codeLens')) return [];
    const counts = this.countReferences(document);
    const uri = document.uri.toString();
    const lenses: CodeLens[] = [];
    for (const node of linesOf(document)) {
      if (!declares(node) || !node.$cstNode) continue;
      const { range } = node.$cstNode;
      const line = { start: range.start, end: range.start };
      if (isJourney(node))
        lenses.push({ range: line, command: { title: 'Open map', command: openMap, arguments: [uri] } });
      const name = counted.has(kindOf(node)) ? writtenName(node)?.$cstNode : undefined;
      const count = counts.get(node) ?? 0;
      if (!name || (count === 0 && !shared.has(kindOf(node)))) continue;
      const title = count === 1 ? '1 reference' : `${count} references`;
      lenses.push({ range: line, command: { title, command: showReferences, arguments: [uri, name.range.start] } });
    }
    return lenses;
  }

  /** Counts in one go through all files what refers to the things of a document. */
  private countReferences(document: LangiumDocument): ReadonlyMap<Declaration, number> {
    const counts = new Map<Declaration, number>();
    for (const other of this.services.shared.workspace.LangiumDocuments.all) {
      if (other.state < DocumentState.Linked) continue;
      for (const reference of other.references) {
        const thing = 'ref' in reference ? reference.ref : undefined;
        if (!isDeclaration(thing) || AstUtils.getDocument(thing) !== document) continue;
        counts.set(thing, (counts.get(thing) ?? 0) + 1);
      }
    }
    return counts;
  }
}
