// Draws the pictures that the examples name, those of the README and of the gallery from the examples, and writes the
// gallery's page.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { bundleOfDrawing, fonts, today } from './pictures/bundle.mjs';
import { exampleImages } from './pictures/example-images.mjs';
import { galleryPage, galleryPictures } from './pictures/gallery.mjs';

for (const [name, bytes] of Object.entries(await exampleImages())) {
  writeFileSync(join(root, 'examples', 'images', name), bytes);
}

const { drawFile } = await bundleOfDrawing();

/** @param {string} example @param {Record<string, object>} pictures options by path below docs/images */
async function draw(example, pictures) {
  const options = Object.values(pictures).map((picture) => ({ ...picture, today }));
  const drawn = await drawFile(join(root, 'examples', `${example}.journey`), options, fonts);
  Object.keys(pictures).forEach((path, i) => {
    writeFileSync(join(root, 'docs', 'images', path), drawn[i]);
  });
}

await draw('mobile-plan', { 'mobile-plan.svg': { theme: 'light' }, 'mobile-plan-dark.svg': { theme: 'dark' } });

const gallery = join(root, 'docs', 'images', 'gallery');
rmSync(gallery, { recursive: true, force: true });
mkdirSync(gallery, { recursive: true });
for (const [example, pictures] of Object.entries(galleryPictures)) await draw(example, pictures);
writeFileSync(join(root, 'docs', 'gallery.md'), galleryPage());
