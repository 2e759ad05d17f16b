import type { LangiumDocument } from 'langium';
import type { CodeActionKind } from 'vscode-languageserver';
import type { Line } from '../../generated/ast.js';
import type { JourneyServices } from '../../journey-module.js';
import type { Change } from '../fixes/change.js';

/** Where the cursor stands. */
export interface Place {
  document: LangiumDocument;
  services: JourneyServices;
  line: Line;
}

/** A change of form that leaves the meaning as it is. */
export interface Refactoring {
  title: string;
  kind: CodeActionKind;
  /** Absent where it cannot be done, for a reason. */
  change?: Change;
  disabled?: string;
}
