import type { FromPreview, ToPreview } from '../../protocol/preview.js';
import { type PreviewState, readPreviewState } from '../../protocol/preview-state.js';
import type { StandaloneAnswer, StandalonePage } from '../../protocol/standalone.js';
import type { Host } from '../host.js';
import { messageOf } from '../notice.js';

/** Where the maps come from. */
export interface MapSource {
  pull(): Promise<StandaloneAnswer>;
  /** Calls back with the newest version, now and whenever there is another. */
  follow(changed: (version: number) => void, failed: (reason: string) => void): void;
}

/** Stands in for the editor. There is no text to go to, so what asks for that is not answered. */
export class StandaloneHost implements Host {
  readonly inEditor = false;
  private readonly document: string;

  constructor(
    private readonly page: StandalonePage,
    private readonly maps: MapSource,
    private readonly send: (message: ToPreview) => void,
  ) {
    this.document = page.fileName;
  }

  /** Shows the maps; the page is there. */
  begin(): void {
    const { document, page } = this;
    this.send({ type: 'show', document, fileName: page.fileName, locked: true, theme: page.theme, editable: false });
    this.maps.follow(
      (version) => this.send({ type: 'changed', document, version }),
      (reason) => this.send({ type: 'failed', document, reason }),
    );
  }

  post(message: FromPreview): void {
    if (message.type === 'pull') void this.pull();
    else if (message.type === 'openLink') openLink(message.target);
  }

  /** A reload of the page finds what the reader saw; a file that is opened anew does not. */
  readState(): PreviewState | null {
    const { document, page } = this;
    const state = history.state as { preview?: unknown } | null;
    return readPreviewState(state?.preview ?? { document, locked: true, tab: page.tab, filter: page.filter });
  }

  writeState(state: PreviewState): void {
    try {
      history.replaceState({ preview: state }, '');
    } catch {
      // A page without an address of its own, as in a frame, has no history to write to.
    }
  }

  private async pull(): Promise<void> {
    const { document } = this;
    try {
      const answer = await this.maps.pull();
      // Only who may change the text has to know that it is broken.
      this.send({ type: 'maps', document, ...answer, broken: false, today: answer.today ?? today() });
    } catch (reason) {
      this.send({ type: 'failed', document, reason: messageOf(reason) });
    }
  }
}

function openLink(target: string): void {
  if (/^https?:\/\//i.test(target)) window.open(target, '_blank', 'noopener,noreferrer');
}

/** The date on the reader's wall. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
