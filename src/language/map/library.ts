import type * as model from '../../map/model.js';
import { isEvidence, isLane, isTeam, type Journey } from '../generated/ast.js';
import type { JourneyScopeProvider } from '../scope.js';
import type { FactReader } from './fact-reader.js';

/** Lanes that are always there, which a `lane` line of the same name gives another title. */
export const builtInLanes: ReadonlySet<string> = new Set([
  'image',
  'touchpoint',
  'does',
  'thinks',
  'feels',
  'pain',
  'gain',
  'opportunity',
  'metric',
  'objective',
  'note',
  'sees',
  'frontstage',
  'backstage',
  'support',
]);

/** The teams that the facts read so far name, each once. */
export function teams(reader: FactReader): model.Team[] {
  return [...reader.cited].flatMap(([thing, name]) => (isTeam(thing) ? [reader.named(`team:${name}`, thing)] : []));
}

/** The evidence that the facts read so far cite, each once. */
export function evidence(reader: FactReader): model.Evidence[] {
  return [...reader.cited].flatMap(([thing, name]): model.Evidence[] => {
    if (!isEvidence(thing)) return [];
    const kind = reader.value<string>(thing, 'kind');
    const link = reader.value<string>(thing, 'link');
    const usual = name === 'assumption' ? 'assumed' : kind === 'market' ? 'reasoned' : 'validated';
    return [
      {
        ...reader.named(`evidence:${name}`, thing),
        kind,
        date: reader.value<string>(thing, 'date'),
        sample: reader.value<number>(thing, 'sample'),
        link,
        ...reader.path('linkPath', link, thing),
        quote: reader.value<string>(thing, 'quote'),
        confidence: reader.value<model.Confidence>(thing, 'confidence') ?? usual,
      },
    ];
  });
}

/** Own lanes that texts stand on, in the order of their declarations, and built-in ones that got another title. */
export function lanes(
  reader: FactReader,
  journey: Journey,
  used: ReadonlySet<string>,
  scopes: JourneyScopeProvider,
): model.Lane[] {
  const declared = [...scopes.visible(journey, ['lane'])].flatMap(({ name, node }): model.Lane[] => {
    if (!isLane(node) || !(used.has(name) || builtInLanes.has(name))) return [];
    const role = reader.value<model.LaneRole>(node, 'role');
    return [{ ...reader.named(`lane:${name}`, node), ...(role ? { role } : {}) }];
  });
  const undeclared = [...used].filter((name) => !declared.some((lane) => lane.name === name));
  return [...declared, ...undeclared.map((name) => ({ ...reader.thing(`lane:${name}`, journey), name, title: name }))];
}
