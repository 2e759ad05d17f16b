import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import { isSameRange } from '../../../map/ranges.js';
import type { JourneyServices } from '../../journey-module.js';
import { lineAt } from '../../source-lines.js';
import { extractPersona } from '../refactorings/extract-persona.js';
import { extractStage } from '../refactorings/extract-stage.js';
import { nameThing, writeEmotionValue } from '../refactorings/small.js';
import { Change } from './change.js';
import { resolveByMeaning } from './conflicts.js';
import type { Finding, Fix } from './finding.js';
import { mendings } from './mendings.js';
import { silenceLine } from './silence.js';

const refactorings = [nameThing, writeEmotionValue, extractPersona, extractStage];

/** Mends what checks find, and changes the form of what stands at the cursor. */
export class JourneyCodeActionProvider implements CodeActionProvider {
  constructor(private readonly services: JourneyServices) {}

  getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
    const wants = (kind: CodeActionKind) => !context.only || context.only.some((only) => isOfKind(kind, only));
    return [
      ...(wants(CodeActionKind.QuickFix) ? this.fixes(document, context.diagnostics) : []),
      ...(wants(CodeActionKind.Refactor) || context.only?.some((only) => isOfKind(only, CodeActionKind.Refactor))
        ? this.refactorings(document, range).filter(({ kind = '' }) => wants(kind))
        : []),
    ];
  }

  private fixes(document: LangiumDocument, diagnostics: readonly Diagnostic[]): CodeAction[] {
    const findings = diagnostics.map(
      (each): Finding => ({ document, diagnostic: withData(each, document), services: this.services }),
    );
    return [
      ...findings.flatMap(resolveByMeaning),
      ...findings.flatMap((finding) => fixesOf(finding).map((fix) => action(fix, finding))),
      ...findings.flatMap((finding) => this.everywhere(finding)),
      ...findings.flatMap((finding) => silenceLine(finding).map((fix) => action(fix, finding))),
    ];
  }

  /** The same repair for every finding of the check in the file, where it needs no choice. */
  private everywhere(finding: Finding): CodeAction[] {
    const { code } = finding.diagnostic;
    if (!repairedAlike.has(String(code))) return [];
    const alike = (finding.document.diagnostics ?? []).filter((other) => other.code === code);
    const fixes = alike.flatMap((diagnostic) => decided(fixesOf({ ...finding, diagnostic })));
    if (fixes.length < 2) return [];
    const change = fixes.reduce((all, fix) => all.with(fix.change), new Change());
    return [
      action({ title: `${fixes[0]?.title.replace(/`.*`/, 'it')} — all ${fixes.length} in this file`, change }, finding),
    ];
  }

  private refactorings(document: LangiumDocument, range: Range): CodeAction[] {
    const offset = document.textDocument.offsetAt(range.start);
    const line = lineAt(document, offset) ?? lineAt(document, offset - 1);
    if (!line) return [];
    return refactorings
      .flatMap((refactor) => refactor({ document, services: this.services, line }))
      .map(({ title, kind, change, disabled }) => ({
        title,
        kind,
        ...(disabled ? { disabled: { reason: disabled } } : {}),
        ...(change ? { edit: change.toWorkspaceEdit() } : {}),
      }));
  }
}

/** Checks whose findings are all mended in the same way. */
const repairedAlike: ReadonlySet<string> = new Set([
  'curly-quotes',
  'decimal-comma',
  'unit-glued',
  'unused-import',
  'unused-silence',
]);

function fixesOf(finding: Finding): Fix[] {
  return (mendings[String(finding.diagnostic.code)] ?? []).flatMap((mend) => mend(finding));
}

/** The fix that needs no choice. */
function decided([first]: readonly Fix[]): Fix[] {
  return first?.preferred ? [first] : [];
}

function action({ title, change, preferred }: Fix, { diagnostic }: Finding): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    edit: change.toWorkspaceEdit(),
    ...(preferred ? { isPreferred: true } : {}),
  };
}

/** A diagnostic as it was sent: not every editor hands back the data that one carries. */
function withData(diagnostic: Diagnostic, { diagnostics = [] }: LangiumDocument): Diagnostic {
  if (diagnostic.data !== undefined) return diagnostic;
  const { code, range } = diagnostic;
  const sent = diagnostics.find((each) => each.code === code && isSameRange(each.range, range));
  return { ...diagnostic, data: sent?.data };
}

function isOfKind(kind: CodeActionKind, only: CodeActionKind): boolean {
  return kind === only || kind.startsWith(`${only}.`) || only === '';
}
