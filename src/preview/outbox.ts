import type { PlainMap } from '../map/model.js';
import type { MapEdit } from '../protocol/edits.js';
import type { MapsMessage, ShowMessage } from '../protocol/preview.js';
import type { Filtering } from './filtering.js';
import type { Host } from './host.js';
import type { Shown } from './shown.js';

/** What the page says to its host. Each message names the document, and the version where that matters. */
export class Outbox {
  /** What the host wants to be shown. */
  wanted: ShowMessage | undefined;

  constructor(
    private readonly host: Host,
    private readonly shown: Shown,
    private readonly filtering: Filtering,
  ) {}

  /** Asks for maps, or tells that the last ones were taken. */
  ready(type: 'pull' | 'taken'): void {
    const { known, knownImages } = this.shown;
    this.about((document) => this.host.post({ type, document, known, knownImages }));
  }

  openLink(target: string): void {
    this.about((document) => this.host.post({ type: 'openLink', document, target }));
  }

  undo(redo: boolean): void {
    this.about((document) => this.host.post({ type: 'undo', document, redo }));
  }

  /** The actions that the host does by itself. */
  act(type: 'newMap' | 'showSource'): void {
    this.about((document) => this.host.post({ type, document }));
  }

  select(id: string): void {
    this.answered(({ document, version }) => this.host.post({ type: 'select', document, version, id }));
  }

  edit(edit: MapEdit): void {
    this.answered(({ document, version }) => this.host.post({ type: 'edit', document, version, edit }));
  }

  goToProblem(index: number): void {
    if (index < 0) return;
    this.answered(({ document, version }) => this.host.post({ type: 'goToProblem', document, version, index }));
  }

  askDiagram({ name }: PlainMap): void {
    const { personas = [] } = this.filtering.view;
    this.answered(({ document }) =>
      this.host.post({ type: 'askDiagram', document, journey: name, personas: [...personas] }),
    );
  }

  /** @param text the picture, or nothing where the host writes the text itself */
  copied(document: string, form: 'svg' | 'markdown', { name }: PlainMap, text: string): void {
    const { personas = [], lanes = [] } = this.filtering.view;
    const view = { journey: name, personas: [...personas], lanes: [...lanes] };
    this.host.post({ type: 'copied', document, form, text, ...view });
  }

  private about(post: (document: string) => void): void {
    if (this.wanted) post(this.wanted.document);
  }

  private answered(post: (answer: MapsMessage) => void): void {
    if (this.shown.answer) post(this.shown.answer);
  }
}
