import {
  type AstNode,
  type Cancellation,
  DefaultLangiumDocumentFactory,
  type FileSystemProvider,
  type LangiumDocument,
  type ParseResult,
  type URI,
} from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { JourneyFile } from './generated/ast.js';
import type { JourneyServices, JourneySharedServices } from './journey-module.js';

/** Reads a text that has changed together with what it was. */
export class JourneyDocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  /** What has become of a text is parsed together with what it was, of which most has stayed the same. */
  protected override async parseAsync<T extends AstNode>(
    uri: URI,
    text: string,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<ParseResult<T>> {
    const document = this.services.workspace.LangiumDocuments.getDocument(uri);
    if (!document) return super.parseAsync<T>(uri, text, cancelToken);
    const { parser, references } = this.services.ServiceRegistry.getServices(uri) as JourneyServices;
    // Who asked for a reference while the document waited has linked it to what is gone now.
    references.Linker.unlink(document);
    const before = document.parseResult as ParseResult<JourneyFile>;
    return parser.LangiumParser.parseAgain(text, before) as ParseResult<AstNode> as ParseResult<T>;
  }
}

/**
 * Reads a file that cannot be read as an empty one, and says so in the log: one file without permission must not cost an
 * editor all the others. The command line has no editor to go on with, and fails instead.
 */
export class TolerantDocumentFactory extends JourneyDocumentFactory {
  private readonly stored: FileSystemProvider;

  constructor(services: JourneySharedServices) {
    super(services);
    const provider: FileSystemProvider = services.workspace.FileSystemProvider;
    Object.assign(this, { fileSystemProvider: withoutFailing(provider) });
    this.stored = provider;
  }

  /**
   * A document without its text, as it is from when a file is heard of until it is read, is like an empty one: features
   * that look through all documents may come across it.
   */
  override fromModel<T extends AstNode>(model: T, uri: URI): LangiumDocument<T> {
    return model.$type === 'INVALID' ? this.fromString<T>('', uri) : super.fromModel(model, uri);
  }

  /** A file that is not there makes no document: who asks for one that has just been deleted must not bring it back. */
  protected override async getInitialText(uri: URI): Promise<string> {
    try {
      return await this.stored.readFile(uri);
    } catch (reason) {
      if (await this.stored.exists(uri)) return passedOver(uri, reason);
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'The document is gone.');
    }
  }
}

function withoutFailing(provider: FileSystemProvider): FileSystemProvider {
  const readFile = async (uri: URI): Promise<string> => {
    try {
      return await provider.readFile(uri);
    } catch (reason) {
      return passedOver(uri, reason);
    }
  };
  return Object.assign(Object.create(provider) as FileSystemProvider, { readFile });
}

function passedOver(uri: URI, reason: unknown): string {
  console.warn(`${uri.fsPath} cannot be read and is passed over: ${reasonOf(reason)}`);
  return '';
}

/** What went wrong, without the stack. */
export function reasonOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
