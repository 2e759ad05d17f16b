/**
 * What mends a finding, as data: it is said where the finding is made, carried by its diagnostic, and read by the quick
 * fixes, so that no fix hangs on how a sentence is worded.
 */
import type { Diagnostic } from 'vscode-languageserver-types';

/** Another word was most likely meant. */
interface ChangeWord {
  mend: 'change';
  to: string;
}
/** The form to write instead. */
interface WriteForm {
  mend: 'write';
  form: string;
  /** UTF-16 units from the start of the finding that the form replaces, where that is not what is underlined. */
  length?: number;
}
/** Words that were meant as a text are to be put in quotes. */
interface PutInQuotes {
  mend: 'quote';
  length?: number;
  /** What stands between the quotes, where that is not what was written. */
  text?: string;
}
/** A comment has the form of another language. */
interface StartComment {
  mend: 'comment';
}
/** A mark is not needed. */
interface RemoveMark {
  mend: 'unmark';
  length?: number;
}
/** A word of the language takes no colon. */
interface RemoveColon {
  mend: 'remove-colon';
  /** The word as it is written in the language. */
  word: string;
}
/** A word is a row of the map, or is to become a field of one's own: either has a colon. */
interface AddColon {
  mend: 'add-colon';
  to: 'row' | 'field';
}
/** Several values are to have a line each. */
interface SplitLine {
  mend: 'split';
}

export type Mend =
  | ChangeWord
  | WriteForm
  | PutInQuotes
  | StartComment
  | RemoveMark
  | RemoveColon
  | AddColon
  | SplitLine;

/** What is said about something that is wrong, and what mends it, likeliest first. */
export interface Remark {
  message: string;
  mends: readonly Mend[];
}

export function remark(message: string, ...mends: readonly Mend[]): Remark {
  return { message, mends };
}

/** The offer of a word that was most likely meant; says nothing where there is none. */
export function offer(word: string | undefined): Remark {
  return word === undefined ? remark('') : remark(`Did you mean \`${word}\`?`, { mend: 'change', to: word });
}

/** A remark behind a sentence; the sentence alone where nothing is remarked. */
export function behind(sentence: string, { message, mends }: Remark): Remark {
  return remark(`${sentence} ${message}`.trim(), ...mends);
}

/** What the diagnostic of a finding carries; nothing where no fix follows from what was found alone. */
export function dataOf(mends: readonly Mend[] | undefined): Pick<Diagnostic, 'data'> {
  return mends && mends.length > 0 ? { data: mends } : {};
}

/** What mends a finding, as its diagnostic tells. */
export function mendsOf({ data }: Diagnostic): readonly Mend[] {
  return Array.isArray(data) ? data : [];
}
