import {
  type Cancellation,
  DefaultDocumentValidator,
  type LangiumCoreServices,
  type LangiumDocument,
  type ParseResult,
  type ValidateSingleNodeOptions,
  type ValidationOptions,
} from 'langium';
import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { firstConflict } from '../edit/conflict-markers.js';
import type { Level } from './checks/definition.js';
import type { Documentation } from './checks/documentation.js';
import { foreignFile } from './checks/foreign-files.js';
import { type CheckId, definitionOf, isCheckId } from './checks/registry.js';
import { SaidElsewhere } from './checks/said-elsewhere.js';
import type { CheckSettings } from './checks/settings.js';
import { withoutSilenced } from './checks/silences.js';
import type { JourneyFile } from './generated/ast.js';
import type { JourneyServices } from './journey-module.js';
import { builtinLibraryUri } from './library/uri.js';
import type { JourneyLinkingError } from './linker.js';
import { dataOf } from './mend.js';
import { kindsMentioned } from './scope.js';

const severities: Readonly<Record<Exclude<Level, 'off'>, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};

/** Collects what all checks find, and judges it: by the configuration of the document, and by what its comments silence. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {
  private readonly documentation: Documentation;
  private readonly configurations: JourneyServices['shared']['workspace']['ConfigurationFiles'];

  constructor(services: JourneyServices) {
    super(services as LangiumCoreServices);
    this.configurations = services.shared.workspace.ConfigurationFiles;
    this.documentation = services.shared.environment.Documentation;
  }

  override async validateDocument(
    document: LangiumDocument,
    options: ValidationOptions = {},
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<Diagnostic[]> {
    if (document.uri.scheme === builtinLibraryUri.scheme) return [];
    const { checks } = await this.configurations.of(document.uri);
    const found = await super.validateDocument(document, options, cancelToken);
    const heard = found.filter(({ code }) => !isCheckId(String(code)) || !checks.isOff(code as CheckId));
    const isJudged = (id: CheckId) => !checks.isOff(id) && definitionOf(id).needs === undefined;
    return withoutSilenced(heard, document, isJudged).flatMap((finding) => this.rated(finding, checks));
  }

  /** A finding at the level that is configured; nothing where its check is off. */
  private rated(finding: Diagnostic, settings: CheckSettings): Diagnostic[] {
    const code = String(finding.code ?? '');
    if (!isCheckId(code)) return [finding];
    const level = settings.levelOf(code);
    if (level === 'off') return [];
    const href = this.documentation.addressOf(code);
    const codeDescription = href === undefined ? undefined : { href };
    return [{ ...finding, severity: severities[level], codeDescription, source: this.getSource() }];
  }

  /** All checks are registered for the file as a whole, and walk through its lines by themselves. */
  protected override validateSingleNodeOptions(): ValidateSingleNodeOptions {
    return { validateNode: true, validateChildren: false };
  }

  protected override processLexingErrors(): void {
    // The lexer reads everything; what is odd is told by the checks of braces, quotes and words.
  }

  /** Nobody should ever see one of these: the lexer hands on only what can be parsed. */
  protected override processParsingErrors(parseResult: ParseResult, diagnostics: Diagnostic[]): void {
    const found: Diagnostic[] = [];
    super.processParsingErrors(parseResult, found, {});
    const message = 'This cannot be read here. Please report it with the line that it stands in.';
    diagnostics.push(...found.map((finding) => ({ ...finding, message, code: 'syntax' satisfies CheckId })));
  }

  /** Gives names that do not resolve the ids that the documentation of checks uses. */
  protected override processLinkingErrors(document: LangiumDocument, diagnostics: Diagnostic[]): void {
    const file = document.parseResult.value as JourneyFile;
    if (foreignFile(file) || firstConflict(document.textDocument.getText()) !== undefined) return;
    const said = new SaidElsewhere(file);
    for (const { $refNode, error } of document.references) {
      if (!error || !$refNode || said.explains(error.info)) continue;
      const code: CheckId = kindsMentioned(error.info.container)[0] === 'emotion' ? 'emotion-unknown' : 'unknown-name';
      const { message, mends } = error as JourneyLinkingError;
      diagnostics.push({ range: $refNode.range, message, code, source: this.getSource(), ...dataOf(mends) });
    }
  }
}
