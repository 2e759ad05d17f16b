import { describe, expect, test } from 'vitest';
import { expectImport, filesToImport } from './expected-imports.js';

describe('a nasty Mermaid file, beside the map and the losses that are expected of it', () => {
  const files = filesToImport('mermaid');

  test('is there of 25 kinds', () => expect(files.length).toBeGreaterThanOrEqual(25));

  test.each(files)('%s', (file) => expectImport('mermaid', file));
});
