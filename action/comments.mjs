/** The one comment that is updated in place. */
export class Comments {
  /** @param {import('./settings.mjs').Settings} settings */
  constructor({ api, repository, token, pullRequest }) {
    this.issue = `${api}/repos/${repository}/issues/${pullRequest.number}/comments`;
    this.comments = `${api}/repos/${repository}/issues/comments`;
    this.user = `${api}/user`;
    this.token = token;
  }

  /**
   * Writes the comment: anew where there is none yet, and then only if it has something to say.
   * @param {{ body: string, marker: string, isNews: boolean }} comment
   * @returns {Promise<string | undefined>} its address
   */
  async write({ body, marker, isNews }) {
    const existing = await this.find(marker, await this.login());
    if (!existing && !isNews) return undefined;
    const written = existing
      ? await this.request('PATCH', `${this.comments}/${existing}`, { body })
      : await this.request('POST', this.issue, { body });
    return written.html_url;
  }

  /** Whose token it is; undefined for the one of a workflow, which may not ask. */
  async login() {
    const answer = await this.ask('GET', this.user);
    return answer.ok ? (await answer.json()).login : undefined;
  }

  /** The id of the comment that this token wrote, or any workflow; anybody could write one that begins like it. */
  async find(marker, login) {
    const isOurs = (user) => (login === undefined ? user?.type === 'Bot' : user?.login === login);
    for (let page = 1; ; page++) {
      const comments = await this.request('GET', `${this.issue}?per_page=100&page=${page}`);
      const own = comments.find(({ body, user }) => isOurs(user) && body?.startsWith(marker));
      if (own) return Number(own.id);
      if (comments.length < 100) return undefined;
    }
  }

  async request(method, url, body) {
    const answer = await this.ask(method, url, body);
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status} to ${method} of the comment.`);
    return answer.json();
  }

  ask(method, url, body) {
    return fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${this.token}`,
        'content-type': 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      body: body && JSON.stringify(body),
    });
  }
}
