import { defineConfig } from 'vitest/config';

/** A part of the tests that can be run alone: `vitest run --project unit`. */
const project = (name: string, include: string[], exclude: string[] = [], options = {}) => ({
  test: { name, include, exclude, environment: 'node', ...options },
});

export default defineConfig({
  test: {
    projects: [
      project(
        'unit',
        ['test/**/*.test.ts'],
        [
          'test/cli/**',
          'test/package/**',
          'test/protocol/**',
          'test/fuzz/**',
          'test/**/laws/**',
          'test/robustness/**',
          'test/endurance/**',
          'test/host/**',
          'test/**/*.browser.test.ts',
          'test/architecture/vsix.test.ts',
        ],
      ),
      /** The preview's page in Chromium, without VS Code around it. */
      project('browser', ['test/**/*.browser.test.ts'], [], { testTimeout: 30_000, hookTimeout: 60_000 }),
      /** The command line and the library as npm packs them. */
      project('cli', ['test/cli/**/*.test.ts', 'test/package/**/*.test.ts'], [], { testTimeout: 30_000 }),
      /** The built server over stdio, on this project's Node and on that of the oldest VS Code. */
      project('protocol', ['test/protocol/**/*.test.ts'], [], { testTimeout: 30_000, hookTimeout: 30_000 }),
      /** Every example cut and moved about, line by line: thousands of documents. */
      project('robustness', ['test/robustness/**/*.test.ts'], [], { testTimeout: 240_000 }),
      /** What must hold of the changes between any two maps, and of any merge, over thousands of random ones. */
      project('laws', ['test/**/laws/**/*.test.ts']),
      project('fuzz', ['test/fuzz/**/*.test.ts'], [], { testTimeout: 180_000 }),
      /** The built server, edited and asked at random for a long while, beside a fresh one. */
      project('endurance', ['test/endurance/**/*.test.ts']),
      /** What is in the packed extension. */
      project('vsix', ['test/architecture/vsix.test.ts']),
      /** `npm start` as a newcomer sees it. */
      project('start', ['test/host/start.test.ts'], [], { testTimeout: 180_000 }),
      /** The packed extension in the workbench of a real VS Code. */
      project('ui', ['test/host/ui/**/*.test.ts'], [], {
        testTimeout: 60_000,
        hookTimeout: 180_000,
        fileParallelism: false,
        globalSetup: ['test/host/ui/setup.ts'],
      }),
    ],
  },
});
