#!/usr/bin/env node
// The command itself is bundled; see src/cli. Node ends a program that fails with 1, which is an answer here: 2 is none.
process.on('uncaughtException', (error) => {
  console.error(error);
  process.exit(2);
});
// Where Node can, it keeps the compiled bundle for the next time, which then starts a sixth faster.
require('node:module').enableCompileCache?.();
require('../dist/cli.js');
