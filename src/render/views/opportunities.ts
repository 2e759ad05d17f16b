import type { Opportunity, Pain, PlainMap, SourceFree } from '../../map/model.js';

type Severity = NonNullable<Pain['severity']>;

/** An opportunity with what the matrix shows of it. */
export interface PlacedOpportunity {
  item: SourceFree<Opportunity>;
  /** Title of the stage or touchpoint that it stands in; absent where it belongs to the whole journey. */
  place?: string;
  /** Of the worst pain that it solves. */
  severity?: Severity;
}

const severities: readonly Severity[] = ['low', 'medium', 'high', 'critical'];

/** Every opportunity of a map, those of the whole journey first. */
export function opportunitiesOf(map: PlainMap): PlacedOpportunity[] {
  const worst = worstPains(map);
  const placed = (items: readonly SourceFree<Opportunity>[], place?: string): PlacedOpportunity[] =>
    items.map((item) => ({ item, place, severity: worstOf(item.solves.map((name) => worst.get(name))) }));
  return [
    ...placed(map.opportunities),
    ...map.stages.flatMap((stage) => [
      ...placed(stage.opportunities, stage.implicit ? undefined : stage.title),
      ...stage.touchpoints.flatMap((touchpoint) => placed(touchpoint.opportunities, touchpoint.title)),
    ]),
  ];
}

/** How severe each pain is, by its name; what is resolved hurts no more. */
function worstPains(map: PlainMap): Map<string, Severity | undefined> {
  const worst = new Map<string, Severity | undefined>();
  for (const stage of map.stages) {
    for (const place of [stage, ...stage.touchpoints]) {
      for (const { name, severity, resolved } of place.pains) {
        if (resolved === undefined) worst.set(name, worstOf([worst.get(name), severity]));
      }
    }
  }
  return worst;
}

function worstOf(list: readonly (Severity | undefined)[]): Severity | undefined {
  return severities.findLast((severity) => list.includes(severity));
}

/** From which score on impact and effort count as high. */
export const highFrom = 3;

export type Quadrant = 'quickWins' | 'bigBets' | 'fillIns' | 'moneyPits';

/** @param impact 1 to 5, as `effort` */
export function quadrantOf(impact: number, effort: number): Quadrant {
  if (impact >= highFrom) return effort >= highFrom ? 'bigBets' : 'quickWins';
  return effort >= highFrom ? 'moneyPits' : 'fillIns';
}

/** The step of the matrix that a score falls on, 1 to 5. */
export function stepOf(score: number): number {
  return Math.max(1, Math.min(5, Math.round(score)));
}
