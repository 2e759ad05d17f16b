import { diff } from '../../../src/diff/index.js';
import type { ReviewedFile } from '../../../src/formats/review/reviewed.js';
import type { JourneyMap } from '../../../src/map/model.js';
import { read } from '../../language/reading.js';

/** A file with one journey on both sides, as a reviewer is told of it. */
export async function reviewedFile(name: string, before: string, after: string): Promise<ReviewedFile> {
  return reviewedMaps(name, (await read(before)).map, (await read(after)).map);
}

export function reviewedMaps(name: string, before: JourneyMap, after: JourneyMap): ReviewedFile {
  const list = diff(before, after);
  return { before: name, after: name, journeys: [{ status: 'changed', before, after, list }] };
}

/** A map of one touchpoint with some facts. */
export function mapWith(...facts: string[]): string {
  const lines = facts.map((fact) => `      ${fact}\n`).join('');
  return `persona "Jamie" as jamie\njourney "Plan" as plan {\n  persona jamie\n  stage "Compare" as compare {\n    touchpoint "Website" as website {\n${lines}    }\n  }\n}\n`;
}
