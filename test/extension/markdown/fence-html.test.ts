import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import type { DrawnFence } from '../../../src/extension/markdown/drawn-fences.js';
import { fenceHtml } from '../../../src/extension/markdown/fence-html.js';

const page = { code: '<pre>text</pre>', firstLine: 9, escapeText: new MarkdownIt().utils.escapeHtml };
const drawn = (fence: Partial<DrawnFence>): DrawnFence => ({ pictures: [], errors: [], files: [], ...fence });
const html = (fence: Partial<DrawnFence>, isCurrent = true) => fenceHtml({ drawn: drawn(fence), isCurrent }, page);

test('the text stands there until the first picture is drawn', () => {
  expect(fenceHtml({ isCurrent: false }, page)).toBe(
    '<div class="journey-fence"><pre>text</pre><p class="journey-note">Drawing this journey …</p></div>',
  );
});

test('every journey of a fence has its picture', () => {
  expect(html({ pictures: ['<one>', '<two>'] })).toBe('<div class="journey-fence" dir="ltr"><one><two></div>');
});

test('the picture from before is marked as such', () => {
  expect(html({ pictures: ['<one>'] }, false)).toBe('<div class="journey-fence journey-before" dir="ltr"><one></div>');
});

test('errors are named with their lines in the document, beside what could be drawn, and as data', () => {
  const errors = [{ line: 2, message: 'There is no `<i>`.' }];
  expect(html({ pictures: ['<one>'], errors })).toBe(
    '<div class="journey-fence" dir="ltr"><one><ul class="journey-errors">' +
      '<li class="code-line" data-line="11"><b>Line 12:</b> There is no <code>&lt;i&gt;</code>.</li></ul></div>',
  );
});

test('where nothing can be drawn, the text stands there with the reason', () => {
  expect(html({ errors: [{ line: 0, message: 'No.' }] })).toBe(
    '<div class="journey-fence" dir="ltr"><pre>text</pre><ul class="journey-errors">' +
      '<li class="code-line" data-line="9"><b>Line 10:</b> No.</li></ul>' +
      '<p class="journey-note">Nothing of this could be drawn.</p></div>',
  );
  expect(html({})).toContain(
    'There is no journey in this to draw. Begin one with: <code>journey &quot;Its title&quot; {',
  );
  expect(html({ failure: 'no <server>' })).toContain('This journey could not be drawn: no &lt;server&gt;');
});
