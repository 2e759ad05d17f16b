import type { PlainMap } from '../../map/model.js';
import { element } from '../elements.js';
import type { Wish } from './edits.js';
import type { Ground } from './ground.js';
import { whyNotDrawn } from './not-drawn.js';
import { mayHaveLines, textOf, whyWithoutText, withChanged } from './things.js';

/** Widest field, and narrowest where there is room, in pixels of the map. */
const widths = { least: 132, most: 360 } as const;
/** What remains free beside the field in a narrow panel, in pixels of the map. */
const beside = 32;
/** Around the text in the field. */
const pad = { x: 5, y: 3 } as const;
/** Height of Inter's letters with their ascent and descent, in sizes. */
const letterHeight = 1.21;

/** What a text is written for. */
export interface Writing {
  /** Of the thing that shows it. */
  id: string;
  /** What it is now. */
  text: string;
  /** Whether it may have several lines. */
  hasLines: boolean;
  /** Not in the text yet: Enter writes it even as it is, and who goes away without a word has changed their mind. */
  isNew?: boolean;
  /** How the map is drawn meanwhile. */
  drawn?(map: PlainMap): PlainMap;
  wish(text: string): Wish;
  /** Nothing is written. */
  left?(): void;
}

/** Writes titles and texts anew where they stand in the picture. */
export class RenameGestures {
  private readonly field = element('textarea', {
    className: 'rename',
    attributes: { rows: '1', spellcheck: 'true', dir: 'auto' },
  });
  private writing: Writing | undefined;

  constructor(private readonly ground: Ground) {
    this.field.addEventListener('keydown', (event) => this.key(event));
    this.field.addEventListener('input', () => this.fit());
    this.field.addEventListener('blur', () => this.write(false));
  }

  /** Begins to write what was double clicked. */
  doubleClicked(event: MouseEvent): void {
    const drawn = event.target instanceof Element ? event.target.closest('[data-id]') : null;
    // Where nothing stands, the stage around it is not meant.
    if (!drawn || drawn.classList.contains('stage')) return;
    const id = drawn.getAttribute('data-id') ?? '';
    if (this.begin(id)) event.preventDefault();
    else this.ground.tell(this.whyNot(id));
  }

  /** Why a thing has no text that can be written anew. */
  whyNot(id: string): string {
    const { map } = this.ground.drawing;
    return this.ground.refusal() ?? (map ? whyWithoutText(map, id) : 'There is no map yet.');
  }

  get isOpen(): boolean {
    return this.writing !== undefined;
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
    this.open({
      id,
      text,
      hasLines: mayHaveLines(map, id),
      wish: (written) => ({
        edit: { kind: 'text', id, text: written },
        drawn: (now) => withText(now, id, written),
        done: () => this.ground.say(`Renamed: ${written}`),
      }),
    });
    return true;
  }

  /** Lets a text be written where the picture shows it; where it does not, says why. */
  open(writing: Writing): void {
    const { ground } = this;
    this.write(false);
    window.getSelection()?.removeAllRanges();
    if (writing.drawn) ground.tryOut(writing.drawn);
    ground.select(writing.id);
    if (!this.show(writing, writing.text)) {
      const { map } = ground.drawing;
      if (map) ground.tell(whyNotDrawn(map, ground.shown(), writing.id));
      this.leave(writing);
      return;
    }
    this.field.select();
  }

  /** The picture changed or moved: the field goes along and keeps what is typed. */
  follow(): void {
    if (this.writing) this.place(this.writing);
  }

  /** Another document is shown. */
  close(): void {
    this.writing = undefined;
    this.field.remove();
  }

  /** @returns whether there is a place for the field */
  private show(writing: Writing, text: string): boolean {
    const { field } = this;
    field.value = text;
    field.setAttribute('aria-label', writing.isNew ? `Title: ${writing.text}` : `New text for: ${writing.text}`);
    this.ground.viewport.tools.append(field);
    if (!this.place(writing)) {
      field.remove();
      return false;
    }
    this.writing = writing;
    field.focus({ preventScroll: true });
    return true;
  }

  private key(event: KeyboardEvent): void {
    const { key, shiftKey, isComposing, ctrlKey, metaKey } = event;
    // What is typed here is no command of the map; the editor's own commands stay.
    if (!ctrlKey && !metaKey) event.stopPropagation();
    if (isComposing) return;
    if (key === 'Enter' && (!shiftKey || !this.writing?.hasLines)) {
      event.preventDefault();
      this.write(true);
      this.ground.viewport.root.focus({ preventScroll: true });
    } else if (key === 'Escape') {
      event.preventDefault();
      if (this.writing) this.leave(this.writing);
      this.ground.viewport.root.focus({ preventScroll: true });
    }
  }

  /** @param entered by Enter, and not by going away from the field */
  private write(entered: boolean): void {
    const { writing, field, ground } = this;
    if (!writing) return;
    const { isNew = false, hasLines } = writing;
    const text = tidied(field.value, hasLines);
    // A text that nobody touched stays as it is written, however that is.
    const isSame = text === tidied(writing.text, hasLines);
    if (text === '' || (isSame && !(isNew && entered))) {
      this.leave(writing);
      return;
    }
    this.close();
    // What was typed is not to be lost.
    const refused = () => this.reopen(writing, text);
    ground.edits.request(() => ({ ...writing.wish(text), refused }));
    ground.tryOut(undefined);
  }

  private reopen(writing: Writing, text: string): void {
    if (writing.drawn) this.ground.tryOut(writing.drawn);
    if (!this.show(writing, text)) this.leave(writing);
  }

  private leave(writing: Writing): void {
    this.close();
    if (writing.drawn) this.ground.tryOut(undefined);
    writing.left?.();
  }

  /** @returns whether the text is in the picture */
  private place({ id, text }: Writing): boolean {
    const { marks, viewport } = this.ground;
    const drawn = drawnText(viewport.svg, id, text);
    if (!drawn) return false;
    const { style } = this.field;
    const size = Number(drawn.getAttribute('font-size'));
    const line = lineHeightOf(drawn) ?? Math.round(size * 1.36);
    const box = marks.boxOfDrawing(drawn);
    const owner = drawn.closest('[data-id]');
    const around = owner ? marks.boxOfDrawing(owner) : box;
    const room = around.x + around.width - box.x;
    // As wide as the text is, so that its lines break where they did; no wider than one sees.
    const wanted = Math.max(widths.least, box.width + 4, Math.min(widths.most, room - 8));
    const width = Math.min(wanted, Math.max(widths.most, viewport.panel.width / viewport.scale - 2 * beside));
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
    return true;
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
