/** Every export and import; loaded when somebody wants one. */
export { exportMaps } from './export-map.js';
export { fencePictures } from './fence-pictures.js';
export { checkSize, importFile } from './import/import-file.js';
export { withReport } from './import/report.js';
export * from './large.js';
