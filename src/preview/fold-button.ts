import { button } from './elements.js';
import type { Marks } from './marks.js';
import type { Viewport } from './viewport.js';

/** The small button at the chevron of the stage under the pointer. Keys fold the selected stage without it. */
export class FoldButton {
  private readonly root = button('', () => this.stage !== undefined && this.fold(this.stage), 'fold');
  private stage: string | undefined;

  /**
   * @param folded whether a stage is folded
   * @param fold folds or unfolds it
   */
  constructor(
    private readonly viewport: Viewport,
    private readonly marks: Marks,
    private readonly folded: (stage: string) => boolean,
    private readonly fold: (stage: string) => void,
  ) {
    this.root.hidden = true;
    this.root.tabIndex = -1;
    viewport.overlay.append(this.root);
    viewport.root.addEventListener('pointermove', ({ target }) => {
      if (target === this.root) return;
      const band = target instanceof Element ? target.closest('.band') : null;
      this.show(band?.getAttribute('data-id') ?? undefined);
    });
    viewport.root.addEventListener('pointerleave', () => this.show(undefined));
  }

  /** The picture changed or moved. */
  follow(): void {
    if (this.stage !== undefined) this.show(this.stage);
  }

  private show(stage: string | undefined): void {
    this.stage = stage;
    const box = stage === undefined ? undefined : this.boxOfBand(stage);
    this.root.hidden = !box;
    if (!box || stage === undefined) return;
    const isFolded = this.folded(stage);
    this.root.classList.toggle('folded', isFolded);
    this.root.title = isFolded ? 'Unfold this stage (C)' : 'Fold this stage (C)';
    this.root.style.transform = `translate(${box.right}px, ${box.top}px)`;
  }

  private boxOfBand(stage: string): { right: number; top: number } | undefined {
    const band = this.viewport.svg.querySelector(`.band[data-id="${CSS.escape(stage)}"]`);
    const box = band && this.marks.boxOfDrawing(band);
    return box ? { right: box.x + box.width, top: box.y } : undefined;
  }
}
