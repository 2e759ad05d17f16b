// Only while a script runs for the first time does the page tell which one it is.
const nonce = document.currentScript?.nonce ?? '';

/**
 * What Mermaid finds as `document.createElement`: the sheet that it measures its texts by is let in by the page's policy
 * as its script was.
 */
export function createElement(name: string): HTMLElement {
  const created = document.createElementNS('http://www.w3.org/1999/xhtml', name) as HTMLElement;
  if (created instanceof HTMLStyleElement) created.nonce = nonce;
  return created;
}
