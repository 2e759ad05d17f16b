import type { LangiumDocument, ValidationAcceptor } from 'langium';
import { DiagnosticTag } from 'vscode-languageserver-types';
import { listed } from '../../map/insights/words.js';
import { isJourney, type JourneyFile } from '../generated/ast.js';
import { importsOf } from '../imports.js';
import type { JourneyServices } from '../journey-module.js';
import { builtInLanes } from '../map/library.js';
import { report } from './report.js';

/** Imports from which nothing is used, and files that import each other and share names. */
export function checkUseOfImports(
  document: LangiumDocument,
  services: JourneyServices,
  accept: ValidationAcceptor,
): void {
  const { IndexManager, LangiumDocuments, WorkspaceManager } = services.shared.workspace;
  const file = document.parseResult.value as JourneyFile;
  const own = document.uri.toString();
  const hasJourney = file.lines.some(isJourney);
  const used = targetsOf(document);
  const seen = new Set<string>();
  for (const { line, path, uri } of importsOf(document, WorkspaceManager.firstFolder)) {
    const imported = LangiumDocuments.getDocument(uri);
    const key = uri.toString();
    if (!imported) continue;
    const renamesLanes = IndexManager.exportsOf(key).some(
      ({ type, name }) => type === 'Lane' && builtInLanes.has(name),
    );
    if (seen.has(key) || !(used.has(key) || (renamesLanes && hasJourney))) {
      const message = seen.has(key)
        ? `\`${path}\` is imported above already. Remove this line.`
        : `Nothing from \`${path}\` is used here. Remove the import.`;
      report(accept, 'unused-import', message, line, { tags: [DiagnosticTag.Unnecessary] });
    }
    seen.add(key);
    if (key === own || !importsOf(imported).some((back) => back.uri.toString() === own)) continue;
    const theirs = new Set(IndexManager.exportsOf(key).map(({ type, name }) => `${type} ${name}`));
    const both = IndexManager.exportsOf(own).filter(({ type, name }) => theirs.has(`${type} ${name}`));
    if (both.length === 0) continue;
    const names = listed(both.slice(0, 3).map(({ name }) => name));
    const message = `\`${path}\` imports this file too, and both declare ${names}: in each file its own is meant. Give one of them another name.`;
    report(accept, 'import-cycle', message, line);
  }
}

/** The files that the names of a document lead to. */
function targetsOf(document: LangiumDocument): Set<string> {
  const targets = new Set<string>();
  for (const reference of document.references) {
    const target = '$nodeDescription' in reference ? reference.$nodeDescription?.documentUri : undefined;
    if (target) targets.add(target.toString());
  }
  return targets;
}
