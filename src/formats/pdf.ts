import PDFDocument from 'pdfkit';
import type { Picture } from '../render/index.js';
import type { Exported } from './exported.js';
import { FontSet } from './fonts/font-set.js';
import { textsOf } from './fonts/texts-of.js';
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
  const fonts = await FontSet.for(textsOf(picture), source);
  const images = await pdfImages(picture, source);
  const { page, unit, scale, left, top } = placeOn(picture, paper);
  const document = new TimelessDocument({
    size: [page.width, page.height],
    margin: 0,
    // Missing from the types.
    ...({ userUnit: unit } as object),
    // Readers of today know it, and transparency as well as long pages need it.
    pdfVersion: '1.7',
    font: null as unknown as string,
    lang: picture.language ?? 'en',
    displayTitle: true,
    info: {
      Title: picture.title,
      Subject: picture.description,
      Creator: 'Journey Maps',
      // Goes into the number of the file, with the others.
      CreationDate: new Date(0),
    },
  });
  const data = collected(document);
  document.rect(0, 0, page.width, page.height).fill(picture.background);
  document.translate(left, top).scale(scale);
  const pen = new PdfPen(document, picture.theme, fonts, images);
  for (const part of picture.parts) part.paint(pen);
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
