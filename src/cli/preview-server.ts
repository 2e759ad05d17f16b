import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jsonMarkup, type PageFiles } from '../formats/html.js';
import { type StandaloneAnswer, type StandalonePage, servedPaths, standaloneId } from '../protocol/standalone.js';
import { escapeText } from '../render/markup.js';
import { Failure } from './exit-codes.js';

/** An answer without its version, which the server counts. */
export type Served = Omit<StandaloneAnswer, 'version'>;

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface Answer {
  type: string;
  body: string | Uint8Array;
}

/**
 * Serves the page of one map to browsers of this machine and of nobody else: it listens on the loopback interface, its
 * address holds a number that nobody can guess, and a request that was led here under another name is refused.
 */
export class PreviewServer {
  private readonly token = randomBytes(16).toString('hex');
  private readonly server: Server;
  private readonly listeners = new Set<ServerResponse>();
  /** Requests for maps that came before there were any. */
  private readonly waiting: ServerResponse[] = [];
  private version = 0;
  private state: { served: Served } | { reason: string } | undefined;

  constructor(
    private readonly page: StandalonePage,
    private readonly files: PageFiles,
  ) {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  /**
   * @param port 0 for one that is free
   * @returns the address of the page
   * @throws Failure when the port is taken
   */
  listen(port: number): Promise<string> {
    return new Promise((resolve, reject) => {
      this.server.on('error', (error: NodeJS.ErrnoException) => {
        const taken =
          error.code === 'EADDRINUSE' ? 'it is taken' : error.code === 'EACCES' ? 'it is not allowed' : error.code;
        reject(new Failure(`Cannot serve on port ${port}: ${taken}.`));
      });
      this.server.listen(port, '127.0.0.1', () => resolve(`http://${this.host}/${this.token}/`));
    });
  }

  /** Shows these maps from now on. */
  show(served: Served): void {
    this.become({ served });
  }

  /** Says why there is nothing newer to show; the last picture stays. */
  fail(reason: string): void {
    this.become({ reason });
  }

  private become(state: NonNullable<PreviewServer['state']>): void {
    this.state = state;
    this.version++;
    for (const response of this.waiting.splice(0)) this.sendMaps(response);
    for (const listener of this.listeners) this.tell(listener);
  }

  private get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const { method, headers: sent, url = '/' } = request;
    const localhost = this.host.replace('127.0.0.1', 'localhost');
    const root = `/${this.token}/`;
    const path = url.startsWith(root) ? url.slice(root.length).split('?', 1)[0] : undefined;
    if ((sent.host !== this.host && sent.host !== localhost) || path === undefined) this.refuse(response, 403);
    else if (method !== 'GET') this.refuse(response, 405);
    else if (path === servedPaths.changes) this.follow(response);
    else if (path === servedPaths.maps) this.sendMaps(response);
    else {
      const file = this.fileOf(path);
      if (file) this.send(response, 200, file);
      else this.refuse(response, 404);
    }
  }

  private fileOf(path: string): Answer | undefined {
    const font = /^fonts\/(inter-latin-[\w-]+\.woff2)$/.exec(path)?.[1];
    if (font !== undefined) return fontAnswer(this.files, font);
    switch (path) {
      case '':
        return { type: 'text/html', body: this.document() };
      case 'page.js':
        return { type: 'text/javascript', body: this.files.script };
      case 'page.css':
        return { type: 'text/css', body: this.files.style };
      default:
        return undefined;
    }
  }

  private document(): string {
    const { fileName } = this.page;
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(fileName)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
</head>
<body class="standalone vscode-light">
<script type="application/json" id="${standaloneId}">${jsonMarkup(this.page)}</script>
<script src="page.js"></script>
</body>
</html>
`;
  }

  private sendMaps(response: ServerResponse): void {
    const { state, version } = this;
    if (!state) this.waiting.push(response);
    else if ('reason' in state) this.send(response, 500, { type: 'text/plain', body: state.reason });
    else {
      const answer: StandaloneAnswer = { version, ...state.served };
      this.send(response, 200, { type: 'application/json', body: JSON.stringify(answer) });
    }
  }

  private follow(response: ServerResponse): void {
    response.writeHead(200, { ...headers, 'content-type': 'text/event-stream' });
    // A page that was cut off asks again soon.
    response.write('retry: 500\n\n');
    this.listeners.add(response);
    response.on('close', () => this.listeners.delete(response));
    if (this.state) this.tell(response);
  }

  private tell(listener: ServerResponse): void {
    listener.write(`data: ${this.version}\n\n`);
  }

  private send(response: ServerResponse, status: number, { type, body }: Answer): void {
    response.writeHead(status, { ...headers, 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  }

  private refuse(response: ServerResponse, status: number): void {
    this.send(response, status, { type: 'text/plain', body: '' });
  }
}

function fontAnswer(files: PageFiles, font: string): Answer | undefined {
  try {
    return { type: 'font/woff2', body: files.font(font) };
  } catch {
    return undefined;
  }
}
