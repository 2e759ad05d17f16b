import type { MapPage, TablePage } from './page.js';

/** The title that stands on a page: it tells which part of a table it is. */
export function pageTitle(page: MapPage | TablePage): string {
  return page.kind === 'table' && page.part ? `${page.title} (${page.part.number}/${page.part.of})` : page.title;
}
