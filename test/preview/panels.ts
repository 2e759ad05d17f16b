import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { PreviewState } from '../../src/protocol/preview-state.js';
import { planMap } from './fixtures.js';
import { type Content, type Panel, Webview } from './webview.js';

/**
 * Gives every test of a file panels of one browser. After each test they are closed, and nothing may have been refused by
 * the policy, asked for from elsewhere, or have failed in the page.
 * @param usual what a panel shows unless the test says
 */
export function panels(usual: () => Content = () => ({ maps: [planMap()] })) {
  let webview: Webview;
  const opened: Panel[] = [];
  beforeAll(async () => {
    webview = await Webview.start();
  }, 60_000);
  afterEach(async () => {
    for (const panel of opened.splice(0)) {
      const wrongs = await panel.wrongs();
      await panel.close();
      expect(wrongs).toEqual([]);
    }
  });
  afterAll(() => webview?.stop());
  return async (content = usual(), state?: PreviewState): Promise<Panel> => {
    const panel = await webview.open(content, state);
    opened.push(panel);
    return panel;
  };
}
