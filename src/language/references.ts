import {
  type AstNodeDescription,
  type AstNodeLocator,
  type Cancellation,
  type CstNode,
  CstUtils,
  type DocumentSegment,
  interruptAndCheck,
  isReference,
  type LangiumDocument,
  type ReferenceDescription,
  type ReferenceDescriptionProvider,
  type ReferenceInfo,
  type URI,
  UriUtils,
} from 'langium';
import { isLaneText, isMention, type JourneyFile, type Line, type Operand } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';

/**
 * Every place of a file where a name refers to something. The grammar has them in mentions and in front of texts on own
 * lanes alone, so that the other nodes, which are most of them, need not be searched.
 */
export function referencesIn(file: JourneyFile): ReferenceInfo[] {
  const found: ReferenceInfo[] = [];
  collectFromLines(file.lines, found);
  return found;
}

/** Every place under a line where a name refers to something. */
export function referencesUnder(line: Line): ReferenceInfo[] {
  const found: ReferenceInfo[] = [];
  collectFromLines([line], found);
  return found;
}

function collectFromLines(lines: readonly Line[], found: ReferenceInfo[]): void {
  for (const line of lines) {
    if (isLaneText(line) && line.lane) found.push({ reference: line.lane, container: line, property: 'lane' });
    collectFromOperands(line.operands, found);
    for (const clause of line.clauses) collectFromOperands(clause.operands, found);
    collectFromLines(line.lines, found);
  }
}

function collectFromOperands(operands: readonly Operand[], found: ReferenceInfo[]): void {
  for (const operand of operands) {
    if (isMention(operand)) found.push({ reference: operand.target, container: operand, property: 'target' });
  }
}

/** Describes the references of a file for the index. */
export class JourneyReferenceDescriptionProvider implements ReferenceDescriptionProvider {
  private readonly paths: AstNodeLocator;

  constructor(services: JourneyServices) {
    this.paths = services.workspace.AstNodeLocator;
  }

  async createDescriptions(
    document: LangiumDocument,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<ReferenceDescription[]> {
    if (cancelToken) await interruptAndCheck(cancelToken);
    return document.references.flatMap((reference) => {
      const target = isReference(reference) && !reference.error ? reference.$nodeDescription : undefined;
      return target && reference.$refNode ? new Referral(reference.$refNode, document.uri, target, this.paths) : [];
    });
  }
}

/**
 * That a name refers to a thing. A workspace has very many of these and is asked for the places of few, so that these are
 * told when they are asked for, from the syntax tree that the name stands in.
 */
class Referral implements ReferenceDescription {
  readonly targetUri: URI;
  readonly targetPath: string;
  readonly local: boolean;

  constructor(
    private readonly written: CstNode,
    readonly sourceUri: URI,
    target: AstNodeDescription,
    private readonly paths: AstNodeLocator,
  ) {
    this.targetUri = target.documentUri;
    this.targetPath = target.path;
    this.local = UriUtils.equals(target.documentUri, sourceUri);
  }

  get sourcePath(): string {
    return this.paths.getAstNodePath(this.written.astNode);
  }

  get segment(): DocumentSegment {
    return CstUtils.toDocumentSegment(this.written);
  }
}
