/** What the page of a panel is made of. */
export interface PageSources {
  title: string;
  /** Uris as the webview loads them. */
  script: string;
  style: string;
  /** Where styles and fonts may come from: the webview's `cspSource`. */
  cspSource: string;
  /** Addresses that the script reads from the body, by their names. */
  data?: Record<string, string>;
}

/**
 * The page of a panel. It is set once a panel and never replaced: what changes arrives as messages. Its policy allows
 * scripts by a number that nobody can guess, styles and fonts of the extension, pictures that the page holds itself, and
 * nothing else at all.
 */
export function webviewHtml({ title, script, style, cspSource, data = {} }: PageSources): string {
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    // What Mermaid measures its texts by is let in as its script is.
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    // The picture itself, drawn once more to be copied as PNG, and diagrams of Mermaid.
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${value}"`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${title}</title>
  <link rel="stylesheet" href="${style}">
</head>
<body${attributes.join('')}>
  <script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** 128 random bits in hexadecimal. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
