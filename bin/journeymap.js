#!/usr/bin/env node
// The command itself is bundled; see src/cli.
require('../dist/cli.js');
