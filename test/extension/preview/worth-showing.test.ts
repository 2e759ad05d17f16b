import { expect, it } from 'vitest';
import { isWorthShowing } from '../../../src/extension/preview/worth-showing.js';

it.each([
  ['a map', 'import "people.journey"\n\njourney "Plan" as plan {\n}\n', true],
  ['a map with people of its own', 'persona "Jamie" as jamie\n\njourney "Plan" as plan {\n}\n', true],
  ['a file without a word', ' \n', true],
  ['what is no map at all', 'this is not a map at all\n', true],
  ['a map whose first word is misspelt', 'journy "Plan" {\n  stage "Define" {\n    channel email\n  }\n}\n', true],
  ['people', '// Interviews.\npersona "Jamie" as jamie {\n  quote "Why?"\n}\n', false],
  ['metrics', 'metric "Calls" as calls now 3\n', false],
])('a preview that follows shows %s: %#', (_, text, shown) => {
  expect(isWorthShowing(text)).toBe(shown);
});
