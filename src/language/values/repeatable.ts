/** Words that may stand several times in a block; see `mayRepeat`. */
const often: ReadonlySet<string> = new Set([
  'persona',
  'expects',
  'need',
  'trait',
  'pain',
  'gain',
  'watches',
  'tags',
  'objective',
  'channel',
  'sees',
  'frontstage',
  'backstage',
  'support',
  'thinks',
  'says',
  'does',
  'now',
  'note',
  'image',
  'link',
  'takes',
  'waits',
  'moment',
  'feels',
  'then',
  'target',
  'next',
  'stage',
  'touchpoint',
  'opportunity',
  'metric',
  'solves',
  'serves',
  'moves',
  'for',
  'from',
  'by',
  ':',
]);

/** Whether lines of a word may stand several times in a block. */
export function mayRepeat(block: string, word: string): boolean {
  if (word === 'target' && block === 'metric') return false;
  return block === 'top' || often.has(word) || (word === 'goal' && block === 'persona');
}
