import { countEvidence } from '../../map/evidence.js';
import { freshness } from '../../map/freshness.js';
import type { PlainMap, Severity } from '../../map/model.js';
import type { Context } from '../../render/context.js';
import type { MapTable } from '../../render/index.js';
import { writtenDate } from '../../render/labels/index.js';
import { plainLine } from '../plain-text.js';
import { fitsOnCover } from './cover.js';
import { feltIn } from './insights.js';
import type { CoverFact, CoverPage, PageSize } from './page.js';

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/**
 * What a reader has to know first: what the journey is about, whose it is and how fresh, and how it stands.
 * @param today ISO date by which the review is judged
 */
export function coverOf(table: MapTable, map: PlainMap, context: Context, today: string | undefined): CoverPage {
  const { labels } = context;
  const { header, states, lanes, report } = labels;
  const about: [string, string | undefined][] = [
    [report.people, map.personas.map(({ title }) => title).join(', ')],
    [header.goal, map.goal?.text],
    [header.starts, map.starts?.text],
    [header.ends, map.ends?.text],
    [header.state, map.state && states[map.state]],
    [header.owner, map.owner === undefined ? undefined : context.teamTitle(map.owner)],
    [header.reviewed, reviewed(map, context, today)],
    [lanes.touchpoint, table.counts.replace(/\.$/, '')],
    [lanes.pain, openPains(map, context)],
    [lanes.opportunity, openOpportunities(map)],
    [header.evidence, supported(map, context)],
  ];
  return {
    kind: 'cover',
    title: plainLine(table.title),
    lead: plainLine(map.scenario?.text ?? ''),
    facts: about.flatMap(([title, text]): CoverFact[] => (text ? [{ title, text: plainLine(text) }] : [])),
  };
}

/** Titles of the sections of a table that a cover tells whole. */
export function saidOnCover({ journey }: MapTable, { labels }: Context, size: PageSize): string[] {
  const { header } = labels;
  const told = [labels.scenario, header.goal, header.starts, header.ends, header.state, header.owner];
  return journey.flatMap(({ title, entries }) => {
    const isShort = entries.every(({ text, notes }) => notes.length === 0 && fitsOnCover(plainLine(text), size));
    return told.includes(title) && isShort ? [title] : [];
  });
}

function reviewed({ reviewed }: PlainMap, { labels, teamTitle }: Context, today: string | undefined) {
  if (!reviewed) return undefined;
  const fresh = freshness(reviewed, today);
  const by = (reviewed.by ?? []).map(teamTitle).join(', ');
  const say = fresh?.state === 'overdue' ? labels.reviewWasDue : labels.reviewNext;
  return [
    writtenDate(reviewed.date, labels),
    ...(by ? [labels.by(by)] : []),
    ...(fresh && (reviewed.every || fresh.state === 'overdue') ? [say(writtenDate(fresh.next, labels))] : []),
  ].join(' · ');
}

/** How many there still are, by how bad they are. */
function openPains(map: PlainMap, { labels }: Context): string | undefined {
  const open = feltIn(map, 'pains').filter(({ pain }) => pain.resolved === undefined);
  if (open.length === 0) return undefined;
  const rated = severities.flatMap((severity) => {
    const { length } = open.filter(({ pain }) => pain.severity === severity);
    return length > 0 ? [`${length} ${labels.severities[severity]}`] : [];
  });
  return rated.length > 0 ? `${open.length} (${rated.join(', ')})` : String(open.length);
}

function openOpportunities(map: PlainMap): string | undefined {
  const all = [
    ...map.opportunities,
    ...map.stages.flatMap((stage) => [stage, ...stage.touchpoints].flatMap(({ opportunities }) => opportunities)),
  ];
  const { length } = all.filter(({ status }) => status !== 'done' && status !== 'dismissed');
  return length > 0 ? String(length) : undefined;
}

function supported(map: PlainMap, { labels }: Context): string | undefined {
  const { claims, validated, reasoned } = countEvidence(map);
  return claims > 0 ? labels.supported(validated + reasoned, claims) : undefined;
}
