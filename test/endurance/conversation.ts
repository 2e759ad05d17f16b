import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { Random } from '../fuzz/random.js';
import { isJargon } from '../language/reading.js';
import { problemOfError, problemsOfRanges } from './answers.js';
import type { Editor } from './editor.js';
import { inTime } from './in-time.js';
import type { Question } from './questions.js';

const mostAtOnce = 8;

/** Requests that are under way, several at a time, and what was wrong with those that have ended. */
export class Conversation {
  private readonly underWay = new Set<Promise<unknown>>();
  /** What was wrong, in the order in which it was seen. */
  readonly problems: string[] = [];
  /** How many requests were asked. */
  asked = 0;

  constructor(private readonly editor: Editor) {}

  /** Asks without waiting for the answer, unless too much is under way. */
  async ask(question: Question, random: Random, isCancelled = false): Promise<void> {
    const answering = this.answered(question, random, isCancelled).finally(() => this.underWay.delete(answering));
    this.underWay.add(answering);
    if (this.underWay.size >= mostAtOnce) await Promise.race(this.underWay);
  }

  /** Waits until every request has ended. */
  async settle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Does what the answer to a question asks for, as an editor does where nothing has been changed since. */
  async follow(question: Question, random: Random): Promise<void> {
    await this.settle();
    await this.editor.tellNews();
    const answer = await this.answered({ ...question, next: undefined }, random, false);
    if (answer === undefined) return;
    if (question.leadsToEdit) {
      const [next] = question.next?.(answer, random) ?? [];
      return next && this.follow(next, random);
    }
    const edit = question.edit?.(answer, random);
    if (!edit) return;
    try {
      await this.editor.apply(edit);
    } catch (error) {
      this.note(question, (error as Error).message);
    }
  }

  /** @param state that of the editor when the first of several questions was asked */
  private async answered(
    question: Question,
    random: Random,
    isCancelled: boolean,
    state = this.editor.state,
  ): Promise<unknown> {
    this.asked++;
    const { hasNews } = this.editor;
    const cancelling = new CancellationTokenSource();
    const { method, params, uri } = question;
    const request = this.editor.session.connection.sendRequest(method, params, cancelling.token);
    if (isCancelled) cancelling.cancel();
    const wasOvertaken = () => isCancelled || state !== this.editor.state;
    try {
      const answer = await inTime(request);
      if (!wasOvertaken() && !hasNews) {
        for (const problem of problemsOfRanges(answer, uri, this.editor)) this.note(question, problem);
      }
      for (const message of titlesIn(answer)) if (isJargon(message)) this.note(question, `says “${message}”`);
      for (const next of question.next?.(answer, random) ?? []) await this.answered(next, random, false, state);
      return answer;
    } catch (error) {
      const problem = problemOfError(method, error, wasOvertaken());
      if (problem) this.note(question, problem);
      return undefined;
    }
  }

  private note({ method, params }: Question, problem: string): void {
    this.problems.push(`${method} ${problem} (${JSON.stringify(params)})`);
  }
}

/** The titles of actions, and what else a server words by itself. */
function titlesIn(answer: unknown): string[] {
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) return [String(answer.refused)];
  if (!Array.isArray(answer)) return [];
  return answer.flatMap(({ title }: { title?: unknown }) => (typeof title === 'string' ? [title] : []));
}
