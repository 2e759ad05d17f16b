/** Exports that need large libraries; loaded when somebody wants one. */
export { snapshotOf } from '../protocol/snapshot.js';
export { exportMap } from './export-map.js';
export { toPdf } from './pdf.js';
export { TooLarge, toPng } from './png.js';
