import { DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { textOf } from '../edit/texts.js';

/** Texts lose their quotes; names are compared in Unicode's composed form. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string): ValueType {
    return rule.name === 'TEXT' ? textOf(input) : input.normalize('NFC');
  }
}
