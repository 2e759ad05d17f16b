import { Uri, type Webview } from 'vscode';

/** Where everything that the preview loads lies; nothing else on the disk can be read by it. */
export function previewResources(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, 'dist');
}

/**
 * The page of a preview. It is set once a panel and never replaced: what changes arrives as messages.
 */
export function previewHtml(webview: Webview, extensionUri: Uri): string {
  const resource = (name: string) =>
    webview.asWebviewUri(Uri.joinPath(previewResources(extensionUri), name)).toString();
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Journey map</title>
  <link rel="stylesheet" href="${resource('preview.css')}">
</head>
<body>
  <script nonce="${nonce}" src="${resource('preview.js')}"></script>
</body>
</html>`;
}

/** 128 bits that no script in the page can guess, in hexadecimal. */
function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
