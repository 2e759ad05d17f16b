import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PageFiles } from '../formats/html.js';
import { noPageTheme } from '../language/option-values.js';
import { type PageTheme, pageThemes } from '../map/looks.js';
import type { Tab } from '../protocol/preview-state.js';
import type { MapProblem } from '../protocol/server.js';
import type { StandalonePage } from '../protocol/standalone.js';
import { Failure } from './exit-codes.js';
import type { Finding } from './loaded-maps.js';

export interface PageOptions {
  /** Name of a theme; the reader's own where absent. */
  theme?: string;
  /** Name of a saved view that the page begins with. */
  view?: string;
  /** The tab that the page begins with. */
  tab?: Tab;
}

/**
 * What the page of a file begins with.
 * @throws Failure for a theme that pages do not have
 */
export function startOf(file: string, { theme, view, tab }: PageOptions): StandalonePage {
  const saved = view === undefined ? {} : { filter: { saved: view, rows: [], personas: [], folded: [] } };
  return { fileName: basename(file), theme: themeOf(theme), ...(tab === undefined ? {} : { tab }), ...saved };
}

function themeOf(written = 'auto'): PageTheme {
  const theme = pageThemes.find((name) => name === written);
  if (theme) return theme;
  throw new Failure(noPageTheme(written));
}

/** Errors and warnings as the page tells them. */
export function problemsOf(findings: readonly Finding[]): MapProblem[] {
  return findings.flatMap(({ level, message, start, end }): MapProblem[] => {
    if (level !== 'error' && level !== 'warning') return [];
    const range = {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    };
    return [{ message, severity: level, range }];
  });
}

/** The files beside the bundle that pages are made of. */
export function pageFiles(): PageFiles {
  return {
    script: readFileSync(join(__dirname, 'page.js'), 'utf8'),
    style: readFileSync(join(__dirname, 'page.css'), 'utf8'),
    font: (file) => readFileSync(join(__dirname, 'fonts', file)),
  };
}
