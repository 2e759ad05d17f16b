import { type LangiumDocument, UriUtils } from 'langium';
import { isFact, isImport, isJourney, type JourneyFile } from '../../generated/ast.js';
import { importsOf } from '../../imports.js';
import type { JourneyServices } from '../../journey-module.js';
import { namesOfSpace, titleOf } from '../../naming.js';
import { folderOf, pathFrom } from '../../paths.js';
import { isBuiltin } from '../pointing.js';
import { kinds, type Offer } from './items.js';
import type { InText } from './place.js';

/** The `.journey` files of the workspace, inside of the quotes of `import` and `opens`. */
export function fileOffers(place: InText, services: JourneyServices): Offer[] {
  const { line, closed } = place;
  if (!isImport(line) && !(isFact(line) && line.word === 'opens')) return [];
  return pathOffers(place.document, isImport(line), services, place.span.start).map((offer) => ({
    ...offer,
    text: closed ? offer.label : `${offer.label}"`,
  }));
}

/** The same where the quotes are still missing. */
export function quotedFileOffers(document: LangiumDocument, services: JourneyServices): Offer[] {
  return pathOffers(document, true, services).map((offer) => ({ ...offer, text: `"${offer.label}"` }));
}

function pathOffers(document: LangiumDocument, imports: boolean, services: JourneyServices, inside?: number): Offer[] {
  const folder = folderOf(document, services);
  if (!folder) return [];
  const base = services.shared.workspace.WorkspaceManager.firstFolder;
  const imported = imports
    ? importsOf(document, base).filter(({ line }) => line.operands[0]?.$cstNode?.offset !== (inside ?? 0) - 1)
    : [];
  const known = new Set([document.uri, ...imported.map(({ uri }) => uri)].map(String));
  return services.shared.workspace.LangiumDocuments.all
    .filter((other) => !isBuiltin(other) && !known.has(other.uri.toString()))
    .flatMap((other): Offer[] => {
      const path = pathFrom(folder, other.uri);
      return path ? [{ label: path, kind: kinds.File, detail: contentsOf(other), filter: path }] : [];
    })
    .toArray()
    .sort((a, b) => depth(a.label) - depth(b.label) || (a.label < b.label ? -1 : 1));
}

/** What a file brings: the titles of its journeys, and how many things of each kind it declares. */
function contentsOf(document: LangiumDocument): string {
  const file = document.parseResult.value as JourneyFile;
  const journeys = file.lines.filter(isJourney).map((journey) => `“${titleOf(journey)}”`);
  const counts = [...namesOfSpace(file)]
    .filter(([kind]) => kind !== 'journey')
    .map(([kind, names]) => `${names.size} ${kind}${names.size > 1 && kind !== 'evidence' ? 's' : ''}`);
  return [...journeys, ...counts].join(', ') || UriUtils.basename(document.uri);
}

function depth(path: string): number {
  return path.split('/').length;
}
