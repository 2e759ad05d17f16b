import type { PlainMap } from '../../map/model.js';
import { element } from '../elements.js';
import type { Ground } from './ground.js';
import { mayHaveLines, textOf, withChanged } from './things.js';

/** Widest field, and narrowest where there is room, in pixels of the map. */
const widths = { least: 132, most: 360 } as const;
/** Around the text in the field. */
const pad = { x: 5, y: 3 } as const;
/** Height of Inter's letters with their ascent and descent, in sizes. */
const letterHeight = 1.21;

interface Open {
  id: string;
  before: string;
  /** Whether it may have several lines. */
  hasLines: boolean;
}

/** Writes titles and texts anew where they stand in the picture. */
export class RenameGestures {
  private readonly field = element('textarea', {
    className: 'rename',
    attributes: { rows: '1', spellcheck: 'true', dir: 'auto' },
  });
  private open: Open | undefined;

  constructor(private readonly ground: Ground) {
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('input', () => this.fit());
    this.field.addEventListener('blur', () => this.write());
  }

  /** Begins to write what was double clicked. */
  doubleClicked(event: MouseEvent): void {
    const drawn = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    // Where nothing stands, the stage around it is not meant.
    if (!drawn || drawn.classList.contains('stage')) return;
    if (this.begin(drawn.getAttribute('data-id') ?? '')) event.preventDefault();
  }

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** Whether a thing has a text that can be written anew in place. */
  canRename(id: string): boolean {
    const { map } = this.ground.drawing;
    return map !== undefined && textOf(map, id) !== undefined;
  }

  /** @returns whether the thing has a text of its own */
  begin(id: string): boolean {
    const { map } = this.ground.drawing;
    const text = map && textOf(map, id);
    if (!map || text === undefined) return false;
    const reason = this.ground.refusal();
    if (reason !== undefined) {
      this.ground.edits.refused(reason);
      return true;
    }
    this.write();
    window.getSelection()?.removeAllRanges();
    this.ground.select(id);
    this.show({ id, before: text, hasLines: mayHaveLines(map, id) }, text);
    this.field.select();
    return true;
  }

  /** The picture changed or moved: the field goes along and keeps what is typed. */
  follow(): void {
    if (this.open) this.place(this.open);
  }

  /** Another document is shown. */
  close(): void {
    this.open = undefined;
    this.field.remove();
  }

  private show(open: Open, text: string): void {
    this.open = open;
    this.field.value = text;
    this.field.setAttribute('aria-label', `New text for: ${open.before}`);
    this.ground.viewport.tools.append(this.field);
    this.place(open);
    this.field.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing, ctrlKey, metaKey } = event;
    // What is typed here is no command of the map; the editor's own commands stay.
    if (!ctrlKey && !metaKey) event.stopPropagation();
    if (isComposing) return;
    if (key === 'Enter' && (!shiftKey || !this.open?.hasLines)) {
      event.preventDefault();
      this.write();
      this.ground.viewport.root.focus({ preventScroll: true });
    } else if (key === 'Escape') {
      event.preventDefault();
      this.close();
      this.ground.viewport.root.focus({ preventScroll: true });
    }
  }

  private write(): void {
    const { open, field, ground } = this;
    if (!open) return;
    const text = tidied(field.value, open.hasLines);
    this.close();
    // A text that nobody touched stays as it is written, however that is.
    if (text === '' || text === tidied(open.before, open.hasLines)) return;
    const { id } = open;
    ground.edits.request(() => ({
      edit: { kind: 'text', id, text },
      drawn: (map) => withText(map, id, text),
      done: () => ground.say(`Renamed: ${text}`),
      // What was typed is not to be lost.
      refused: () => this.show(open, text),
    }));
    ground.tryOut(undefined);
  }

  private place({ id, before }: Open): void {
    const { marks, viewport } = this.ground;
    const drawn = drawnText(viewport.svg, id, before);
    if (!drawn) return;
    const { style } = this.field;
    const size = Number(drawn.getAttribute('font-size'));
    const line = lineHeightOf(drawn) ?? Math.round(size * 1.36);
    const box = marks.boxOfDrawing(drawn);
    const owner = drawn.closest('[data-id]');
    const around = owner ? marks.boxOfDrawing(owner) : box;
    const room = around.x + around.width - box.x;
    const width = Math.min(widths.most, Math.max(widths.least, box.width + 4, room - 8));
    style.left = `${box.x - pad.x}px`;
    style.top = `${box.y - (line - letterHeight * size) / 2 - pad.y}px`;
    style.width = `${width + 2 * pad.x}px`;
    style.padding = `${pad.y}px ${pad.x}px`;
    style.fontFamily = viewport.svg.getAttribute('font-family') ?? '';
    style.fontSize = `${size}px`;
    style.fontWeight = drawn.getAttribute('font-weight') ?? '400';
    style.fontStyle = drawn.getAttribute('font-style') ?? 'normal';
    style.lineHeight = `${line}px`;
    this.fit();
  }

  /** As high as what is typed. */
  private fit(): void {
    const { field } = this;
    field.style.height = '0';
    field.style.height = `${field.scrollHeight}px`;
  }
}

/** What is typed, as it is written: in a title, which stands on one line, line breaks are spaces. */
function tidied(typed: string, hasLines: boolean): string {
  if (!hasLines) return typed.replace(/\s+/gu, ' ').trim();
  return typed
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .trim();
}

/** The element that shows a thing's own text, among the others on its card. */
function drawnText(svg: SVGSVGElement, id: string, text: string): SVGTextElement | undefined {
  const wanted = bare(text);
  const groups = [...svg.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)];
  const texts = groups.flatMap((group) => [...group.querySelectorAll('text')]);
  const shows = (drawn: SVGTextElement) => {
    const shown = bare(drawn.textContent ?? '');
    return shown === wanted || (shown.endsWith('…') && wanted.startsWith(shown.slice(0, -1)));
  };
  return texts.find(shows) ?? texts[0];
}

/** Without spaces, which lines break at, and without the quotation marks around what is said. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0“”„«»‹›"]/gu, '');
}

function lineHeightOf(drawn: SVGTextElement): number | undefined {
  const [first, second] = drawn.querySelectorAll('tspan');
  if (!first || !second) return undefined;
  const from = Number(first.getAttribute('y') ?? drawn.getAttribute('y'));
  return Number(second.getAttribute('y')) - from;
}

function withText(map: PlainMap, id: string, text: string): PlainMap {
  return withChanged<{ id: string; title?: string; text?: string }>(map, id, (thing) =>
    thing.title === undefined ? { ...thing, text } : { ...thing, title: text },
  );
}
