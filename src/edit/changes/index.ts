export { type ChangeResult, isBroken } from './change.js';
export { changeFeeling, snapped } from './feeling.js';
export { addBlock, moveBlock } from './place.js';
export { changeScore } from './score.js';
export { changeText } from './title.js';
