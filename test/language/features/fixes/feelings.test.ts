import { expect, test } from 'vitest';
import { mend, titlesFor } from './mending.js';

const map = (facts: string) => `persona "Jamie" as jamie
persona "Omar" as omar

journey "A" {
  persona     jamie
  persona     omar
  stage "S" {
    touchpoint "B" {
${facts}
    }
    touchpoint "C" for omar {
      feels       sad
    }
  }
}
`;
const two = map('      feels       calm +1 because "Quiet"\n      thinks      "Mine?"');

test('whose feeling it is can be said on the line, or for the whole map', async () => {
  expect(await titlesFor(two, 'whose')).toEqual([
    'Add `for jamie`',
    'Add `for omar`',
    'Add `for all`',
    'Add `for jamie` to all 2 lines of this map that do not say whose',
    'Add `for omar` to all 2 lines of this map that do not say whose',
    'Add `for all` to all 2 lines of this map that do not say whose',
    'Silence `whose` for this line',
  ]);
  expect(await mend(two, 'whose', 'Add `for jamie`')).toMatchObject({
    changed: { 'map.journey': two.replace('calm +1', 'calm +1 for jamie') },
    before: 2,
    left: 1,
  });
  expect(await mend(two, 'whose', 'Add `for jamie` to all')).toMatchObject({
    changed: { 'map.journey': two.replace('calm +1', 'calm +1 for jamie').replace('"Mine?"', '"Mine?" for jamie') },
    left: 0,
  });
});
