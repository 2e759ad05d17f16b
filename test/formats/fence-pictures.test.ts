import { expect, test } from 'vitest';
import { fencePictures } from '../../src/formats/fence-pictures.js';
import { saying } from '../fixtures/hostile.js';
import { mobilePlan } from '../fixtures/maps.js';
import { planMap } from '../preview/fixtures.js';
import { descendants, parseXml } from '../render/support/svg.js';

const light = { theme: 'light' } as const;
const elements = (markup: string) => {
  const root = parseXml(markup);
  return [root, ...descendants(root)];
};

test('each journey is a picture with a name and a description, in a box that keys can scroll', () => {
  const boxes = fencePictures([planMap(), { ...planMap(), title: 'Other' }], '', light).map(elements);
  expect(boxes.map(([box]) => box?.attributes)).toEqual(
    ['I want a cheaper mobile plan', 'Other'].map((title) => ({
      class: 'journey-map',
      tabindex: '0',
      role: 'region',
      'aria-label': title,
    })),
  );
  const [, svg, title, description] = boxes[0] ?? [];
  expect(svg).toMatchObject({ name: 'svg', attributes: { role: 'img' } });
  expect(title).toMatchObject({ name: 'title', text: 'I want a cheaper mobile plan' });
  expect(description?.name).toBe('desc');
  expect(description?.text).not.toBe('');
});

test('pictures of one page share no ids, and each uses its own', () => {
  const plan = mobilePlan();
  const pictures = [...fencePictures([plan, plan], 'one', light), ...fencePictures([plan], 'two', light)];
  const ids = pictures.map((picture) => elements(picture).flatMap(({ attributes }) => attributes.id ?? []));
  expect(ids.map(({ length }) => length > 0)).toEqual([true, true, true]);
  expect(new Set(ids.flat()).size).toBe(ids.flat().length);
  pictures.forEach((picture, place) => {
    const used = [...picture.matchAll(/="url\(#([^)]+)\)"/g)].map(([, id]) => id ?? '');
    expect(ids[place]).toEqual(expect.arrayContaining(used));
  });
});

test.each([
  '</svg><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  'url(#journey-a)',
  '</title></style><style>*{}</style>',
  '{{constructor}} `code` $& $1',
])('any text in it stays text: %s', (text) => {
  const { map: hostile } = saying(mobilePlan(), text);
  const [picture = ''] = fencePictures([hostile], text, light);
  const drawn = elements(picture);
  expect(drawn.find(({ name }) => name === 'title')?.text).toBe(text);
  expect(drawn.filter(({ name }) => /^(script|style|img|iframe|a)$/.test(name))).toEqual([]);
  expect(drawn.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on/.test(name))).toEqual([]);
});
