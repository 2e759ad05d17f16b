import type { Grammar } from 'langium';
import type { FactWords } from '../edit/format/index.js';
import { blockWords } from './block-words.js';
import { takesOwnNames } from './vocabulary.js';

/** Which lines the formatter may lay out as facts; what the grammar does not know is kept as it was written. */
export function factWords(grammar: Grammar): FactWords {
  const blocks = blockWords(grammar);
  return {
    isFact: (block, word, first) =>
      first === 'own-name' ? takesOwnNames.has(block) : (blocks.get(block)?.has(word) ?? false),
  };
}
