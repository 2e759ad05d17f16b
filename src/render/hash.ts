export { Hash, hashOf } from '../map/hash.js';
