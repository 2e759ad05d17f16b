import { expect, it } from 'vitest';
import { ImageCache } from '../../src/preview/image-cache.js';
import { imageSnapshots } from '../../src/protocol/images.js';
import { imageOf, png } from '../fixtures/images.js';

const [face, screen] = [imageOf(png(4, 4)), imageOf(png(8, 5))];
const sent = (images: Record<string, typeof face>, cache = new ImageCache()) =>
  imageSnapshots(new Map(Object.entries(images)), new Set(cache.known));

it('gets each picture once, by whatever path', () => {
  const cache = new ImageCache();
  expect(cache.assemble(sent({ 'a.png': face }))).toEqual(new Map([['a.png', face]]));
  const again = sent({ 'a.png': face, 'b.png': screen, 'c.png': face }, cache);
  expect(again.map(({ path, image }) => [path, image !== undefined])).toEqual([
    ['a.png', false],
    ['b.png', true],
    ['c.png', false],
  ]);
  const images = cache.assemble(again);
  expect(images?.get('c.png')).toBe(images?.get('a.png'));
  expect(images?.get('b.png')).toEqual(screen);
});

it('forgets pictures that are gone', () => {
  const cache = new ImageCache();
  cache.assemble(sent({ 'a.png': face, 'b.png': screen }));
  cache.assemble(sent({ 'b.png': screen }, cache));
  expect(cache.known).toEqual([screen.hash]);
});

it('says when one is missing, and asks for all of them then', () => {
  const cache = new ImageCache();
  cache.assemble(sent({ 'a.png': face }));
  expect(cache.assemble([{ path: 'b.png', hash: screen.hash }])).toBeNull();
  expect(cache.known).toEqual([]);
});
