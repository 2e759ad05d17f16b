import { join } from 'node:path';
import { nodeSource } from '../formats/node-source.js';
import type { AssetsIn } from './assets.js';

/** In Node, with the fonts of the machine beside those that come along. */
export const assetsIn: AssetsIn = (folder = join(__dirname, '..')) => nodeSource(folder);
