/** Names that mean nothing here: another name, an import, or a declaration. */
import { type LangiumDocument, UriUtils } from 'langium';
import { quoted } from '../../../edit/line-text.js';
import { signed } from '../../../map/emotion-steps.js';
import {
  isFeeling,
  isImport,
  isJourney,
  isLaneText,
  isMention,
  isText,
  type JourneyFile,
} from '../../generated/ast.js';
import { importsOf } from '../../imports.js';
import { mendsOf } from '../../mend.js';
import { nearest } from '../../messages.js';
import { isShared, namesOfSpace } from '../../naming.js';
import { folderOf, pathFrom } from '../../paths.js';
import { kindsMentioned } from '../../scope.js';
import { numberOf, operandsOf } from '../../values/reading.js';
import type { Kind } from '../../vocabulary.js';
import { importEdit } from '../completion/import-edit.js';
import { isBuiltin } from '../pointing.js';
import { Change } from './change.js';
import { type Finding, type Fix, type Mending, nodeOf, spanOf } from './finding.js';
import { titleFor, writeAtTop } from './writing.js';

/** What can be declared with its title alone. */
const declarable: readonly string[] = ['persona', 'channel', 'team', 'evidence', 'metric', 'lane'];

/** Files of the workspace that declare the name. */
export const importName: Mending = ({ document, diagnostic, services }) => {
  const { name, kinds } = mentioned({ document, diagnostic, services });
  const others = documentsBeside(document, { services });
  return kinds.filter(isShared).flatMap((kind) =>
    others
      .filter((other) =>
        namesOfSpace(other.parseResult.value as JourneyFile)
          .get(kind)
          ?.has(name),
      )
      .flatMap((other): Fix[] => {
        const edit = importEdit(document, other.uri, services);
        if (!edit) return [];
        const [, path] = /import (".*")/.exec(edit.newText) ?? [];
        const change = new Change().add(document.textDocument.uri, edit);
        return [{ title: `Add import ${path}`, change, preferred: true }];
      }),
  );
};

/** A declaration of the missing thing, in this file and in the library that is imported most. */
export const declareName: Mending = ({ document, diagnostic, services }) => {
  const { name, kinds } = mentioned({ document, diagnostic, services });
  const kind = kinds.find((each) => declarable.includes(each));
  // A word of the language with a colon is no row that anybody wants to declare.
  if (!name || !kind || mendsOf(diagnostic).some(({ mend }) => mend === 'remove-colon')) return [];
  const declaration = `${kind} ${quoted(titleFor(name))} as ${name}`;
  const here: Fix = {
    title: `Declare ${kind} \`${name}\` in this file`,
    change: writeAtTop(document, kind, declaration),
  };
  const library = libraryFor(document, services);
  if (!library) return [here];
  const change = writeAtTop(library.document, kind, declaration);
  const edit = library.imported ? undefined : importEdit(document, library.document.uri, services);
  if (edit) change.add(document.textDocument.uri, edit);
  const there: Fix = { title: `Declare ${kind} \`${name}\` in ${UriUtils.basename(library.document.uri)}`, change };
  return library.imported ? [there, here] : [here, there];
};

/** A word of the author's own: in quotes with its number, or declared with it. */
export const ownEmotion: Mending = (finding) => {
  const node = nodeOf(finding);
  if (!isMention(node) || !isFeeling(node.$container)) return [];
  const operands = operandsOf(node.$container);
  const value = numberOf(operands[operands.indexOf(node) + 1]);
  if (value === undefined) return [];
  const word = node.target.$refText;
  const { start, end } = spanOf(finding);
  const number = signed(value);
  return [
    {
      title: `Put ${quoted(word)} in quotes, as a word of your own`,
      change: new Change().replace(finding.document, start, end, quoted(word)),
    },
    {
      title: `Declare the emotion \`${word} ${number}\` in this file`,
      change: writeAtTop(finding.document, 'emotion', `emotion ${word} ${number}`),
    },
  ];
};

/** The path of a file of the workspace whose name is nearest. */
export const correctImport: Mending = (finding) => {
  const { document, services } = finding;
  const node = nodeOf(finding);
  const folder = folderOf(document, services);
  if (!isText(node) || !isImport(node.$container) || !folder) return [];
  const paths = documentsBeside(document, { services }).flatMap(({ uri }) => pathFrom(folder, uri) ?? []);
  const file = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const path = paths.find((each) => file(each) === file(node.value)) ?? nearest(node.value, paths);
  if (!path) return [];
  const { start, end } = spanOf(finding);
  const change = new Change().replace(document, start, end, quoted(path));
  return [{ title: `Change to ${quoted(path)}`, change, preferred: true }];
};

function mentioned(finding: Finding): { name: string; kinds: readonly Kind[] } {
  const node = nodeOf(finding);
  if (isMention(node)) return { name: node.target.$refText, kinds: kindsMentioned(node) };
  if (isLaneText(node)) return { name: node.lane.$refText, kinds: ['lane'] };
  return { name: '', kinds: [] };
}

/** Files that can be imported and are not yet. */
function documentsBeside(document: LangiumDocument, { services }: Pick<Finding, 'services'>): LangiumDocument[] {
  const { LangiumDocuments, WorkspaceManager } = services.shared.workspace;
  const known = new Set(
    [document.uri, ...importsOf(document, WorkspaceManager.firstFolder).map(({ uri }) => uri)].map(String),
  );
  return LangiumDocuments.all.filter((other) => !known.has(other.uri.toString()) && !isBuiltin(other)).toArray();
}

/** The file without journeys that most files import, those that this file imports first. */
function libraryFor(
  document: LangiumDocument,
  services: Finding['services'],
): { document: LangiumDocument; imported: boolean } | undefined {
  const { LangiumDocuments, WorkspaceManager } = services.shared.workspace;
  const imports = (each: LangiumDocument) =>
    importsOf(each, WorkspaceManager.firstFolder).map(({ uri }) => uri.toString());
  const own = new Set(imports(document));
  const votes = new Map<string, number>();
  for (const each of LangiumDocuments.all) for (const uri of imports(each)) votes.set(uri, (votes.get(uri) ?? 0) + 1);
  const libraries = LangiumDocuments.all
    .filter((each) => each !== document && votes.has(each.uri.toString()))
    .filter((each) => !(each.parseResult.value as JourneyFile).lines.some(isJourney))
    .map((each) => ({
      document: each,
      imported: own.has(each.uri.toString()),
      votes: votes.get(each.uri.toString()) ?? 0,
    }))
    .toArray();
  libraries.sort((a, b) => Number(b.imported) - Number(a.imported) || b.votes - a.votes);
  return libraries[0];
}
