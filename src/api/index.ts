/** Journey maps for other programs: read, checked, drawn, compared and written as other files, in Node and in browsers. */
export { sentenceOf } from '../diff/index.js';
export type * from '../diff/model.js';
export { type ExportFormat, exportFormats, type MermaidChart } from '../formats/export-formats.js';
export type { Exported } from '../formats/exported.js';
export type { Paper } from '../formats/papers.js';
export type { FindingLevel } from '../language/finding.js';
export { type PictureView, type ThemeName, themeNames } from '../map/looks.js';
export type * from '../map/model.js';
export type { MapView } from '../map/view.js';
export { diff } from './compare.js';
export { type ExportOptions, exportMap, type Look, type RenderOptions, render } from './draw.js';
export type { FileContent, Files } from './files.js';
export { check, type Parsed, parse } from './read.js';
export type { Finding, ReadOptions } from './read-options.js';
