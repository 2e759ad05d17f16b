/** The files of a presentation: what every one has, and the slides. */
import { strToU8, zipSync } from 'fflate';
import { escapeText } from '../../render/markup.js';
import { epoch } from '../timeless-zip.js';
import { emu } from './shapes.js';

export interface Presentation {
  title: string;
  /** Of a slide, in pixels of 1/96 inch. */
  width: number;
  height: number;
  slides: Slide[];
  /** Its pictures, as PNG. */
  pictures: readonly Uint8Array[];
}

export interface Slide {
  /** Its shapes, see `shapes.ts`. */
  shapes: string[];
  /** Places of the pictures that it shows, by the relations `pictureRelation`. */
  pictures: readonly number[];
}

/** By which a slide knows a picture. @param place among those of the slide */
export const pictureRelation = (place: number): string => `rId${2 + place}`;

const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spaces = `xmlns:a="${drawing}" xmlns:r="${office}" xmlns:p="${main}"`;
const typeOf = (part: string) => `application/vnd.openxmlformats-officedocument.presentationml.${part}+xml`;

/** The bytes of a `.pptx`; the same for the same slides. */
export function packed(presentation: Presentation): Uint8Array {
  const { slides, pictures } = presentation;
  const texts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(slides.length),
    '_rels/.rels': relations([
      ['officeDocument', 'ppt/presentation.xml'],
      ['http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': coreProperties(presentation.title),
    'ppt/presentation.xml': presentationPart(presentation),
    'ppt/_rels/presentation.xml.rels': relations([
      ['slideMaster', 'slideMasters/slideMaster1.xml'],
      ['theme', 'theme/theme1.xml'],
      ...slides.map((_, at): [string, string] => ['slide', `slides/slide${at + 1}.xml`]),
    ]),
    'ppt/theme/theme1.xml': theme,
    'ppt/slideMasters/slideMaster1.xml': slideMaster,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['theme', '../theme/theme1.xml'],
    ]),
    'ppt/slideLayouts/slideLayout1.xml': slideLayout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([['slideMaster', '../slideMasters/slideMaster1.xml']]),
  };
  slides.forEach(({ shapes, pictures }, at) => {
    texts[`ppt/slides/slide${at + 1}.xml`] = part(
      `<p:sld ${spaces}>${tree(shapes.join(''))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    );
    texts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relations([
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ...pictures.map((picture): [string, string] => ['image', `../media/${pictureFile(picture)}`]),
    ]);
  });
  const files = Object.entries(texts).map(([path, text]) => [path, [strToU8(text), { mtime: epoch }]] as const);
  return zipSync({
    ...Object.fromEntries(files),
    ...Object.fromEntries(
      pictures.map((picture, at) => [`ppt/media/${pictureFile(at)}`, [picture, { mtime: epoch, level: 0 }]]),
    ),
  } as Parameters<typeof zipSync>[0]);
}

function pictureFile(place: number): string {
  return `map${place + 1}.png`;
}

function part(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;
}

/** @param targets kind and path of each, which is then known as `rId1`, `rId2` and so on */
function relations(targets: readonly (readonly [kind: string, path: string])[]): string {
  const each = targets.map(([kind, path], at) => {
    const type = kind.includes(':') ? kind : `${office}/${kind}`;
    return `<Relationship Id="rId${at + 1}" Type="${type}" Target="${path}"/>`;
  });
  return part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  );
}

function contentTypes(slides: number): string {
  const override = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  return part(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${[
      override('ppt/presentation.xml', typeOf('presentation.main')),
      override('ppt/slideMasters/slideMaster1.xml', typeOf('slideMaster')),
      override('ppt/slideLayouts/slideLayout1.xml', typeOf('slideLayout')),
      override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'),
      override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      ...Array.from({ length: slides }, (_, at) => override(`ppt/slides/slide${at + 1}.xml`, typeOf('slide'))),
    ].join('')}</Types>`,
  );
}

/** Without a date: the same map gives the same bytes. */
function coreProperties(title: string): string {
  return part(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title><dc:creator>Journey Maps</dc:creator></cp:coreProperties>`,
  );
}

function presentationPart({ slides, width, height }: Presentation): string {
  const list = slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${3 + at}"/>`).join('');
  return part(
    `<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldIdLst>${list}</p:sldIdLst><p:sldSz cx="${emu(width)}" cy="${emu(height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
}

function tree(shapes: string): string {
  return `<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes}</p:spTree></p:cSld>`;
}

/** Where slides have their titles; each slide says for itself how large it is. */
const titlePlace = `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="${emu(48)}" y="${emu(30)}"/><a:ext cx="${emu(1184)}" cy="${emu(40)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>`;

const slideMaster = part(
  `<p:sldMaster ${spaces}>${tree(titlePlace).replace('<p:cSld>', '<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>')}<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:defRPr sz="1950" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l"><a:defRPr sz="1000"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle><p:otherStyle><a:lvl1pPr algn="l"><a:defRPr sz="1000"><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`,
);

const slideLayout = part(
  `<p:sldLayout ${spaces} type="titleOnly" preserve="1">${tree(titlePlace).replace('<p:cSld>', '<p:cSld name="Title Only">')}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`,
);

const color = (name: string, value: string) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const outline = `<a:ln w="9525">${solid}</a:ln>`;
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
const fonts = (name: string) =>
  `<a:${name}><a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

const theme = part(
  `<a:theme xmlns:a="${drawing}" name="Journey Maps"><a:themeElements><a:clrScheme name="Journey Maps">${[
    color('dk1', '1B1F2A'),
    color('lt1', 'FFFFFF'),
    color('dk2', '5B6477'),
    color('lt2', 'F5F6FA'),
    color('accent1', '4656D6'),
    color('accent2', '0C8577'),
    color('accent3', 'A8420F'),
    color('accent4', '93379C'),
    color('accent5', '1F6F9F'),
    color('accent6', '5D6B12'),
    color('hlink', '2B4A9B'),
    color('folHlink', '6D3391'),
  ].join(
    '',
  )}</a:clrScheme><a:fontScheme name="Journey Maps">${fonts('majorFont')}${fonts('minorFont')}</a:fontScheme><a:fmtScheme name="Journey Maps"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${outline.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`,
);
