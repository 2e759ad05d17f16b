// Draws the pictures that the examples name, those of the README and of the gallery from the examples, and writes the
// gallery's pages.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { bundleOfDrawing, fonts, today } from './pictures/bundle.mjs';
import { exampleImages } from './pictures/example-images.mjs';
import { examplePage, galleryExamples, galleryPage, galleryPictures } from './pictures/gallery.mjs';
import { versionsOf } from './pictures/versions.mjs';

for (const [name, bytes] of Object.entries(await exampleImages())) {
  writeFileSync(join(root, 'examples', 'images', name), bytes);
}

const { readMap, draw, drawDifference, drawVersions, toMarkdown, toMermaid } = await bundleOfDrawing();
const docs = join(root, 'docs');

/** @param {string} folder @param {Record<string, object>} pictures options by file name */
function drawInto(folder, { map, images }, pictures) {
  for (const [name, options] of Object.entries(pictures)) {
    writeFileSync(join(folder, name), draw(map, { ...options, images, today }, fonts));
  }
}

const exampleNamed = (name) => readMap(join(root, 'examples', `${name}.journey`));

function emptyFolder(path) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

drawInto(join(docs, 'images'), await exampleNamed('mobile-plan'), {
  'mobile-plan.svg': { theme: 'light' },
  'mobile-plan-dark.svg': { theme: 'dark' },
});

const changed = join(root, 'test', 'fixtures', 'diff', '39-a-quarter-later');
const [before, after] = await Promise.all(['before', 'after'].map((side) => readMap(join(changed, `${side}.journey`))));
const names = { before: 'July', after: 'October' };
writeFileSync(
  join(docs, 'images', 'changes.svg'),
  drawDifference(before.map, after.map, { theme: 'light', today, sides: names }, fonts),
);

const example = join(root, 'examples', 'mobile-plan.journey');
const versions = versionsOf(readFileSync(example, 'utf8'));
writeFileSync(join(docs, 'images', 'history.svg'), await drawVersions(example, versions, { theme: 'light' }, fonts));

const pictures = emptyFolder(join(docs, 'images', 'gallery'));
const pages = emptyFolder(join(docs, 'gallery'));
for (const example of galleryExamples) {
  const read = await exampleNamed(example);
  drawInto(pictures, read, galleryPictures(example));
  const texts = { mermaid: toMermaid(read.map), markdown: toMarkdown(read.map) };
  writeFileSync(join(pages, `${example}.md`), examplePage(example, texts));
}
writeFileSync(join(docs, 'gallery.md'), galleryPage());
