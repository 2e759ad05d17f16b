import { AstUtils, type ValidationAcceptor } from 'langium';
import { isJourney, type JourneyFile } from '../generated/ast.js';
import { importsOf } from '../imports.js';
import type { JourneyServices } from '../journey-module.js';
import { namesOfSpace, writtenName } from '../naming.js';
import { report } from './report.js';

/** Things of one kind with one name, each of them reported. */
export function checkDuplicateNames(file: JourneyFile, accept: ValidationAcceptor): void {
  for (const space of [file, ...file.lines.filter(isJourney)]) {
    for (const [kind, names] of namesOfSpace(space)) {
      for (const [name, things] of names) {
        if (things.length < 2) continue;
        const where = space === file ? 'in this file' : 'in this journey';
        for (const thing of things) {
          const message = `Two things of kind \`${kind}\` are named \`${name}\` ${where}. Give one of them another name after \`as\`.`;
          report(accept, 'duplicate-name', message, writtenName(thing) ?? thing);
        }
      }
    }
  }
}

/** Imports of files that are not there, or not of this language. */
export function checkImports(file: JourneyFile, services: JourneyServices, accept: ValidationAcceptor): void {
  const document = AstUtils.getDocument(file);
  const base = services.shared.workspace.WorkspaceManager.firstFolder;
  for (const { line, path, uri } of importsOf(document, base)) {
    if (services.shared.workspace.LangiumDocuments.hasDocument(uri)) continue;
    const message = path.endsWith('.journey')
      ? `There is no file \`${path}\` here. Paths are relative to this file and use \`/\`.`
      : `\`import\` takes a file that ends in \`.journey\`, such as \`import "${withEnding(path)}"\`; \`${path}\` is no map.`;
    report(accept, 'import-not-found', message, line.operands[0] ?? line);
  }
}

/** The path of a map where the ending is missing or another one. */
function withEnding(path: string): string {
  return `${path.replace(/\.[a-z]+$/i, '')}.journey`;
}
