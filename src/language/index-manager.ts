import {
  type AstNode,
  type AstNodeDescription,
  type Cancellation,
  ContextCache,
  DefaultIndexManager,
  type LangiumDocument,
  type URI,
} from 'langium';
import { importsOf } from './imports.js';
import type { JourneySharedServices } from './journey-module.js';

const none: ReadonlySet<string> = new Set();

/**
 * The index of shared names and of what refers to them. A file depends on every file that it imports, directly or not; and
 * what a file is told about its unused declarations depends on those that refer to them.
 */
export class JourneyIndexManager extends DefaultIndexManager {
  private readonly byName = new ContextCache<string, string, AstNodeDescription | undefined>();
  /** What each file refers to in itself and in others, as `file#path`; kept while it is read again. */
  private readonly targets = new Map<string, ReadonlySet<string>>();
  /** Which other files each file imports; kept while it is read again. */
  private readonly imported = new Map<string, ReadonlySet<string>>();
  /** How many files refer to a thing, and how many others import a file. */
  private readonly users = new Tally();
  private readonly importers = new Tally();
  private readonly dependents = new WeakMap<ReadonlySet<string>, ReadonlySet<string>>();
  /** Files whose declarations are used otherwise than when they were last checked. */
  private readonly usedOtherwise = new Set<string>();

  constructor(private readonly services: JourneySharedServices) {
    super(services);
  }

  /** What a file offers to those that import it. */
  exportsOf(uri: string): readonly AstNodeDescription[] {
    return this.symbolIndex.get(uri) ?? [];
  }

  /** The thing of a type and name that a file offers. */
  exported(uri: string, type: string, name: string): AstNodeDescription | undefined {
    return this.byName.get(uri, `${type} ${name}`, () =>
      this.exportsOf(uri).find((description) => description.type === type && description.name === name),
    );
  }

  /** Whether a known file imports a file. */
  isImported(file: URI): boolean {
    return this.importers.has(file.toString());
  }

  /**
   * Whether anything in the known files refers to a thing.
   * @param path of the thing in the syntax tree of the file
   */
  isReferredTo(file: URI, path: string): boolean {
    return this.users.has(`${file}#${path}`);
  }

  /** The files whose declarations are used otherwise since this was last asked. */
  takeUsedOtherwise(): string[] {
    const files = [...this.usedOtherwise];
    this.usedOtherwise.clear();
    return files;
  }

  override remove(uri: URI): void {
    super.remove(uri);
    this.uses(uri.toString(), none, none);
    this.targets.delete(uri.toString());
    this.imported.delete(uri.toString());
    this.services.workspace.FilesBeside.forget(uri);
  }

  override removeContent(uri: URI): void {
    super.removeContent(uri);
    this.byName.clear(uri.toString());
  }

  override async updateContent(document: LangiumDocument, cancelToken?: Cancellation.CancellationToken): Promise<void> {
    await super.updateContent(document, cancelToken);
    this.byName.clear(document.uri.toString());
  }

  override async updateReferences(
    document: LangiumDocument,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<void> {
    await super.updateReferences(document, cancelToken);
    const uri = document.uri.toString();
    const references = this.referenceIndex.get(uri) ?? [];
    const base = this.services.workspace.WorkspaceManager.firstFolder;
    const imported = importsOf(document, base).map((entry) => entry.uri.toString());
    this.uses(
      uri,
      new Set(references.map(({ targetUri, targetPath }) => `${targetUri}#${targetPath}`)),
      new Set(imported.filter((file) => file !== uri)),
    );
  }

  override isAffected(document: LangiumDocument<AstNode>, changedUris: Set<string>): boolean {
    return (
      super.isAffected(document, changedUris) ||
      this.dependentsOf(changedUris).has(document.uri.toString()) ||
      this.services.workspace.FilesBeside.doesPointAt(document.uri, changedUris)
    );
  }

  /** Notes what a file uses, and whose declarations are used more or less than before. */
  private uses(uri: string, targets: ReadonlySet<string>, imported: ReadonlySet<string>): void {
    for (const target of this.users.change(this.targets.get(uri) ?? none, targets))
      this.usedOtherwise.add(target.slice(0, target.indexOf('#')));
    for (const file of this.importers.change(this.imported.get(uri) ?? none, imported)) this.usedOtherwise.add(file);
    this.targets.set(uri, targets);
    this.imported.set(uri, imported);
  }

  /** The files that import one of some files, directly or not. */
  private dependentsOf(changed: ReadonlySet<string>): ReadonlySet<string> {
    const known = this.dependents.get(changed);
    if (known) return known;
    const dependents = new Set<string>();
    const importers = new Map<string, string[]>();
    for (const [importer, imported] of this.imported) {
      for (const uri of imported) {
        const importersOfIt = importers.get(uri);
        if (importersOfIt) importersOfIt.push(importer);
        else importers.set(uri, [importer]);
      }
    }
    for (const queue = [...changed]; queue.length > 0; ) {
      for (const importer of importers.get(queue.pop() as string) ?? []) {
        if (dependents.has(importer)) continue;
        dependents.add(importer);
        queue.push(importer);
      }
    }
    this.dependents.set(changed, dependents);
    return dependents;
  }
}

/** How often each thing is named by the files of the workspace, so that one need not ask them all. */
class Tally {
  private readonly counts = new Map<string, number>();

  has(thing: string): boolean {
    return this.counts.has(thing);
  }

  /** Replaces what a file names. Returns what it names now and did not before, or the other way round. */
  change(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
    const less = [...before].filter((thing) => !after.has(thing));
    const more = [...after].filter((thing) => !before.has(thing));
    for (const thing of less) this.add(thing, -1);
    for (const thing of more) this.add(thing, 1);
    return [...less, ...more];
  }

  private add(thing: string, step: number): void {
    const count = (this.counts.get(thing) ?? 0) + step;
    if (count > 0) this.counts.set(thing, count);
    else this.counts.delete(thing);
  }
}
