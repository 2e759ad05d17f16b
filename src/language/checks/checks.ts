import { AstUtils, type LangiumDocument, type ValidationAcceptor, type ValidationChecks } from 'langium';
import { type BlockWords, blockWords } from '../block-words.js';
import { isJourney, isLine, type JourneyFile, type JourneyMapsAstType } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { checkBracesAndQuotes } from './braces-and-quotes.js';
import { checkClauses } from './clauses.js';
import { checkUseOfDeclarations } from './declarations.js';
import { checkEvidence } from './evidence.js';
import { checkEmotionSign, checkFeelings } from './feelings.js';
import { checkFiles } from './files.js';
import { checkUseOfImports } from './imports.js';
import { checkMaps } from './maps.js';
import { checkUnits } from './metrics.js';
import { checkDuplicateNames, checkImports } from './names.js';
import { report } from './report.js';
import type { CheckSettings } from './settings.js';
import { checkGivenTwice, checkValues } from './values.js';
import { checkUnknownWords, looksForeign } from './words.js';

/** Registers every check, as one for the whole file: what they find is judged together afterwards (document-validator.ts). */
export function registerChecks(services: JourneyServices): void {
  const words = blockWords(services.Grammar);
  const checks: ValidationChecks<JourneyMapsAstType> = {
    JourneyFile: async (file: JourneyFile, accept) => {
      if (looksForeign(file)) {
        const message =
          'This looks like a file of another program that also uses `.journey`: it has `step`s, where a map has stages and touchpoints. Close it, or run `journeymap init` for a map of your own.';
        report(accept, 'foreign-file', message, file.lines[0] ?? file);
        return;
      }
      const document = AstUtils.getDocument(file);
      const { checks: settings } = await services.shared.workspace.ConfigurationFiles.of(document.uri);
      checkText(file, words, services, accept);
      checkUses(document, services, accept);
      checkLines(file, services, settings, accept);
      await checkFiles(document, services, accept);
      await checkMaps(document, services, settings, accept);
    },
  };
  services.validation.ValidationRegistry.register(checks, services);
}

function checkText(file: JourneyFile, words: BlockWords, services: JourneyServices, accept: ValidationAcceptor): void {
  checkBracesAndQuotes(file, accept);
  checkUnknownWords(file.lines, words, accept);
  checkDuplicateNames(file, accept);
  checkImports(file, services, accept);
  for (const journey of file.lines.filter(isJourney)) checkFeelings(journey, accept);
}

function checkUses(document: LangiumDocument, services: JourneyServices, accept: ValidationAcceptor): void {
  checkUseOfImports(document, services, accept);
  checkUseOfDeclarations(document, services, accept);
}

function checkLines(
  file: JourneyFile,
  services: JourneyServices,
  settings: CheckSettings,
  accept: ValidationAcceptor,
): void {
  const age = { today: services.shared.environment.Clock.today(), limitsOfAge: settings.limitsOf('evidence-old') };
  for (const node of AstUtils.streamAllContents(file)) {
    if (!isLine(node)) continue;
    checkValues(node, accept);
    checkGivenTwice(node, accept);
    checkClauses(node, accept);
    checkEmotionSign(node, accept);
    checkUnits(node, accept);
    checkEvidence(node, age, accept);
  }
}
