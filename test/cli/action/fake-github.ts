import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Comment {
  id: number;
  body: string;
  user: { type: string; login?: string };
}

/** As much of GitHub's API as comments on pull requests need, on this machine. */
export class FakeGitHub {
  readonly comments: Comment[] = [];
  /** What was asked for, in its order. */
  readonly requests: string[] = [];
  /** Whether the token may write. */
  readOnly = false;
  /** Whose token it is; a workflow's own may not ask. */
  login: string | undefined;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<FakeGitHub> {
    const server = createServer();
    const github = new FakeGitHub(server);
    server.on('request', async (request, response) => {
      const { status, body } = github.answer(request, await textOf(request));
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return github;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer({ method, url = '', headers }: IncomingMessage, sent: string): { status: number; body: unknown } {
    this.requests.push(`${method} ${url}`);
    if (headers.authorization !== 'Bearer secret') return { status: 401, body: {} };
    const path = url.split('?')[0] ?? '';
    if (method === 'GET' && path === '/repos/we/shop/issues/7/comments') {
      const page = Number(new URL(url, this.url).searchParams.get('page'));
      return { status: 200, body: this.comments.slice((page - 1) * 100, page * 100) };
    }
    if (method === 'GET' && path === '/user')
      return this.login ? { status: 200, body: { login: this.login } } : { status: 403, body: {} };
    if (this.readOnly) return { status: 403, body: {} };
    if (method === 'POST' && path === '/repos/we/shop/issues/7/comments') {
      const user = this.login ? { type: 'User', login: this.login } : { type: 'Bot' };
      const comment = { id: 500 + this.comments.length, body: JSON.parse(sent).body, user };
      this.comments.push(comment);
      return { status: 201, body: { ...comment, html_url: `https://github.com/we/shop/pull/7#${comment.id}` } };
    }
    const [, id] = /^\/repos\/we\/shop\/issues\/comments\/(\d+)$/.exec(path) ?? [];
    const comment = this.comments.find((each) => each.id === Number(id));
    if (method !== 'PATCH' || !comment) return { status: 404, body: {} };
    comment.body = JSON.parse(sent).body;
    return { status: 200, body: { ...comment, html_url: `https://github.com/we/shop/pull/7#${id}` } };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
