import type { DrawnFence, ShownFence } from './drawn-fences.js';

/** What a page shows in place of a fence. */
export interface FencePage {
  /** The text of the fence as the page would show it without us. */
  code: string;
  /** Zero-based line of the document with the first line of the text. */
  firstLine: number;
  /** A text as it may stand in markup. */
  escapeText: (text: string) => string;
}

/** The pictures of a fence, what is wrong in it and where, and its text where there is nothing else to see. */
export function fenceHtml({ drawn, isCurrent }: ShownFence, { code, firstLine, escapeText }: FencePage): string {
  if (!drawn) return `<div class="journey-fence">${code}<p class="journey-note">Drawing this journey …</p></div>`;
  const errors = drawn.errors.map(({ message, line }) => {
    const at = firstLine + line;
    // By its line the preview finds the place in the text when it is clicked twice.
    return `<li class="code-line" data-line="${at}"><b>Line ${at + 1}:</b> ${quoted(escapeText(message))}</li>`;
  });
  const list = errors.length > 0 ? `<ul class="journey-errors">${errors.join('')}</ul>` : '';
  const note = noteOn(drawn);
  const said = note === undefined ? '' : `<p class="journey-note">${quoted(escapeText(note))}</p>`;
  const content = drawn.pictures.length > 0 ? drawn.pictures.join('') : code;
  return `<div class="journey-fence${isCurrent ? '' : ' journey-before'}" dir="ltr">${content}${list}${said}</div>`;
}

/** What a message quotes stands between backticks. */
function quoted(message: string): string {
  return message.replace(/`([^`]+)`/g, '<code>$1</code>');
}

function noteOn({ pictures, errors, failure }: DrawnFence): string | undefined {
  if (failure !== undefined) return `This journey could not be drawn: ${failure}`;
  if (pictures.length > 0) return undefined;
  return errors.length > 0
    ? 'Nothing of this could be drawn.'
    : 'There is no journey in this to draw. Begin one with: `journey "Its title" {`';
}
