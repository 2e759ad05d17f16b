import { type LangiumDocument, URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { createJourneyServices } from '../language/journey-module.js';
import { mapsOf } from '../language/map-builder.js';
import type { JourneyMap } from '../map/model.js';
import { readMap } from './files.js';

/** Something to tell about a place in a file. */
export interface Finding {
  severity: 'error' | 'warning';
  /** Id of the check. */
  code: string;
  message: string;
  /** One-based, as editors and compilers count. */
  line: number;
  column: number;
}

/** A file with what was found in it and the maps it holds. */
export interface LoadedMaps {
  file: string;
  findings: Finding[];
  maps: JourneyMap[];
}

/**
 * Reads, links and checks files together with what they import.
 * @throws Failure when one cannot be read
 */
export async function loadMaps(files: readonly string[]): Promise<LoadedMaps[]> {
  const { shared, journey } = createJourneyServices(NodeFileSystem);
  await shared.workspace.WorkspaceManager.initializeWorkspace([]);
  const documents = files.map((file) => {
    const document = shared.workspace.LangiumDocumentFactory.fromString(readMap(file), URI.file(file));
    shared.workspace.LangiumDocuments.addDocument(document);
    return document;
  });
  await shared.workspace.DocumentBuilder.build(documents, { validation: true });
  return documents.map((document, index) => ({
    file: files[index] as string,
    findings: findingsOf(document),
    maps: mapsOf(document, journey),
  }));
}

/** Errors and warnings in the order of the file; hints are for editors. */
function findingsOf(document: LangiumDocument): Finding[] {
  return (document.diagnostics ?? [])
    .flatMap(({ severity, code, message, range }): Finding[] => {
      if (severity !== 1 && severity !== 2) return [];
      const text = typeof message === 'string' ? message : message.value;
      const { line, character } = range.start;
      return [
        {
          severity: severity === 1 ? 'error' : 'warning',
          code: String(code ?? ''),
          message: text,
          line: line + 1,
          column: character + 1,
        },
      ];
    })
    .sort((left, right) => left.line - right.line || left.column - right.column);
}
