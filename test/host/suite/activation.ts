/**
 * Entry point that only times the activation. An extension activates once in a window, so the median of several takes
 * several windows.
 */
import { extension } from './extension.js';
import { eventually, report } from './harness.js';
import { open } from './workspace.js';

export async function run(): Promise<void> {
  const journeyMaps = extension();
  await open('phone.journey');
  await eventually('the extension to activate', () => journeyMaps.isActive || undefined);
  report({ number: 0, activationMilliseconds: journeyMaps.exports.activationMilliseconds });
  report({ number: 1, end: true, count: 0 });
}
