import { expect, it } from 'vitest';
import { previewHtml } from '../../src/extension/preview/html.js';

const sources = {
  script: 'https://host/preview.js',
  diagrams: 'https://host/mermaid.js',
  style: 'https://host/preview.css',
  cspSource: 'https://host',
};
const policyOf = (html: string) =>
  Object.fromEntries(
    (/Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '').split('; ').map((directive) => {
      const [name, ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );

it('allows scripts and styles of its nonce, styles and fonts of the extension, pictures of the page itself, and nothing else', () => {
  const html = previewHtml(sources);
  const nonce = /<script nonce="(\w+)" src="https:\/\/host\/preview\.js">/.exec(html)?.[1];
  expect(nonce).toMatch(/^[0-9a-f]{32}$/);
  expect(policyOf(html)).toEqual({
    'default-src': `'none'`,
    'script-src': `'nonce-${nonce}'`,
    'style-src': `https://host 'nonce-${nonce}'`,
    'font-src': 'https://host',
    'img-src': 'data:',
    'base-uri': `'none'`,
    'form-action': `'none'`,
  });
});

it('has another nonce in every page', () => {
  const nonces = Array.from({ length: 20 }, () => policyOf(previewHtml(sources))['script-src']);
  expect(new Set(nonces).size).toBe(20);
});
