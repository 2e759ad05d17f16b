import PDFDocument from 'pdfkit';
import type { Picture, ThemeName } from '../render/index.js';
import { themes } from '../render/themes.js';
import { type } from '../render/type.js';
import type { Exported } from './exported.js';
import { FontSet } from './fonts/font-set.js';
import { type Painted, textsOf } from './fonts/texts-of.js';
import { type Paper, papers } from './papers.js';
import { pdfImages } from './pdf-images.js';
import { PdfPen } from './pdf-pen.js';
import type { PngSource } from './png.js';

/** A pixel of the picture is 1/96 inch. */
const pointsOfPixel = 0.75;

/** Readers show no page that is longer; one that has to be says that its units are larger ones. In units. */
const longestPage = 14_400;

/** Left free around a map on a sheet of paper. In points. */
const paperMargin = 18;

/**
 * A document that says nothing of when it was made: the same map yields the same bytes. The library's second copy of the
 * title and such, in XML, is left out; it holds the date too, and takes a title as markup.
 */
class TimelessDocument extends PDFDocument {
  override endMetadata(): void {}

  override end(): void {
    delete this.info.CreationDate;
    super.end();
  }
}

/**
 * A picture as PDF: vectors, and text that can be searched and copied, on one page.
 * @param paper what the map has to fit on; a page of its own size where undefined
 */
export async function toPdf(picture: Picture, paper: Paper | undefined, source: PngSource): Promise<Exported> {
  const { page, unit, scale, left, top } = placeOn(picture, paper);
  const pages = [{ ...page, unit, drawings: [{ drawn: picture, left, top, scale }] }];
  const document = await pdfOf(picture, pages, picture.theme, source);
  return paper === undefined ? document : { ...document, letters: type.body.size * scale };
}

/** A page with what is drawn on it, in units of so many points. */
export interface PdfPage {
  width: number;
  height: number;
  unit: number;
  /** By which readers list it. */
  title?: string;
  drawings: readonly { drawn: Painted; left: number; top: number; scale: number }[];
}

/** A document of several pages. @param about what it says of itself */
export async function pdfOf(
  about: Pick<Picture, 'title' | 'description' | 'language'>,
  pages: readonly PdfPage[],
  theme: ThemeName,
  source: PngSource,
): Promise<Exported> {
  const all = pages.flatMap(({ drawings }) => drawings.map(({ drawn }) => drawn));
  const fonts = await FontSet.for(all.flatMap(textsOf), source);
  const images = await pdfImages(all, source);
  const document = new TimelessDocument({
    autoFirstPage: false,
    // Readers of today know it, and transparency as well as long pages need it.
    pdfVersion: '1.7',
    font: null as unknown as string,
    lang: about.language ?? 'en',
    displayTitle: true,
    info: {
      Title: about.title,
      Subject: about.description,
      Creator: 'Journey Maps',
      // Goes into the number of the file, with the others.
      CreationDate: new Date(0),
    },
  });
  const data = collected(document);
  const pen = new PdfPen(document, theme, fonts, images);
  for (const { width, height, unit, title, drawings } of pages) {
    // The unit is missing from the types.
    document.addPage({ size: [width, height], margin: 0, ...({ userUnit: unit } as object) });
    if (title) document.outline.addItem(title);
    document.rect(0, 0, width, height).fill(themes[theme].page);
    pen.begin();
    for (const { drawn, left, top, scale } of drawings) {
      document.save();
      document.translate(left, top).scale(scale);
      for (const part of drawn.parts) part.paint(pen);
      document.restore();
    }
  }
  document.end();
  return { data: await data, missing: fonts.missing };
}

/** The page, and where the picture stands on it, in units of so many points. */
function placeOn({ width, height }: Picture, paper: Paper | undefined) {
  if (paper === undefined) {
    const unit = Math.ceil((Math.max(width, height) * pointsOfPixel) / longestPage);
    const scale = pointsOfPixel / unit;
    return { page: { width: width * scale, height: height * scale }, unit, scale, left: 0, top: 0 };
  }
  const [short, long] = papers[paper];
  const page = width >= height ? { width: long, height: short } : { width: short, height: long };
  const room = { width: page.width - 2 * paperMargin, height: page.height - 2 * paperMargin };
  const scale = Math.min(room.width / width, room.height / height);
  return { page, unit: 1, scale, left: (page.width - width * scale) / 2, top: (page.height - height * scale) / 2 };
}

function collected(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const data = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        data.set(chunk, at);
        at += chunk.length;
      }
      resolve(data);
    });
  });
}
