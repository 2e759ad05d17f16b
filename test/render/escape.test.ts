import { describe, expect, it } from 'vitest';
import type { PlainMap } from '../../src/map/model.js';
import { drawMap, toSvg } from '../../src/render/index.js';
import { escapeText } from '../../src/render/markup.js';
import { saying } from '../fixtures/hostile.js';
import { mobilePlan } from '../fixtures/maps.js';
import { descendants, inside, linesOf, parseXml, treeOf } from './support/svg.js';

const hostile = [
  '<script>alert(1)</script>',
  '"&<>\'',
  ']]><![CDATA[',
  '" onload="alert(1)',
  '\u0000\u0001\u001f\u007f\ufffe\uffff',
  '\ud800 lone \udc00',
  '👩‍👩‍👧‍👦 🇩🇪',
  'שלום עולם مرحبا بالعالم',
  'word '.repeat(2_000),
  'x'.repeat(10_000),
];

describe('text from a map', () => {
  it.each(hostile.map((text) => [JSON.stringify(text.slice(0, 30)), text]))(
    '%s comes out escaped from every field, inside the picture',
    (_, text) => {
      const { map, fields } = saying(mobilePlan(), text);
      expect(fields).toBeGreaterThan(200);
      const picture = drawMap(map, { theme: 'light', today: '2026-11-20' });
      const tree = treeOf(picture);
      for (const element of descendants(tree)) {
        expect(allowed.has(element.name), element.name).toBe(true);
        expect(Object.keys(element.attributes).filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
      }
      const page = { left: 0, top: 0, right: picture.width, bottom: picture.height };
      expect(linesOf(tree).filter((line) => !inside(line, page))).toEqual([]);
    },
  );

  const allowed = new Set(['g', 'title', 'rect', 'circle', 'path', 'text', 'tspan', 'linearGradient', 'stop']);

  it('keeps what XML can hold and replaces what it cannot', () => {
    expect(escapeText('a <b> & "c" \'d\'')).toBe('a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;');
    expect(escapeText('a\u0000b\u001fc\td')).toBe('abc d');
    expect(escapeText('\ud800x\udc00')).toBe('\ufffdx\ufffd');
    expect(escapeText('👍🏽')).toBe('👍🏽');
  });

  it('keeps a long text whole in a tooltip', () => {
    const map = mobilePlan();
    const long = `${'word '.repeat(2_000)}end`;
    (map.stages[0]?.touchpoints[0]?.does[0] as { text: string }).text = long;
    const titles = [...descendants(treeOf(drawMap(map, { theme: 'light' })))].filter(
      (element) => element.name === 'title',
    );
    expect(titles.map((title) => title.text)).toContain(long);
  });
});

describe('the standalone picture', () => {
  const fonts = [400, 500, 600].map((weight) => ({
    family: 'Inter',
    weight,
    italic: false,
    woff2Base64: `w${weight}`,
  }));

  it('is well-formed XML with its title, its description and its fonts', () => {
    const map = mobilePlan();
    map.title = 'Fish & <chips>';
    const svg = toSvg(drawMap(map, { theme: 'dark' }), [
      ...fonts,
      { family: 'Inter', weight: 400, italic: true, woff2Base64: 'it' },
    ]);
    const root = parseXml(svg.trim());
    expect(root.name).toBe('svg');
    expect(root.attributes['data-map']).toBe('switch-plan');
    expect(root.children.slice(0, 2).map((child) => child.name)).toEqual(['title', 'desc']);
    expect(root.children[0]?.text).toBe('Fish & <chips>');
    expect(root.children[1]?.text).toContain('Jamie starts confused');
    expect(svg.match(/@font-face/g)).toHaveLength(4);
  });

  it('embeds only the faces that it uses', () => {
    const map: PlainMap = { ...mobilePlan(), personas: [], stages: [], opportunities: [], metrics: [] };
    const svg = toSvg(drawMap(map, { theme: 'light' }), [
      ...fonts,
      { family: 'Inter', weight: 400, italic: true, woff2Base64: 'it' },
    ]);
    expect(svg).not.toContain('font-style:italic');
  });

  it('refers to nothing outside itself', () => {
    const svg = toSvg(drawMap(mobilePlan(), { theme: 'light' }), []);
    const attributes = [...descendants(parseXml(svg.trim()))].flatMap((element) => Object.entries(element.attributes));
    expect(attributes.filter(([name]) => name === 'href' || name === 'src' || name.startsWith('xlink'))).toEqual([]);
    for (const [, value] of attributes.filter(([, text]) => text.startsWith('url('))) expect(value).toMatch(/^url\(#/);
  });
});
