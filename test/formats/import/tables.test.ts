import { describe, test } from 'vitest';
import { expectImport, filesToImport } from './expected-imports.js';

describe.each(['grid', 'markdown'])('a %s as teams write them, beside the map and what is told of it', (kind) => {
  test.each(filesToImport(kind))('%s', (file) => expectImport(kind, file));
});
