import { AstUtils, UriUtils } from 'langium';
import { CodeActionKind } from 'vscode-languageserver';
import { endWithComment, fact, quoted } from '../../../edit/line-text.js';
import {
  type Declaration,
  isDeclaration,
  isJourney,
  isStage,
  isTouchpoint,
  type Journey,
  type Line,
} from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import { declares, nameOf, spaceOf, titleOf } from '../../naming.js';
import { lineTreeOf, sourceLineOf } from '../../source-lines.js';
import { parentOf, personasInScope } from '../../whose.js';
import { Change } from '../fixes/change.js';
import { lineEndOf, removeLine, writeFact } from '../fixes/writing.js';
import { importsFor, isWithin, laidOut, newFileBeside, thingsMentioned } from './new-file.js';
import type { Place, Refactoring } from './refactoring.js';

/**
 * Moves the touchpoints of a stage to a journey of their own, which the stage then opens. What was said about the stage as
 * a whole stays.
 */
export function extractStage({ document, services, line }: Place): Refactoring[] {
  const journey = parentOf(line);
  const touchpoints = line.lines.filter(isTouchpoint);
  if (!isStage(line) || !isJourney(journey) || touchpoints.length === 0) return [];
  const name = nameOf(line);
  const file = name && newFileBeside(document, name, services);
  if (!name || !file) return [];
  const title = 'Move the touchpoints of this stage to a journey of their own';
  const kind = CodeActionKind.RefactorExtract;
  const disabled = whyNot(line, journey, touchpoints, services);
  if (disabled) return [{ title, kind, disabled }];

  const { source } = lineTreeOf(document);
  const lineEnd = lineEndOf(document);
  const personaLines = journey.lines.filter((each) => each.word === 'persona');
  const inherited = journey.lines.filter(({ word }) => word === 'state' || word === 'language');
  const personas = (personasInScope(line) ?? []).map((each) => fact('persona', each));
  const change = new Change();
  const moved = touchpoints.flatMap((touchpoint) => {
    const written = sourceLineOf(touchpoint);
    if (!written) return [];
    change.with(removeLine(document, written));
    return [source.slice((written.comments[0] ?? written.lexemes[0])?.start, endWithComment(source, written))];
  });
  const imports = importsFor(thingsMentioned([...touchpoints, ...personaLines]), file);
  const text = [
    ...imports,
    ...(imports.length > 0 ? [''] : []),
    `journey ${quoted(titleOf(line))} as ${name} {`,
    ...personas,
    ...inherited.map((each) => each.$cstNode?.text ?? ''),
    '',
    moved.join(lineEnd + lineEnd),
    '}',
    '',
  ].join(lineEnd);
  change.create(file, laidOut(text, services));
  change.with(opening(line, touchpoints, UriUtils.basename(file)));
  return [{ title, kind, change }];
}

/** The line that opens the new journey, in the place of the first touchpoint. */
function opening(stage: Line, touchpoints: readonly Line[], path: string): Change {
  const document = AstUtils.getDocument(stage);
  const kept = stage.lines.filter((line) => !touchpoints.includes(line)).map(({ word }) => word);
  const text = fact('opens', quoted(path));
  if (kept.length > 0) return writeFact(stage, text, kept);
  const line = sourceLineOf(stage);
  return new Change().insert(
    document,
    line?.trailing?.end ?? line?.open?.end ?? 0,
    `${lineEndOf(document)}    ${text}`,
  );
}

/** Why the touchpoints cannot leave their journey: its names are known in it alone. */
function whyNot(
  stage: Line,
  journey: Journey,
  touchpoints: readonly Line[],
  services: JourneyServices,
): string | undefined {
  const isLocal = (thing: Declaration) => spaceOf(thing) === journey;
  const used = thingsMentioned(touchpoints).find(isLocal);
  if (used) return `They refer to “${titleOf(used)}”, which is declared in this journey.`;
  const persona = journey.lines.find((line) => line.word === 'persona' && declares(line));
  if (persona)
    return `The persona “${titleOf(persona as Declaration)}” is declared in this journey. Move her to a file first.`;
  const inside = touchpoints
    .flatMap((each) => AstUtils.streamAst(each).toArray())
    .filter(isDeclaration)
    .filter(declares);
  for (const thing of inside) {
    const { References } = services.references;
    const { AstNodeLocator } = services.workspace;
    const outside = References.findReferences(thing, {}).find(({ sourceUri, sourcePath }) => {
      const document = services.shared.workspace.LangiumDocuments.getDocument(sourceUri);
      const node = document && AstNodeLocator.getAstNode<Line>(document.parseResult.value, sourcePath);
      return node !== undefined && !touchpoints.some((each) => isWithin(node, each));
    });
    if (outside) return `“${titleOf(thing)}” is referred to outside of this stage.`;
  }
  return stage.lines.length > 0 ? undefined : 'The stage is empty.';
}
