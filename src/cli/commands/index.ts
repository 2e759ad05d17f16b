import type { Command } from 'commander';
import { checkCommand } from './check.js';
import { completionCommand } from './completion.js';
import { diffCommand } from './diff.js';
import { explainCommand } from './explain.js';
import { exportCommand } from './export.js';
import { formatCommand } from './format.js';
import { gitCommand } from './git.js';
import { importCommand } from './import.js';
import { initCommand } from './init.js';
import { logCommand } from './log.js';
import { lspCommand } from './lsp.js';
import { markdownCommand } from './markdown.js';
import { mergeCommand } from './merge.js';
import { outlineCommand } from './outline.js';
import { previewCommand } from './preview.js';

/** Declares the commands of `journeymap`, in the order of its help. */
export function declareCommands(program: Command): void {
  const declarations = [
    checkCommand,
    explainCommand,
    formatCommand,
    exportCommand,
    importCommand,
    markdownCommand,
    previewCommand,
    diffCommand,
    logCommand,
    gitCommand,
    outlineCommand,
    mergeCommand,
    initCommand,
    lspCommand,
    completionCommand,
  ];
  for (const declare of declarations) declare(program);
}
