import { existsSync } from 'node:fs';
import { templates } from '../templates/index.js';
import { exitCodes, Failure } from './exit-codes.js';
import { checkEnding, writeWhole } from './files.js';

export interface InitOptions {
  template?: string;
}

/** `journeymap init`: a first map from a template; never overwrites a file. */
export function init(file: string, options: InitOptions): number {
  const wanted = options.template ?? 'blank';
  const template = templates.find(({ id }) => id === wanted);
  if (!template) {
    const known = templates.map(({ id, title }) => `  ${id.padEnd(18)}${title}`).join('\n');
    throw new Failure(`There is no template ${wanted}. There are:\n${known}`);
  }
  checkEnding(file);
  if (existsSync(file)) throw new Failure(`${file} is there already; nothing was changed. Give another name.`);
  writeWhole(file, template.text);
  console.error(
    `Wrote ${file} (${template.title}). Open it in VS Code, or draw it with: journeymap render ${file} -o map.svg`,
  );
  return exitCodes.ok;
}
