import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapImage, MapImages } from '../../src/map/images.js';
import type { PlainMap } from '../../src/map/model.js';
import { createDrawMemo, drawers, drawMap, type Picture, tableOf, toSvg } from '../../src/render/index.js';
import { imageOf, jpeg, png } from '../fixtures/images.js';
import { journey, persona, said, stage, touchpoint } from '../fixtures/maps.js';
import { maps } from './support/arbitrary.js';
import { outside, overlapping, overlappingCards } from './support/boxes.js';
import { type Box, descendants, type Element, inside, linesOf, overlap, rectOf, treeOf } from './support/svg.js';

const face = imageOf(png(64, 64));
const screen = imageOf(png(448, 280));

/** A map that names a portrait and, at one touchpoint, these pictures. */
const mapWith = (...paths: string[]): PlainMap =>
  journey('plan', 'A plan', {
    personas: [persona('jamie', 'Jamie', { role: said('Pays'), image: '../jamie.png', imagePath: 'jamie.png' })],
    stages: [
      stage('compare', 'Compare', {
        images: [{ id: '', target: 'stage.png' }],
        touchpoints: [
          touchpoint('page', 'Opens a page', { images: paths.map((target) => ({ id: '', target })) }),
          touchpoint('call', 'Calls', { does: [said('Waits')] }),
        ],
      }),
    ],
  });
const draw = (map: PlainMap, images: MapImages = new Map(), as: keyof typeof drawers = 'map'): Picture =>
  drawers[as](map, { theme: 'light', images });
const imagesIn = (picture: Picture): Element[] =>
  [...descendants(treeOf(picture))].filter(({ name }) => name === 'image');
const textsIn = (picture: Picture): string[] => linesOf(treeOf(picture)).map(({ text }) => text);
const sizeOf = ({ left, top, right, bottom }: Box) => [right - left, bottom - top];

describe('a portrait', () => {
  it.each(['map', 'personas'] as const)('takes the place of the initials on the cards of %s', (view) => {
    const [drawn] = imagesIn(draw(mapWith(), new Map([['jamie.png', face]]), view));
    expect(drawn?.attributes).toMatchObject({ href: face.dataUri, 'aria-label': 'Jamie', role: 'img' });
    const before = textsIn(draw(mapWith(), new Map(), view));
    const after = textsIn(draw(mapWith(), new Map([['jamie.png', face]]), view));
    expect(before.filter((text) => text === 'Ja').length).toBe(after.filter((text) => text === 'Ja').length + 1);
  });

  it('is as large as they are, so that nothing moves', () => {
    const [plain, drawn] = [draw(mapWith()), draw(mapWith(), new Map([['jamie.png', face]]))];
    expect([drawn.width, drawn.height]).toEqual([plain.width, plain.height]);
  });

  it('is a circle within its card', () => {
    const tree = treeOf(draw(mapWith(), new Map([['jamie.png', face]])));
    const all = [...descendants(tree)];
    const card = all.find(({ attributes }) => attributes.class === 'persona');
    const image = all.find(({ name }) => name === 'image') as Element;
    const frame = card?.children.find(({ name }) => name === 'rect') as Element;
    expect(inside(rectOf(image), rectOf(frame))).toBe(true);
    const clip = image.parent?.attributes['clip-path']?.slice('url(#'.length, -1);
    const cut = all.find(({ name, attributes }) => name === 'clipPath' && attributes.id === clip)?.children[0];
    expect(Number(cut?.attributes.rx) * 2).toBe(Number(cut?.attributes.width));
    expect(cut?.attributes.width).toBe(cut?.attributes.height);
  });

  it('is named by its path where it cannot be read', () => {
    expect(textsIn(draw(mapWith(), new Map(), 'personas'))).toContain('../jamie.png');
    expect(textsIn(draw(mapWith(), new Map([['jamie.png', face]]), 'personas'))).not.toContain('../jamie.png');
  });
});

