import { type Change, sentenceOf } from '../../diff/index.js';
import { drawChanges, drawMap, type FontFace, type Picture, type ThemeName } from '../../render/index.js';
import { escapeText } from '../../render/markup.js';
import { hashedSource } from '../content-policy.js';
import { inlineSvg } from '../inline-svg.js';
import { pageStyle } from './page-style.js';
import { byEffect, effects, imagesOfBoth, nameOf, type ReviewedFile, titleOf } from './reviewed.js';

export interface ReviewPageOptions {
  theme: ThemeName;
  /** What the two sides are called. */
  sides: { before: string; after: string };
  fonts: readonly FontFace[];
}

const zooms = [50, 75, 100, 150, 200];

const words = { worse: '▼ worse', better: '▲ better', neutral: '• other' } as const;

/**
 * What changed as one page that needs nothing beside it: the drawing of changes, or both maps beside each other, and a
 * list of the changes that leads into the picture. It has no script: its policy forbids all of them.
 */
export async function reviewPage(files: readonly ReviewedFile[], options: ReviewPageOptions): Promise<string> {
  const style = pageStyle(options.theme, options.fonts, zooms);
  const policy = `default-src 'none'; style-src ${await hashedSource(style)}; font-src data:; img-src data:; base-uri 'none'; form-action 'none'`;
  const { before, after } = options.sides;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>What changed for the customer</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>What changed for the customer</h1>
<p>${escapeText(before)} → <strong>${escapeText(after)}</strong></p>
<form class="tools">
${fieldset('View', [choice('view', 'overlay', 'Overlay', true), choice('view', 'beside', 'Side by side', false)])}
${fieldset(
  'Zoom',
  zooms.map((zoom) => choice('zoom', `zoom-${zoom}`, `${zoom} %`, zoom === 100)),
)}
${fieldset(
  'Show',
  effects.map((effect) => filter(effect, files)),
)}
</form>
</header>
<main>
${files.map((file, place) => fileMarkup(file, `f${place}`, options)).join('\n')}
</main>
</body>
</html>
`;
}

function fieldset(legend: string, choices: readonly string[]): string {
  return `<fieldset><legend>${legend}</legend>${choices.join('')}</fieldset>`;
}

function choice(name: string, id: string, label: string, checked: boolean): string {
  return `<label><input type="radio" name="${name}" id="${id}"${checked ? ' checked' : ''}>${label}</label>`;
}

function filter(effect: Change['effect'], files: readonly ReviewedFile[]): string {
  const lists = files.flatMap(({ journeys }) =>
    journeys.flatMap((journey) => ('list' in journey ? [journey.list] : [])),
  );
  const count = lists.reduce((sum, { rollUps }) => sum + rollUps.effects[effect], 0);
  return `<label><input type="checkbox" id="show-${effect}" checked>${words[effect]} (${count})</label>`;
}

function fileMarkup(file: ReviewedFile, key: string, options: ReviewPageOptions): string {
  const name = `<p class="file">${escapeText(nameOf(file))}</p>`;
  if (file.refused !== undefined) {
    const text = file.text ? `<pre>${escapeText(file.text).replaceAll('\r', '')}</pre>` : '';
    return `<section>${name}<p>${escapeText(file.refused)}</p>${text}</section>`;
  }
  return file.journeys
    .map((journey, place) => {
      const title = `<h2>${escapeText(titleOf(journey))}</h2>${name}`;
      if (journey.status === 'same') return '';
      if (journey.status !== 'changed') {
        const map = journey.status === 'added' ? journey.after : journey.before;
        const picture = svgOf(drawMap(map, { ...options, images: imagesOfBoth(file) }), `${key}j${place}-`);
        return `<section>${title}<p>The whole journey is ${journey.status}.</p><div class="picture">${picture}</div></section>`;
      }
      const { before, after, list } = journey;
      const scope = `${key}j${place}-`;
      const overlay = svgOf(drawChanges(before, after, list, { ...options, images: imagesOfBoth(file) }), scope);
      const left = svgOf(drawMap(before, { ...options, images: file.images?.before }), `${scope}0-`);
      const right = svgOf(drawMap(after, { ...options, images: file.images?.after }), `${scope}1-`);
      const told = byEffect(list.changes).map((change) => {
        const target = targetOf(overlay, scope, list.changes.indexOf(change));
        return `<li class="${change.effect}"><a href="#${target}"><b>${words[change.effect]}</b> ${escapeText(sentenceOf(change))}</a></li>`;
      });
      return `<section>${title}<ol>${told.join('')}</ol>
<div class="picture overlay" tabindex="0" role="region" aria-label="Overlay">${overlay}</div>
<div class="beside"><figure><figcaption>${escapeText(options.sides.before)}</figcaption><div class="picture">${left}</div></figure>
<figure><figcaption>${escapeText(options.sides.after)}</figcaption><div class="picture">${right}</div></figure></div></section>`;
    })
    .join('\n');
}

/** A picture as an element of the page; each group that stands for changes has an id. */
function svgOf(picture: Picture, scope: string): string {
  const seen = new Set<string>();
  // User texts hold no plain quotation mark in markup, so none of them can look like this.
  return inlineSvg(picture, scope).replace(/ data-change="(\d+)[\d ]*"/g, (attribute, first: string) => {
    if (seen.has(first)) return attribute;
    seen.add(first);
    return `${attribute} id="${scope}c${first}"`;
  });
}

/** The id of the group that stands for a change: it is called by the first one that it stands for. */
function targetOf(markup: string, scope: string, place: number): string {
  const [, first = String(place)] = new RegExp(` data-change="(?=(\\d+))(?:\\d+ )*${place}[ "]`).exec(markup) ?? [];
  return `${scope}c${first}`;
}
