import { type PageSources, webviewHtml } from '../webview-html.js';

/** What the page of a preview is made of. */
export interface PreviewPageSources extends Omit<PageSources, 'title' | 'data'> {
  /** Mermaid, which the page loads when it is asked for a diagram. */
  diagrams: string;
}

/** The page of a preview. */
export function previewHtml({ diagrams, ...sources }: PreviewPageSources): string {
  return webviewHtml({ ...sources, title: 'Journey map', data: { diagrams } });
}
