import { expect, test } from 'vitest';
import { type CheckId, definitionOf } from '../../../../src/language/checks/registry.js';
import { mendings } from '../../../../src/language/features/fixes/mendings.js';
import { hosted, library } from '../../checks/host-map.js';
import { mend, titlesFor } from './mending.js';

/** The map of its example has no pain that could be solved. */
const withoutFix: readonly string[] = ['opportunity-solves-nothing'];

const withExample = (Object.keys(mendings) as CheckId[]).filter((id) => definitionOf(id).example);

test.each(withExample)('every fix of %s mends the example of its documentation', async (id) => {
  const { example } = definitionOf(id);
  if (!example) throw new Error('There is no example.');
  const files = { 'map.journey': hosted(example, example.wrong), 'library.journey': library, ...example.files };
  const titles = (await titlesFor(files, id)).filter((title) => !/ all \d/.test(title));
  if (!withoutFix.includes(id)) expect(titles.filter((title) => !title.startsWith('Silence'))).not.toEqual([]);
  for (const title of titles) {
    const { before, left } = await mend(files, id, title);
    expect({ title, left }).toEqual({ title, left: before - 1 });
  }
});
