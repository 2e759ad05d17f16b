import { describe, test } from 'vitest';
import { expectImport, filesToImport } from './expected-imports.js';

describe('a table as teams write them, beside the map and what is told of it', () => {
  test.each(filesToImport('grid'))('%s', (file) => expectImport('grid', file));
});
