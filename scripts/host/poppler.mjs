import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Plain } from '../lib/progress.mjs';
import { installDebianPackage } from './debian.mjs';

const tools = ['pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm'];

function arePresent() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return tools.every((tool) => folders.some((folder) => existsSync(join(folder, tool))));
}

/** Sees to it that the tools of Poppler, which read PDF, can be run by their names. */
export async function installPoppler() {
  if (arePresent()) return;
  await installDebianPackage('poppler-utils');
  if (!arePresent()) throw new Plain(`These tests need Poppler: install it, so that ${tools.join(', ')} are there.`);
}
