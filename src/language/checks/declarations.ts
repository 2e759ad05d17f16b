import type { LangiumDocument, ValidationAcceptor } from 'langium';
import { DiagnosticTag } from 'vscode-languageserver-types';
import { isJourney, type JourneyFile } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { builtInLanes } from '../map/library.js';
import { declares, kindOf, nameOf, titleOperand, writtenName } from '../naming.js';
import { report } from './report.js';

/** Shared things that nothing refers to, in this file or in those that import it. */
export function checkUseOfDeclarations(
  document: LangiumDocument,
  services: JourneyServices,
  accept: ValidationAcceptor,
): void {
  const file = document.parseResult.value as JourneyFile;
  const index = services.shared.workspace.IndexManager;
  const paths = services.workspace.AstNodeLocator;
  if (!file.lines.some(isJourney) && !index.isImported(document.uri)) return;
  for (const thing of file.lines) {
    if (!declares(thing) || isJourney(thing)) continue;
    const name = nameOf(thing) ?? '';
    if (thing.word === 'lane' && builtInLanes.has(name)) continue;
    if (index.isReferredTo(document.uri, paths.getAstNodePath(thing))) continue;
    const message = `Nothing refers to the ${kindOf(thing)} \`${name}\`. Use it, or remove it.`;
    const at = writtenName(thing) ?? titleOperand(thing) ?? thing;
    report(accept, 'unused-declaration', message, at, { tags: [DiagnosticTag.Unnecessary] });
  }
}
