import type { PicturePage, TablePage } from './page.js';

/** The title that stands on a page: it tells which one it is of several. */
export function pageTitle({ title, part }: PicturePage | TablePage): string {
  return part ? `${title} (${part.number}/${part.of})` : title;
}

/** Tells the pages apart by their numbers, where there are several. */
export function numbered<T extends PicturePage | TablePage>(pages: readonly T[]): T[] {
  if (pages.length < 2) return [...pages];
  return pages.map((page, at) => ({ ...page, part: { number: at + 1, of: pages.length } }));
}
