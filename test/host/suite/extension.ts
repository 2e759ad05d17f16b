import * as vscode from 'vscode';
import type { JourneyMapsApi } from '../../../src/extension/api.js';
import { ok } from './harness.js';

/** The extension under test. */
export function extension(): vscode.Extension<JourneyMapsApi> {
  const found = vscode.extensions.getExtension<JourneyMapsApi>('journey-maps.journey-maps');
  ok(found, 'The extension is not installed.');
  return found;
}
