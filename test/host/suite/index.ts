/** Entry point of the suite; the order matters, because an extension activates once. */
import './activation.test.js';
import './diagnostics.test.js';
import './features.test.js';
import './preview.test.js';
import './export.test.js';
import './import.test.js';
import './changes.test.js';
import './markdown.test.js';
import { runTests } from './harness.js';

export function run(): Promise<void> {
  return runTests();
}
