/**
 * A test runner that needs nothing but a console, because the suite runs where no other one does: in the extension
 * hosts of Node, of a web worker and of VS Code 1.91. Each result is one line that scripts/host/in-host.mjs reads.
 */
const tests: { name: string; body: () => Promise<void> }[] = [];

/** Longest time of one test, in milliseconds. */
const patience = 20_000;

/** Adds a test. They run one after another, in the order in which they were added, in one window. */
export function test(name: string, body: () => Promise<void>): void {
  tests.push({ name, body });
}

/** Prints a line for scripts/host/in-host.mjs. */
export function report(result: Record<string, unknown>): void {
  console.log(`##journey-test ${JSON.stringify(result)}`);
}

/** Runs every test. @throws when one has failed, which is how the extension host learns of it */
export async function runTests(): Promise<void> {
  let failed = 0;
  for (const [number, { name, body }] of tests.entries()) {
    try {
      await within(patience, body());
      report({ number, name, ok: true });
    } catch (error) {
      failed++;
      report({
        number,
        name,
        ok: false,
        message: error instanceof Error ? (error.stack ?? error.message) : `${error}`,
      });
    }
  }
  report({ number: -1, end: true, count: tests.length });
  if (failed > 0) throw new Error(`${failed} of ${tests.length} tests failed.`);
}

function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let alarm: ReturnType<typeof setTimeout>;
  const tooLong = new Promise<never>((_resolve, reject) => {
    alarm = setTimeout(() => reject(new Error(`Not done after ${milliseconds / 1000} s.`)), milliseconds);
  });
  return Promise.race([work, tooLong]).finally(() => clearTimeout(alarm));
}

/**
 * Waits until a value is there.
 * @param what for the message when it never is
 * @param look gives the value, or undefined while it is not there yet
 */
export async function eventually<T>(what: string, look: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const deadline = performance.now() + patience / 2;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @throws unless the two print as the same JSON */
export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`);
}

/** @throws unless the condition holds */
export function ok(condition: unknown, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
