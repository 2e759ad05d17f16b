import { DocumentState } from 'langium';
import type { WorkDoneProgressReporter } from 'vscode-languageserver';
import type { JourneySharedServices } from './journey-module.js';

/** Files from which reading them takes long enough to be worth telling. */
const manyFiles = 50;
/** Reports are made in steps, since each costs a message. */
const steps = 20;

/** Tells the editor how far the reading and checking of a large workspace is. */
export class IndexingProgress {
  private total = 0;
  private read = 0;
  private checked = 0;
  private told = 0;
  private reporter: WorkDoneProgressReporter | undefined;

  constructor(private readonly services: JourneySharedServices) {}

  /** @param files how many are about to be read */
  begin(files: number): void {
    const { Connection } = this.services.lsp;
    if (!Connection || files < manyFiles) return;
    this.total = files;
    // Not waited for: an editor that does not answer must not hold up the reading.
    Connection.window.createWorkDoneProgress().then(
      (reporter) => {
        if (this.total === 0) return;
        this.reporter = reporter;
        reporter.begin('Journey Maps', 0, `Reading ${files} maps`);
      },
      () => undefined,
    );
    this.services.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
      this.checked++;
      this.tell('Checking');
    });
  }

  /** One more file was read. */
  fileRead(): void {
    this.read++;
    this.tell('Reading');
  }

  end(): void {
    this.total = 0;
    this.reporter?.done();
    this.reporter = undefined;
  }

  private tell(what: string): void {
    if (this.total === 0) return;
    const done = Math.min(1, (this.read + this.checked) / (2 * this.total));
    if (Math.floor(done * steps) <= this.told) return;
    this.told = Math.floor(done * steps);
    this.reporter?.report(Math.floor(done * 100), `${what} ${this.total} maps`);
  }
}
