import type { PlainMap } from '../../map/model.js';
import type { Drawing } from '../drawing.js';
import type { Marks } from '../marks.js';
import type { Viewport } from '../viewport.js';
import type { Edits } from './edits.js';
import type { ShownPart } from './not-drawn.js';

/** What the gestures work on. */
export interface Ground {
  readonly viewport: Viewport;
  readonly drawing: Drawing;
  readonly marks: Marks;
  readonly edits: Edits;
  /** Why nothing can be changed now; undefined where all is well. */
  refusal(): string | undefined;
  /** What of the map is shown. */
  shown(): ShownPart;
  /** Draws the map as it would be, until it is called with nothing. */
  tryOut(as: ((map: PlainMap) => PlainMap) | undefined): void;
  /** Selects a thing and brings it into sight. */
  select(id: string): void;
  /** What is selected, else what the caret is in. */
  selected(): string | undefined;
  /** Says something where the picture is. */
  tell(text: string): void;
  /** For those who hear the map. */
  say(text: string): void;
  /** The name of a thing for them. */
  spoken(map: PlainMap, id: string): string;
}
