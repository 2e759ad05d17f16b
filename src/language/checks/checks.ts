import { AstUtils, type ValidationChecks } from 'langium';
import { blockWords } from '../block-words.js';
import { isJourney, isLine, type JourneyFile, type JourneyMapsAstType } from '../generated/ast.js';
import type { JourneyServices } from '../journey-module.js';
import { checkBracesAndQuotes } from './braces-and-quotes.js';
import { checkEmotionSign, checkFeelings } from './feelings.js';
import { checkDuplicateNames, checkImports } from './names.js';
import { checkGivenTwice, checkValues } from './values.js';
import { checkUnknownWords, looksForeign } from './words.js';

/** Registers every check of the language. */
export function registerChecks(services: JourneyServices): void {
  const words = blockWords(services.Grammar);
  const checks: ValidationChecks<JourneyMapsAstType> = {
    JourneyFile: (file: JourneyFile, accept) => {
      if (looksForeign(file)) {
        const message =
          'This looks like a file of another program that also uses `.journey`: it has `step`s, where a map has stages and touchpoints. Close it, or run `journeymap init` for a map of your own.';
        accept('error', message, { node: file.lines[0] ?? file, code: 'foreign-file' });
        return;
      }
      checkBracesAndQuotes(file, accept);
      checkUnknownWords(file.lines, words, accept);
      checkDuplicateNames(file, accept);
      checkImports(file, services, accept);
      for (const journey of file.lines.filter(isJourney)) checkFeelings(journey, accept);
      for (const node of AstUtils.streamAllContents(file)) {
        if (!isLine(node)) continue;
        checkValues(node, accept);
        checkGivenTwice(node, accept);
        checkEmotionSign(node, accept);
      }
    },
  };
  services.validation.ValidationRegistry.register(checks, services);
}
