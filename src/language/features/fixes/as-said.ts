/** What a finding itself says about how it is mended. */
import { quoted } from '../../../edit/line-text.js';
import { type Mend, mendsOf } from '../../mend.js';
import { type Finding, type Fix, type Mending, spanOf } from './finding.js';
import { addColon, removeColon, removeMark, useSlashes } from './foreign-marks.js';
import { splitLine } from './split-line.js';
import { writeInstead } from './values.js';

type Way<M extends Mend> = (finding: Finding, mend: M) => Fix[];

const ways: { [Name in Mend['mend']]: Way<Extract<Mend, { mend: Name }>> } = {
  change: (finding, { to }) => {
    const { start, end } = spanOf(finding);
    return [{ ...writeInstead(finding, start, end, to), title: `Change to \`${to}\`` }];
  },
  write: (finding, { form, length }) => {
    const { start, end } = spanOf(finding, length);
    return [writeInstead(finding, start, end, form)];
  },
  quote: putInQuotes,
  comment: useSlashes,
  unmark: removeMark,
  'remove-colon': removeColon,
  'add-colon': addColon,
  split: splitLine,
};

/** Does what the finding says, as far as the text at hand allows it. */
export const asSaid: Mending = (finding) => mendsOf(finding.diagnostic).flatMap((mend) => fixesFor(finding, mend));

function fixesFor<M extends Mend>(finding: Finding, mend: M): Fix[] {
  const way = ways[mend.mend] as Way<M> | undefined;
  return way?.(finding, mend) ?? [];
}

/** Quotes around words that were meant as a text. */
function putInQuotes(finding: Finding, { length, text }: Extract<Mend, { mend: 'quote' }>): Fix[] {
  const { start, end } = spanOf(finding, length);
  const written = finding.document.textDocument.getText().slice(start, end);
  if (written === '' || written.includes('"')) return [];
  const meant = text ?? written.replace(/^['‘’`](.*)['‘’`]$/s, '$1');
  return [{ ...writeInstead(finding, start, end, quoted(meant)), title: 'Put it in quotes' }];
}
