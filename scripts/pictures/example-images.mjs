// Draws the pictures that the examples name: portraits, and screens as they could look.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const svg = (width, height, content, viewBox = `0 0 ${width} ${height}`) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${content}</svg>`;

/** Head and shoulders. `behind` and `hair` lie behind and over the face. */
const portrait = ({ ground, skin, shade, top, behind = '', hair, more = '' }) =>
  svg(
    128,
    128,
    `<rect width="128" height="128" fill="${ground}"/>${behind}` +
      `<path d="M18 132c0-26 20-38 46-38s46 12 46 38z" fill="${top}"/>` +
      `<path d="M53 78h22v17a11 11 0 0 1-22 0z" fill="${shade}"/>` +
      `<path d="M42 54c0-15 9-24 22-24s22 9 22 24v6c0 15-10 26-22 26S42 75 42 60z" fill="${skin}"/>${hair}` +
      '<g fill="#2b2320"><circle cx="55" cy="58" r="2.4"/><circle cx="73" cy="58" r="2.4"/></g>' +
      `<path d="M57 72q7 6 14 0" fill="none" stroke="#2b2320" stroke-width="2.2" stroke-linecap="round"/>${more}`,
    '11 5 106 106',
  );

const bar = (x, y, width, fill, height = 12) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${Math.min(6, height / 2)}" fill="${fill}"/>`;

const screen = (content) =>
  svg(
    448,
    280,
    '<rect width="448" height="280" fill="#f5f6fa"/><rect width="448" height="36" fill="#e6e9f0"/>' +
      '<g fill="#c3c9d6"><circle cx="20" cy="18" r="5"/><circle cx="38" cy="18" r="5"/><circle cx="56" cy="18" r="5"/></g>' +
      `${bar(84, 10, 240, '#ffffff', 16)}${content}`,
  );

const plan = (x, best) =>
  `<rect x="${x}" y="92" width="120" height="164" rx="10" fill="#ffffff" stroke="${best ? '#4656d6' : '#d5dae5'}" stroke-width="${best ? 3 : 2}"/>` +
  bar(x + 16, 110, 56, '#8b93a5') +
  bar(x + 16, 134, 72, '#1b1f2a', 20) +
  [0, 1, 2].map((row) => bar(x + 16, 172 + row * 16, 88 - row * 14, '#e0e4ed', 8)).join('') +
  bar(x + 16, 224, 88, best ? '#4656d6' : '#d5dae5', 18);

const drawings = {
  'jamie.png': portrait({
    ground: '#e8edfb',
    skin: '#e9b590',
    shade: '#d79c76',
    top: '#4656d6',
    behind: '<path d="M34 60c0-24 12-38 30-38s30 14 30 38c0 16 4 28 6 38H28c2-10 6-22 6-38z" fill="#5b3324"/>',
    hair: '<path d="M40 58c0-6 2-10 6-13 12 1 26-3 32-11 6 6 10 14 10 24 2-20-6-34-24-34S38 38 40 58z" fill="#6d3e2c"/>',
  }),
  'omar.png': portrait({
    ground: '#e3f3f1',
    skin: '#b97f58',
    shade: '#9f6a47',
    top: '#0c8577',
    hair:
      '<path d="M40 56c-2-20 8-32 24-32s26 12 24 32c-2-8-4-12-8-16-10 3-22 3-32 0-4 4-6 8-8 16z" fill="#231a17"/>' +
      '<path d="M42 60c2 4 4 6 6 6 6-3 26-3 32 0 2 0 4-2 6-6 0 17-9 29-22 29S42 77 42 60zm15 12q7 6 14 0-7-3-14 0z" fill="#231a17"/>',
  }),
  'ana.png': portrait({
    ground: '#fdf0df',
    skin: '#f0c4a3',
    shade: '#dcab87',
    top: '#8a5208',
    behind: '<circle cx="64" cy="20" r="14" fill="#1f1b24"/>',
    hair: '<path d="M40 60c-3-22 7-36 24-36s27 14 24 36c-1-9-5-16-11-20-9 4-19 4-26 0-6 4-10 11-11 20z" fill="#2b2533"/>',
    more: '<g fill="none" stroke="#2b2320" stroke-width="2"><circle cx="55" cy="58" r="7.5"/><circle cx="73" cy="58" r="7.5"/><path d="M62.5 58h3"/></g>',
  }),
  'ilse.png': portrait({
    ground: '#f3e9f8',
    skin: '#f2cdb4',
    shade: '#dfb498',
    top: '#6d3391',
    behind: '<path d="M36 56c0-22 12-34 28-34s28 12 28 34c0 12-1 20-3 26H39c-2-6-3-14-3-26z" fill="#c9c6cf"/>',
    hair: '<path d="M40 62c-2-8-1-14 4-18 14 0 30-4 36-10 5 6 9 16 8 28 4-24-6-40-24-40S36 38 40 62z" fill="#dcdae1"/>',
  }),
  'packages.png': screen(bar(32, 56, 180, '#1b1f2a', 16) + plan(32, false) + plan(164, true) + plan(296, false)),
  'payment-page.png': screen(
    bar(32, 60, 150, '#1b1f2a', 16) +
      bar(32, 100, 220, '#d5dae5') +
      bar(340, 100, 76, '#d5dae5') +
      bar(32, 126, 180, '#d5dae5') +
      bar(352, 126, 64, '#d5dae5') +
      bar(20, 152, 408, '#fdeeea', 36) +
      bar(32, 164, 140, '#b83c27') +
      bar(344, 164, 72, '#b83c27') +
      bar(276, 216, 140, '#4656d6', 36),
  ),
};

/** @returns {Promise<Record<string, Uint8Array>>} PNG files by their names below examples/images */
export async function exampleImages() {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Object.fromEntries(
    Object.entries(drawings).map(([name, drawing]) => [name, new Resvg(drawing).render().asPng()]),
  );
}
