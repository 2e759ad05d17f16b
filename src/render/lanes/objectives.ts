import type { Objective, SourceFree } from '../../map/model.js';
import { type Block, led, stack } from '../block.js';
import type { Context } from '../context.js';
import { factBlock } from '../facts.js';
import { icon } from '../icons.js';
import { type } from '../type.js';
import { isStage, type Place } from './lane.js';

export function objectives(place: Place, width: number, context: Context): Block | undefined {
  if (!isStage(place) || place.objectives.length === 0) return undefined;
  return stack(
    place.objectives.map((objective) => objectiveBlock(objective, width, context)),
    6,
  );
}

export function objectiveBlock(objective: SourceFree<Objective>, width: number, context: Context): Block {
  const look = { kind: 'objective', style: type.strong, ink: 'ink', width: width - 20, maxLines: 5 } as const;
  return led(
    icon('target', 'soft'),
    factBlock(objective, ({ title }) => title, look, context),
    6,
    type.strong.line,
  );
}