describe('pictures of a touchpoint', () => {
  it('stand in a row of their own, at most as wide as the column, in their ratio', () => {
    const [drawn] = imagesIn(draw(mapWith('a.png'), new Map([['a.png', screen]])));
    const [width = 0, height = 0] = sizeOf(rectOf(drawn as Element));
    expect(width / height).toBeCloseTo(448 / 280, 1);
    expect(width).toBeGreaterThan(100);
    expect(height).toBeLessThanOrEqual(120);
    expect(drawn?.parent?.parent?.attributes).toMatchObject({
      class: 'image',
      'data-id': 'plan/compare/page/images:1',
      'data-link': 'a.png',
    });
    expect(textsIn(draw(mapWith('a.png')))).toContain('Images');
  });

  it.each([
    [16, 16, [16, 16]],
    [8, 8, [8, 8]],
    [100, 50, [100, 50]],
    [4000, 10, [224, 10]],
    [10, 4000, [10, 120]],
    [4000, 100, [224, 24]],
  ])('of %i x %i are as large as can be seen, and no larger', (width, height, size) => {
    const image: MapImage = { ...screen, width, height };
    const [drawn] = imagesIn(draw(mapWith('a.png'), new Map([['a.png', image]])));
    expect(sizeOf(rectOf(drawn as Element))).toEqual(size);
  });

  it('are named by their paths where they cannot be read, those that can be drawn above them', () => {
    const picture = draw(mapWith('a.png', 'b.png'), new Map([['b.png', screen]]));
    expect(imagesIn(picture)).toHaveLength(1);
    expect(textsIn(picture)).toEqual(expect.arrayContaining(['a.png', 'stage.png']));
    expect(textsIn(picture)).not.toContain('b.png');
  });

  it('are told in the table, drawn or not', () => {
    const row = tableOf(mapWith('a.png')).rows.find(({ key }) => key === 'image');
    expect(row?.cells.flat().map(({ text }) => text)).toEqual(['stage.png', 'a.png']);
  });

  it('say whose they are where they are of the stage as a whole', () => {
    const captions = (map: PlainMap) =>
      textsIn(draw(map, new Map([['stage.png', screen]]))).filter((text) => text === 'Compare');
    expect(captions(mapWith())).toHaveLength(2);
    const alone = mapWith();
    for (const stage of alone.stages) stage.touchpoints = [];
    expect(captions(alone)).toHaveLength(1);
  });

  it('are turned as the camera was held, and fill their place still', () => {
    const image = imageOf(jpeg({ width: 60, height: 40, orientation: 6 }));
    const [drawn] = imagesIn(draw(mapWith('a.jpg'), new Map([['a.jpg', image]])));
    expect(drawn?.attributes).toMatchObject({ x: '-30', y: '-20', width: '60', height: '40' });
    expect(drawn?.attributes.transform).toMatch(/^translate\([\d.]+,[\d.]+\) rotate\(90\)$/);
  });

  it('of any map keep apart from all texts and inside their boxes', () => {
    const sizes = fc.record({ width: fc.integer({ min: 1, max: 4096 }), height: fc.integer({ min: 1, max: 4096 }) });
    fc.assert(
      fc.property(maps, sizes, sizes, (map, one, other) => {
        const images = new Map([['images/some.png', { ...screen, ...one }]]);
        for (const { image } of map.personas) if (image !== undefined) images.set(image, { ...face, ...other });
        const drawn = draw(map, images);
        const tree = treeOf(drawn);
        const lines = linesOf(tree);
        const boxes = imagesIn(drawn).map((image) => rectOf(image));
        expect(overlapping(lines)).toEqual([]);
        expect(overlappingCards(tree)).toEqual([]);
        expect(outside(tree, lines, drawn)).toEqual([]);
        const page = { left: 0, top: 0, right: drawn.width, bottom: drawn.height };
        for (const [i, box] of boxes.entries()) {
          expect(inside(box, page)).toBe(true);
          expect(lines.filter((line) => overlap(line, box)).map(({ text }) => text)).toEqual([]);
          expect(boxes.slice(i + 1).filter((other) => overlap(box, other))).toEqual([]);
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  }, 60_000);
});

describe('what is drawn', () => {
  it.each([
    'https://example.org/a.png',
    'file:///etc/passwd',
    'data:image/svg+xml;base64,AA==',
    'data:text/html;base64,AA==',
    'a.png',
  ])('is never an address: %s', (dataUri) => {
    const picture = draw(mapWith('a.png'), new Map([['a.png', { ...screen, dataUri }]]));
    expect(imagesIn(picture)).toEqual([]);
    expect(toSvg(picture, [])).not.toContain(dataUri === 'a.png' ? 'href="a.png"' : dataUri);
  });

  it('cannot end the markup that it stands in', () => {
    const dataUri = 'data:image/png;base64,"/><script>alert(1)</script>';
    const [drawn] = imagesIn(draw(mapWith('a.png'), new Map([['a.png', { ...screen, dataUri }]])));
    expect(drawn?.attributes.href).toBe(dataUri);
  });

  it('frames each picture by itself, whatever else is in the page', () => {
    const both = new Map([
      ['a.png', screen],
      ['b.png', screen],
      ['jamie.png', face],
    ]);
    const ids = (picture: Picture) =>
      [...descendants(treeOf(picture))].flatMap(({ name, attributes }) => (name === 'clipPath' ? [attributes.id] : []));
    const one = ids(draw(mapWith('a.png', 'b.png'), both));
    expect(one).toHaveLength(3);
    const all = [...one, ...ids(draw({ ...mapWith('a.png'), id: 'other' }, both))];
    expect(new Set(all).size).toBe(all.length);
  });

  it('changes with the picture and with nothing else', () => {
    const memo = createDrawMemo();
    const map = mapWith('a.png');
    const hashes = (image: MapImage) =>
      drawMap(map, { theme: 'light', images: new Map([['a.png', image]]) }, memo).parts.map(({ key, hash }) => [
        key,
        hash,
      ]);
    const before = hashes(screen);
    expect(hashes({ ...screen })).toEqual(before);
    const after = hashes(imageOf(png(448, 280, '#b83c27')));
    const changed = before.filter(([, hash], i) => after[i]?.[1] !== hash).map(([key]) => key);
    expect(changed).toEqual(['plan/compare']);
    const portrait = (image: MapImage) => draw(map, new Map([['jamie.png', image]]), 'map').parts[0]?.hash;
    expect(portrait(imageOf(png(64, 64, '#b83c27')))).not.toBe(portrait(face));
  });

  it('costs no more at every key the larger the pictures are', () => {
    const memo = createDrawMemo();
    const large: MapImage = { ...face, dataUri: `${face.dataUri}${'A'.repeat(1_300_000)}` };
    let read = 0;
    const counting = {
      ...large,
      get dataUri() {
        read++;
        return large.dataUri;
      },
    };
    const images = new Map([['jamie.png', counting as MapImage]]);
    const [header] = drawMap(mapWith(), { theme: 'light', images }, memo).parts;
    // To see that it is one, and not for the hash of the part.
    expect(read).toBe(1);
    expect(header?.markup()).toContain(large.dataUri);
    expect(read).toBe(2);
  });
});
