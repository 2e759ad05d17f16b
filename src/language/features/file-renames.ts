import { AstUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import type { FileOperationHandler } from 'langium/lsp';
import {
  type DeleteFilesParams,
  type FileOperationOptions,
  type FileOperationRegistrationOptions,
  type RenameFilesParams,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { quoted } from '../../edit/line-text.js';
import { isLine, isText, type Text } from '../generated/ast.js';
import { resolvePath } from '../imports.js';
import type { JourneySharedServices } from '../journey-module.js';
import { isRelativePath, pathFrom } from '../paths.js';
import { isBuiltin } from './pointing.js';

/** Files that maps point to, and folders, in which any of them may stand. */
const filters: FileOperationRegistrationOptions = {
  filters: [
    { pattern: { glob: '**/*.{journey,md,csv,png,jpg,jpeg,gif,svg,webp,pdf}', matches: 'file' } },
    { pattern: { glob: '**/*', matches: 'folder' } },
  ],
};

/** Words behind which a path stands. */
const pathWords: ReadonlySet<string> = new Set(['import', 'opens', 'link', 'image', 'data']);

/** Keeps paths right when files or folders are renamed or moved in the editor, and forgets what is deleted there. */
export class JourneyFileOperations implements FileOperationHandler {
  readonly fileOperationOptions: FileOperationOptions = {
    willRename: filters,
    didRename: filters,
    didDelete: filters,
  };

  constructor(private readonly services: JourneySharedServices) {}

  /** The edits are done before the files move, so they name the files by their old places. */
  async willRenameFiles(params: RenameFilesParams): Promise<WorkspaceEdit | null> {
    const { LangiumDocuments, WorkspaceLock, WorkspaceManager } = this.services.workspace;
    await WorkspaceManager.ready;
    return WorkspaceLock.read(() => {
      const moves = new Moves(params);
      const documents = LangiumDocuments.all.filter(
        (document) => !isBuiltin(document) && document.uri.scheme !== 'untitled',
      );
      const changed = documents
        .map((document) => [document.textDocument.uri, pathEdits(document, moves)] as const)
        .filter(([, edits]) => edits.length > 0);
      return changed.isEmpty() ? null : { changes: Object.fromEntries(changed) };
    });
  }

  didRenameFiles({ files }: RenameFilesParams): void {
    this.update(
      files.map(({ newUri }) => URI.parse(newUri)),
      files.map(({ oldUri }) => URI.parse(oldUri)),
    );
  }

  didDeleteFiles({ files }: DeleteFilesParams): void {
    this.update(
      [],
      files.map(({ uri }) => URI.parse(uri)),
    );
  }

  /** Folders stand for all that is in them. Watchers tell of this too, but not every editor's tell of folders. */
  private update(changed: URI[], deleted: URI[]): void {
    const { DocumentBuilder, WorkspaceLock, WorkspaceManager } = this.services.workspace;
    WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(changed, deleted, token)))
      .catch((reason) => console.error(`Moved files could not be read again: ${reason}`));
  }
}

/** Where files are before and after they are renamed. */
class Moves {
  private readonly moves: { from: string; to: string }[];

  constructor({ files }: RenameFilesParams) {
    const normal = (uri: string): string => URI.parse(uri).toString().replace(/\/$/, '');
    this.moves = files.map(({ oldUri, newUri }) => ({ from: normal(oldUri), to: normal(newUri) }));
  }

  /** The place of a file afterwards; its own where it stays. */
  after(uri: URI): URI {
    const place = uri.toString();
    for (const { from, to } of this.moves) {
      if (place === from) return URI.parse(to);
      if (place.startsWith(`${from}/`)) return URI.parse(to + place.slice(from.length));
    }
    return uri;
  }
}

function pathEdits(document: LangiumDocument, moves: Moves): TextEdit[] {
  const folder = UriUtils.dirname(document.uri);
  const folderAfter = UriUtils.dirname(moves.after(document.uri));
  const edits: TextEdit[] = [];
  for (const node of AstUtils.streamAllContents(document.parseResult.value)) {
    if (!isText(node) || !node.$cstNode || !isPath(node)) continue;
    const [path = '', ...fragment] = node.value.split('#');
    const target = moves.after(resolvePath(folder, path));
    if (resolvePath(folderAfter, path).toString() === target.toString()) continue;
    const written = pathFrom(folderAfter, target);
    if (!written) continue;
    const here = path.startsWith('./') && !written.startsWith('.') ? './' : '';
    edits.push(TextEdit.replace(node.$cstNode.range, quoted([here + written, ...fragment].join('#'))));
  }
  return edits;
}

/** A path from the folder of its file; addresses and paths from the root of a disk stay. */
function isPath({ value, $container }: Text): boolean {
  const holder = $container;
  const word = isLine(holder) || holder.$type === 'Clause' ? holder.word : '';
  return pathWords.has(word) && isRelativePath(value);
}
