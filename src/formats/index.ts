/** Exports that need large libraries; loaded when somebody wants one. */
export { exportMaps } from './export-map.js';
export { toPdf } from './pdf.js';
export { TooLarge, toPng } from './png.js';
