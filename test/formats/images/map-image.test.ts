import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { mapImage } from '../../../src/formats/images/map-image.js';
import { chunk, gif, imageOf, jpeg, png, withChunk } from '../../fixtures/images.js';

const bytesOf = (dataUri: string) => Buffer.from(dataUri.split(',')[1] ?? '', 'base64');
const text = (content: string) => new TextEncoder().encode(content);

describe('a picture', () => {
  it.each([
    ['PNG', png(40, 30), 'image/png', [40, 30]],
    ['JPEG', jpeg({ width: 60, height: 45 }), 'image/jpeg', [60, 45]],
    ['progressive JPEG', jpeg({ frame: 0xc2 }), 'image/jpeg', [6, 4]],
    ['GIF', gif(), 'image/gif', [1, 1]],
  ])('is read from a %s', (_, bytes, type, size) => {
    const { dataUri, width, height } = imageOf(bytes);
    expect(dataUri.startsWith(`data:${type};base64,`)).toBe(true);
    expect([width, height]).toEqual(size);
  });

  it('has the pixels that are in the file', () => {
    const { data, width } = PNG.sync.read(bytesOf(imageOf(png(2, 2, '#b83c27')).dataUri));
    expect([width, data.subarray(0, 3).toString('hex')]).toEqual([2, 'b83c27']);
  });

  it('differs in its hash from another', () => {
    expect(imageOf(png(2, 2, '#000000')).hash).not.toBe(imageOf(png(2, 2, '#000001')).hash);
    expect(imageOf(png(2, 2, '#000000')).hash).toBe(imageOf(png(2, 2, '#000000')).hash);
  });

  it('keeps to itself what is written beside its pixels', () => {
    const secret = 'taken at home';
    for (const bytes of [withChunk(png(), chunk('tEXt', `Place\0${secret}`)), jpeg({ place: secret })]) {
      expect(Buffer.from(bytes).includes(secret)).toBe(true);
      expect(bytesOf(imageOf(bytes).dataUri).includes(secret)).toBe(false);
    }
    expect(bytesOf(imageOf(gif()).dataUri).includes('Hi')).toBe(false);
    expect(bytesOf(imageOf(jpeg()).dataUri).includes('behind the end')).toBe(false);
    expect(bytesOf(imageOf(Buffer.concat([png(), text('<script>')])).dataUri).includes('<script>')).toBe(false);
  });

  it('does not move', () => {
    expect(imageOf(gif(3)).dataUri).toBe(imageOf(gif(1)).dataUri);
    expect(imageOf(withChunk(png(), chunk('acTL', '\0\0\0\x02\0\0\0\0'))).dataUri).toBe(imageOf(png()).dataUri);
  });

  it.each([
    [1, undefined, [6, 4]],
    [2, { degrees: 0, mirrored: true }, [6, 4]],
    [3, { degrees: 180, mirrored: false }, [6, 4]],
    [6, { degrees: 90, mirrored: false }, [4, 6]],
    [8, { degrees: 270, mirrored: false }, [4, 6]],
    [9, undefined, [6, 4]],
  ])('is turned as the camera was held, %i', (orientation, turn, size) => {
    const image = imageOf(jpeg({ orientation }));
    expect(image.turn).toEqual(turn);
    expect([image.width, image.height]).toEqual(size);
  });
});

describe('what is no picture that can be drawn', () => {
  const svg = '<?xml version="1.0"?><!-- a --><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>';
  const webp = Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 ')]);
  it.each([
    ['a page', text('<!DOCTYPE html><p>Hello</p>'), 'is no PNG, JPEG or GIF'],
    ['nothing', new Uint8Array(), 'is no PNG, JPEG or GIF'],
    ['an SVG', text(svg), 'is an SVG'],
    ['a WebP', webp, 'is a WebP'],
    ['half a header', png().subarray(0, 20), 'is damaged'],
    ['half a PNG', png(64, 64).subarray(0, 70), 'is damaged'],
    ['a PNG that only begins', png().subarray(0, 8), 'is damaged'],
    ['a PNG without pixels', Buffer.concat([png().subarray(0, 33), chunk('IEND', '')]), 'is damaged'],
    ['a PNG whose chunk is longer than the file', withChunk(png(), Uint8Array.of(255, 255, 255, 255)), 'is damaged'],
    ['a PNG of 0 x 3', png().fill(0, 16, 20), 'is damaged'],
    ['half a JPEG', jpeg().subarray(0, 60), 'is damaged'],
    ['a JPEG of 6 x 0', jpeg({ height: 0 }), 'is damaged'],
    ['a JPEG that few can read', jpeg({ frame: 0xc3 }), 'is damaged'],
    ['a JPEG that never ends', jpeg().subarray(0, -16), 'is damaged'],
    ['half a GIF', gif().subarray(0, 30), 'is damaged'],
    ['a GIF without a picture', gif(0), 'is damaged'],
    ['a GIF whose picture is larger than its screen', gif().with(gif().indexOf(0x2c) + 6, 255), 'is damaged'],
    ['a PNG of 4097 x 1', png(4097, 1), 'has 4097 × 1 pixels; 4096 each way are the most'],
    ['a JPEG of 1 x 65535', jpeg({ width: 1, height: 65535 }), 'has 1 × 65535 pixels'],
  ])('is told: %s', (_, bytes, reason) => {
    expect(mapImage(bytes)).toContain(reason);
  });

  it('is told of any beginning of a file, whatever stands there', () => {
    for (const whole of [png(), jpeg(), gif(2)]) {
      for (let length = 0; length < whole.length; length++) {
        const image = mapImage(whole.subarray(0, length));
        if (typeof image === 'object') expect(image.dataUri).toBe(imageOf(whole).dataUri);
      }
      // Every byte in turn is another: whatever that yields, it is a picture or a reason.
      for (let at = 0; at < whole.length; at++) {
        const image = mapImage(whole.with(at, 255 - (whole[at] as number)));
        if (typeof image === 'string') expect(image).toMatch(/^(is|has) /);
        else {
          expect(image.dataUri).toMatch(/^data:image\/(png|jpeg|gif);base64,/);
          expect([image.width, image.height].every((size) => size >= 1 && size <= 4096)).toBe(true);
        }
      }
    }
  });
});
