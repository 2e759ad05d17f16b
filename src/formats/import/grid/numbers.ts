/** Numbers in cells, as spreadsheets write them. */

/** A number, also with a decimal comma. */
export function numberOf(text: string): number | undefined {
  const written = text.replace('\u2212', '-').replace(',', '.').trim();
  return /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(written) ? Number(written) : undefined;
}

/** A number with the most that there is, where it says so. */
export interface Score {
  score: number;
  of?: number;
  /** What it is called: `bad` of `1 – bad`. */
  label?: string;
}

/** `4`, `4/5`, `7 of 10`, `80 %`, `★★★☆☆`, `1 – bad`. */
export function scoreOf(text: string): Score | undefined {
  const [, amount = '', label] = /^(.*?\S)(?:\s+-|\s*[–—:=])\s+(\p{L}.{0,40})$/u.exec(text.slice(0, 60)) ?? [];
  const labelled = label === undefined ? undefined : plainScoreOf(amount);
  return labelled && label !== undefined ? { ...labelled, label } : plainScoreOf(text);
}

function plainScoreOf(text: string): Score | undefined {
  const score = numberOf(text);
  if (score !== undefined) return { score };
  const [, part = '', whole = ''] = /^(\S+?)\s*(?:\/|out of|of|von|sur|de)\s*(\d{1,3})$/i.exec(text.slice(0, 40)) ?? [];
  const [, percent = ''] = /^(\S+?)\s*%$/.exec(text.slice(0, 40)) ?? [];
  const stars = /^((?:[★⭐]\ufe0f?)+)\s*(☆*)$/u.exec(text.slice(0, 40));
  if (stars) return { score: [...(stars[1] ?? '').replaceAll('\ufe0f', '')].length, of: 5 };
  const of = percent === '' ? numberOf(whole) : 100;
  const value = numberOf(part || percent);
  return value === undefined || of === undefined || value > of ? undefined : { score: value, of };
}
