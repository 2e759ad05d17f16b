/** Exports that need large libraries; loaded when somebody wants one. */
export { toPdf } from './pdf.js';
export { TooLarge, toPng } from './png.js';
export { picturesOf, toPptx } from './pptx/pptx.js';
export { toPdfReport } from './report/pdf-report.js';
export { reportOf } from './report/report.js';
export { toXlsx } from './xlsx.js';
