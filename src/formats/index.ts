/** Every export; loaded when somebody wants one. */
export { exportMaps } from './export-map.js';
export * from './large.js';
