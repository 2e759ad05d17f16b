import type { PlainStage, PlainTouchpoint } from '../../map/model.js';
import type { Block } from '../block.js';
import type { Context } from '../context.js';

export type Place = PlainStage | PlainTouchpoint;

export type LanePart = 'customer' | 'frontstage' | 'backstage' | 'support';

/** A row of the map: what it shows of a touchpoint, or of a stage itself. */
export interface Lane {
  /** The word of the language that its facts begin with, or `own:` and the name of an own lane. */
  key: string;
  title: string;
  /** Of the declaration that named it. */
  id?: string;
  /** Which part of the service it belongs to; the named lines of the blueprint run between the parts. */
  part: LanePart;
  /** Undefined where the place has nothing to show here. */
  layout(place: Place, width: number, context: Context): Block | undefined;
}

/** A stage, as opposed to one of its touchpoints. */
export function isStage(place: Place): place is PlainStage {
  return 'touchpoints' in place;
}
