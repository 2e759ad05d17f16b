import { describe, expect, it } from 'vitest';
import { isFromPreview, isToPreview } from '../../src/protocol/preview-guards.js';
import { readPreviewState } from '../../src/protocol/preview-state.js';

const document = 'file:///maps/plan.journey';

describe('messages of the webview', () => {
  it.each([
    { type: 'ready' },
    { type: 'pull', document, known: ['a', 'b'], knownImages: [] },
    { type: 'taken', document, known: ['a'], knownImages: ['b'] },
    { type: 'select', document, version: 3, id: 'plan/define' },
    { type: 'goToProblem', document, version: 3, index: 0 },
    { type: 'showSource', document },
    { type: 'askDiagram', document, journey: 'plan', personas: [] },
    { type: 'newMap', document },
    { type: 'openLink', document, target: 'https://example.org' },
    { type: 'edit', document, version: 3, edit: { kind: 'text', id: 'plan', text: 'Plan' } },
    { type: 'undo', document, redo: false },
    { type: 'copied', document, form: 'svg', text: '<svg/>', journey: 'plan', personas: ['jamie'], lanes: [] },
  ])('are known: $type', (message) => {
    expect(isFromPreview(message)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'ready'],
    ['a list', [{ type: 'ready' }]],
    ['another type', { type: 'run', document }],
    ['a name of every object', { type: 'constructor', document }],
    ['a missing document', { type: 'newMap' }],
    ['a document that is no text', { type: 'newMap', document: ['file:///maps/plan.journey'] }],
    ['hashes that are no texts', { type: 'pull', document, known: ['a', 1], knownImages: [] }],
    ['hashes that are no list', { type: 'pull', document, known: 'a', knownImages: [] }],
    ['hashes of pictures that are no texts', { type: 'pull', document, known: [], knownImages: [1] }],
    ['a version that is a text', { type: 'select', document, version: '3', id: 'plan' }],
    ['a version that is no number', { type: 'select', document, version: Number.NaN, id: 'plan' }],
    ['a negative place', { type: 'goToProblem', document, version: 1, index: -1 }],
    ['a change that is none', { type: 'edit', document, version: 3, edit: { kind: 'delete', id: 'plan' } }],
    ['half a place', { type: 'goToProblem', document, version: 1, index: 0.5 }],
  ])('are not: %s', (_, message) => {
    expect(isFromPreview(message)).toBe(false);
  });
});

describe('messages of the host', () => {
  const image = { dataUri: 'data:image/png;base64,AA==', width: 1, height: 1, hash: 'a' };
  const withImage = (changed: object) => ({
    type: 'maps',
    document,
    version: 1,
    empty: false,
    today: '2026-11-21',
    maps: [],
    images: [{ path: 'a.png', hash: 'a', image: { ...image, ...changed } }],
    problems: [],
    broken: false,
    views: {},
  });

  it('may bring pictures of pixels', () => {
    expect(isToPreview(withImage({}))).toBe(true);
    expect(isToPreview(withImage({ turn: { degrees: 90, mirrored: true } }))).toBe(true);
    expect(isToPreview({ ...withImage({}), images: [{ path: 'a.png', hash: 'a' }] })).toBe(true);
  });

  it.each([
    ['an address on the web', { dataUri: 'https://example.org/a.png' }],
    ['an address in disguise', { dataUri: ' https://example.org/#data:image/png;base64,' }],
    ['a script', { dataUri: 'javascript:alert(1)' }],
    ['a page', { dataUri: 'data:text/html;base64,AA==' }],
    ['an SVG', { dataUri: 'data:image/svg+xml;base64,AA==' }],
    ['no size', { width: 0 }],
    ['a size that is no number', { height: '10" onload="alert(1)' }],
    ['a turn that is none', { turn: { degrees: '0) scale(9', mirrored: false } }],
  ])('may not bring pictures with %s', (_, changed) => {
    expect(isToPreview(withImage(changed))).toBe(false);
  });

  it('are known by all of their fields', () => {
    const maps = {
      type: 'maps',
      document,
      version: 1,
      empty: false,
      today: '2026-11-21',
      maps: [],
      images: [],
      problems: [],
      broken: false,
      views: {},
    };
    expect(isToPreview(maps)).toBe(true);
    for (const field of Object.keys(maps)) expect(isToPreview({ ...maps, [field]: undefined })).toBe(false);
  });

  it('allow nothing to be highlighted', () => {
    expect(isToPreview({ type: 'highlight', document, ids: [] })).toBe(true);
    expect(isToPreview({ type: 'highlight', document })).toBe(false);
  });

  it('are not those of the webview', () => {
    expect(isToPreview({ type: 'newMap', document })).toBe(false);
  });
});

describe('the saved state', () => {
  it('comes back as it was saved', () => {
    const filter = { saved: 'board', rows: ['does'], personas: ['omar'], folded: ['plan/define'] };
    const state = {
      document,
      locked: true,
      tab: 'curve',
      journey: 'plan',
      zoom: 1.5,
      scroll: { left: 10, top: 20 },
      filter,
    };
    expect(readPreviewState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it('takes defaults for what is missing or damaged', () => {
    const filter = { rows: [], personas: [], folded: [] };
    const whole = { document, locked: false, tab: 'map', zoom: 'auto', scroll: { left: 0, top: 0 }, filter };
    expect(readPreviewState({ document })).toEqual(whole);
    expect(readPreviewState({ document, tab: 'constructor' })).toEqual(whole);
    expect(readPreviewState({ document, locked: 1, zoom: -2, scroll: { left: 'x', top: null } })).toEqual(whole);
    expect(readPreviewState({ document, filter: { saved: 3, rows: 'does', personas: [1], folded: null } })).toEqual(
      whole,
    );
    expect(readPreviewState({ document, zoom: Number.POSITIVE_INFINITY, scroll: null })).toEqual(whole);
  });

  it('is none without a document', () => {
    for (const value of [undefined, null, 'x', {}, { document: 7 }, { document: '' }])
      expect(readPreviewState(value)).toBeNull();
  });
});
