import {
  AstUtils,
  type Cancellation,
  interruptAndCheck,
  type LangiumDocument,
  type ValidationAcceptor,
  type ValidationChecks,
} from 'langium';
import { type BlockWords, blockWords } from '../block-words.js';
import { isJourney, type JourneyFile, type JourneyMapsAstType, type Line } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { checkBracesAndQuotes } from './braces-and-quotes.js';
import { checkClauses } from './clauses.js';
import { checkConflicts } from './conflicts.js';
import { checkUseOfDeclarations } from './declarations.js';
import { checkEvidence } from './evidence.js';
import { checkEmotionSign, checkFeelings } from './feelings.js';
import { checkFiles } from './files.js';
import { foreignFile } from './foreign-files.js';
import { checkUseOfImports } from './imports.js';
import { checkMaps } from './maps.js';
import { checkUnits } from './metrics.js';
import { checkDuplicateNames, checkImports } from './names.js';
import { report } from './report.js';
import type { CheckSettings } from './settings.js';
import { checkGivenTwice, checkValues } from './values.js';
import { checkUnknownWords } from './words.js';

/** How many lines are checked before requests may have their turn. */
const linesAtOnce = 200;

/** Registers every check, as one for the whole file: what they find is judged together afterwards (document-validator.ts). */
export function registerChecks(services: JourneyServices): void {
  const words = blockWords(services.Grammar);
  const checks: ValidationChecks<JourneyMapsAstType> = {
    JourneyFile: async (file: JourneyFile, accept, cancelToken) => {
      if (checkConflicts(file, accept)) return;
      const foreign = foreignFile(file);
      if (foreign) {
        report(accept, 'foreign-file', foreign, file.lines[0] ?? file);
        return;
      }
      const document = AstUtils.getDocument(file);
      const { checks: settings } = await services.shared.workspace.ConfigurationFiles.of(document.uri);
      checkText(file, words, services, accept);
      checkUses(document, services, accept);
      await interruptAndCheck(cancelToken);
      const lines = everyLine(file.lines);
      await checkLines(lines, services, settings, accept, cancelToken);
      await checkFiles(document, lines, services, accept);
      await interruptAndCheck(cancelToken);
      await checkMaps(document, services, settings, accept);
    },
  };
  services.validation.ValidationRegistry.register(checks, services);
}

function checkText(file: JourneyFile, words: BlockWords, services: JourneyServices, accept: ValidationAcceptor): void {
  checkBracesAndQuotes(file, accept);
  checkUnknownWords(file, words, services, accept);
  checkDuplicateNames(file, accept);
  checkImports(file, services, accept);
  for (const journey of file.lines.filter(isJourney)) checkFeelings(journey, accept);
}

function checkUses(document: LangiumDocument, services: JourneyServices, accept: ValidationAcceptor): void {
  checkUseOfImports(document, services, accept);
  checkUseOfDeclarations(document, services, accept);
}

async function checkLines(
  lines: readonly Line[],
  services: JourneyServices,
  settings: CheckSettings,
  accept: ValidationAcceptor,
  cancelToken: Cancellation.CancellationToken,
): Promise<void> {
  const age = { today: services.shared.environment.Clock.today(), limitsOfAge: settings.limitsOf('evidence-old') };
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === 0) await interruptAndCheck(cancelToken);
    checkValues(line, accept);
    checkGivenTwice(line, accept);
    checkClauses(line, accept);
    checkEmotionSign(line, accept);
    checkUnits(line, accept);
    checkEvidence(line, age, accept);
  }
}

/** Lines with those in their blocks, in the order of the file. */
function everyLine(lines: readonly Line[], found: Line[] = []): Line[] {
  for (const line of lines) {
    found.push(line);
    if (line.lines.length > 0) everyLine(line.lines, found);
  }
  return found;
}
