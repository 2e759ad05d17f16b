import { AstUtils, DocumentState, type LangiumDocument } from 'langium';
import type { CodeLensProvider } from 'langium/lsp';
import type { CodeLens } from 'vscode-languageserver';
import { conflictsIn } from '../../edit/conflict-markers.js';
import { type Declaration, isDeclaration, isJourney } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { declares, kindOf, writtenName } from '../naming.js';
import type { Kind } from '../vocabulary.js';
import { linesOf } from './walking.js';

/** Commands that the extension registers. */
const openMap = 'journey.openPreviewToSide';
const showReferences = 'journey.showReferences';
const resolveConflicts = 'journey.resolveConflicts';
const showConflicts = 'journey.showConflicts';

/** Things above which one sees how often they are referred to; the shared ones also when they never are. */
const counted: ReadonlySet<Kind> = new Set<Kind>(['persona', 'stage', 'touchpoint', 'pain', 'evidence']);
const shared: ReadonlySet<Kind> = new Set<Kind>(['persona', 'evidence']);

/** What can be done about conflicts, or else "Open map" above journeys, "3 references" above named things. */
export class JourneyCodeLensProvider implements CodeLensProvider {
  constructor(private readonly services: JourneyServices) {}

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    if (!this.services.shared.workspace.ConfigurationProvider.isOn('codeLens')) return [];
    const counts = this.countReferences(document);
    const uri = document.uri.toString();
    const conflicts = conflictsIn(document.textDocument.getText());
    if (conflicts.length > 0) return conflicts.flatMap(({ begin }) => lensesOfConflict(begin, uri));
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

function lensesOfConflict(line: number, uri: string): CodeLens[] {
  const range = { start: { line, character: 0 }, end: { line, character: 0 } };
  return [
    { range, command: { title: 'Resolve by meaning', command: resolveConflicts, arguments: [uri] } },
    { range, command: { title: 'Show both on the map', command: showConflicts, arguments: [uri] } },
  ];
}
