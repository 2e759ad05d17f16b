/** Exports that need large libraries; loaded when somebody wants one. */
export { toPdf } from './pdf.js';
export { TooLarge, toPng } from './png.js';
export { toXlsx } from './xlsx.js';
