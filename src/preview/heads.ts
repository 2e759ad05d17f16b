import { element } from './elements.js';
import type { Viewport } from './viewport.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Of the panel, no more than this is given to the band of stages. */
const largestShare = 0.3;
/** Room between the titles of the rows and that of a stage, and between that and the end of its stage. */
const beside = 12;

/** The band of a stage in the picture, what was measured of it, and its copy at the edge of the panel. */
interface Head {
  band: SVGGElement;
  /** Left edge and width of the stage, and of its title within it. */
  x: number;
  width: number;
  titleX: number;
  titleWidth: number;
  title: SVGGElement | undefined;
  copy: SVGGElement | undefined;
  copiedTitle: SVGGElement | undefined;
}

/**
 * Keeps the stages named while one scrolls: their band stays at the upper edge of the panel, and the title of each beside
 * those of the rows. The band is copied and the browser keeps the copy in place, so that no scrolling waits for it.
 */
export class Heads {
  private readonly sheet = document.createElementNS(svgNamespace, 'svg');
  private readonly ground = document.createElementNS(svgNamespace, 'rect');
  private readonly copies = document.createElementNS(svgNamespace, 'g');
  private readonly corner = document.createElementNS(svgNamespace, 'rect');
  private readonly edge = document.createElementNS(svgNamespace, 'path');
  private readonly pinned = element('div', { className: 'heads', attributes: { 'aria-hidden': 'true' } });
  private readonly track = element('div', { className: 'heads-track', children: [this.pinned] });
  private readonly heads = new Map<Element, Head>();
  private height = 0;
  private lies = '';

  constructor(private readonly viewport: Viewport) {
    this.sheet.append(this.ground, this.copies, this.corner, this.edge);
    this.pinned.append(this.sheet);
    this.track.hidden = true;
    viewport.svg.after(this.track);
  }

  /** The picture changed. */
  repaint(): void {
    this.heads.clear();
    this.copies.replaceChildren();
    const { svg, rail } = this.viewport;
    const band = svg.querySelector<SVGGElement>(':scope > .stage > .band');
    this.height = band && rail.height > 0 ? band.getBBox().height : 0;
    if (this.height > 0) this.lay();
    this.follow();
  }

  /** The viewport moved, or other stages came into the page. */
  follow(): void {
    const { viewport, height } = this;
    const { rail, scale } = viewport;
    const { left, top } = viewport.origin;
    const fits = height * scale < viewport.panel.height * largestShare;
    const end = rail.y + rail.height;
    const isPinned = height > 0 && fits && top > rail.y && top < end;
    if (this.track.hidden === isPinned) this.track.hidden = !isPinned;
    viewport.band = { height: fits ? height : 0, foot: isPinned ? Math.min(top + height, end) : undefined };
    viewport.cutMarks();
    if (height === 0) return;
    this.take(isPinned);
    const from = Math.max(rail.x, left) + rail.width;
    for (const head of this.heads.values()) moveTitles(head, from);
    if (!isPinned) return;
    set(this.corner, 'x', String(Math.max(rail.x, left)));
    const { style } = this.track;
    const lies = `${rail.y * scale} ${rail.height * scale} ${height * scale}`;
    if (this.lies !== lies) {
      this.lies = lies;
      style.top = `${rail.y * scale}px`;
      style.height = `${rail.height * scale}px`;
      this.pinned.style.height = `${height * scale}px`;
      this.sheet.style.transform = `scale(${scale})`;
    }
  }

  /** Ground, corner and edge, in the colours of the picture. */
  private lay(): void {
    const { svg, rail } = this.viewport;
    const { height } = this;
    const sheet = svg.querySelector<SVGGElement>(':scope > .sheet');
    const width = String(sheet?.getBBox().width ?? 0);
    const fill = svg.querySelector(':scope > .rail > path')?.getAttribute('fill') ?? 'none';
    const line = sheet?.querySelector('rect')?.getAttribute('stroke') ?? 'none';
    const places = { x: String(rail.x), y: '0', height: String(height), fill };
    for (const [name, value] of Object.entries(places)) {
      set(this.ground, name, value);
      set(this.corner, name, value);
    }
    set(this.ground, 'width', width);
    set(this.corner, 'width', String(rail.width + 1));
    set(this.edge, 'd', `M${rail.x} ${height + 0.5}h${width}`);
    set(this.edge, 'stroke', line);
    for (const name of ['font-family', 'lang']) set(this.sheet, name, svg.getAttribute(name) ?? '');
  }

  /** Measures the bands that are in the page now, and copies them where that is asked for. */
  private take(copied: boolean): void {
    for (const [band, { copy }] of this.heads) {
      if (band.isConnected) continue;
      copy?.remove();
      this.heads.delete(band);
    }
    for (const band of this.viewport.svg.querySelectorAll<SVGGElement>(':scope > .stage > .band')) {
      let head = this.heads.get(band);
      if (!head) {
        head = measured(band);
        this.heads.set(band, head);
      }
      if (copied && !head.copy) this.copy(head);
    }
  }

  private copy(head: Head): void {
    const copy = head.band.cloneNode(true) as SVGGElement;
    // It is looked at and leads to its text; what is done to a stage is done where it stands.
    copy.classList.remove('band');
    copy.setAttribute('transform', `translate(${head.x},0)`);
    this.copies.append(copy);
    head.copy = copy;
    head.copiedTitle = copy.querySelector<SVGGElement>('.stage-title') ?? undefined;
  }
}

function measured(band: SVGGElement): Head {
  const stage = band.parentElement as unknown as SVGGElement;
  const title = band.querySelector<SVGGElement>(':scope > .stage-title') ?? undefined;
  return {
    band,
    x: stage.transform.baseVal.consolidate()?.matrix.e ?? 0,
    width: band.getBBox().width,
    titleX: title?.transform.baseVal.consolidate()?.matrix.e ?? 0,
    titleWidth: title?.getBBox().width ?? 0,
    title,
    copy: undefined,
    copiedTitle: undefined,
  };
}

/** Moves the title of a stage to the right as far as it is covered, but not out of its stage. */
function moveTitles({ x, width, titleX, titleWidth, title, copiedTitle }: Head, from: number): void {
  const covered = from + beside - (x + titleX);
  const room = width - beside - titleX - titleWidth;
  const shift = Math.max(0, Math.min(covered, room));
  const translate = shift > 0 ? `${shift}px` : '';
  for (const one of [title, copiedTitle]) if (one && one.style.translate !== translate) one.style.translate = translate;
}

function set(one: Element, name: string, value: string): void {
  if (one.getAttribute(name) !== value) one.setAttribute(name, value);
}
