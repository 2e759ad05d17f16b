import type { PlainMap } from '../../map/model.js';
import { type DrawOptions, drawers, type PictureView, type ThemeName, tableOf } from '../../render/index.js';
import { element } from '../elements.js';
import { Painter } from '../painter.js';
import { tableArticle } from '../table-article.js';
import { partsOf } from './table-parts.js';

/** What is on the screen. */
export interface OnScreen {
  map: PlainMap;
  /** The table, where it is no picture. */
  view: PictureView | 'table';
  options: DrawOptions;
}

/** Columns beside each other of which the texts can still be read, on the long side of A4 or Letter. */
const columnsOnSheet = 7;

/** Puts what is on the screen on paper: without what is operated, all of it, in colours that read on white. */
export class Printing {
  private paper: HTMLElement | undefined;

  constructor(private readonly onScreen: () => OnScreen | undefined) {
    window.addEventListener('beforeprint', () => this.begin());
    window.addEventListener('afterprint', () => this.end());
  }

  private begin(): void {
    this.end();
    const shown = this.onScreen();
    if (!shown) return;
    // Who leads to the table by the link above the map reads that.
    const asTable = shown.view === 'table' || document.querySelector('.plain:target') !== null;
    this.paper = asTable ? tableSheets(shown) : pictureSheet(shown, shown.view as PictureView);
    // The first of two with one id counts: gradients and clips of a picture that is not printed would be none.
    document.body.prepend(this.paper);
    document.body.classList.add('on-paper');
  }

  private end(): void {
    this.paper?.remove();
    this.paper = undefined;
    document.body.classList.remove('on-paper');
  }
}

/** A picture whole on one sheet, upright where that holds more of it. */
function pictureSheet({ map, options }: OnScreen, view: PictureView): HTMLElement {
  const picture = drawers[view](map, { ...options, theme: themeOnPaper(options.theme), colors: {} });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  new Painter(svg).paint(picture, null);
  const upright = picture.height > picture.width;
  return element('section', { className: upright ? 'paper upright' : 'paper', children: [svg] });
}

function tableSheets({ map, options }: OnScreen): HTMLElement {
  const table = tableOf(map, options.view ?? {});
  const article = tableArticle(table, partsOf(table, columnsOnSheet));
  article.classList.add('table-view');
  return element('section', { className: 'paper', children: [article] });
}

/** Who needs colours that can be told apart needs them on paper too. */
function themeOnPaper(theme: ThemeName | undefined): ThemeName {
  return theme?.startsWith('safe') ? 'safe' : 'print';
}
