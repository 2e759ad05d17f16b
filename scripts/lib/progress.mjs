const terminal = process.stdout.isTTY === true && process.env.CI === undefined;

const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`;

/**
 * Shows that something is being done and for how long. On a terminal the line counts the seconds; elsewhere a line says
 * what begins and another when it has ended.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const since = performance.now();
  const show = () => process.stdout.write(`\r\u001b[K  … ${title} (${seconds(since)})`);
  let clock;
  if (terminal) {
    show();
    clock = setInterval(show, 1000);
  } else {
    console.log(`  … ${title}`);
  }
  const close = (sign) => {
    clearInterval(clock);
    if (terminal) process.stdout.write('\r\u001b[K');
    console.log(`  ${sign} ${title} (${seconds(since)})`);
  };
  try {
    const result = await work();
    close('✓');
    return result;
  } catch (error) {
    close('✗');
    throw error;
  }
}

/** A failure that is the user's to solve: its message alone is shown, no stack. */
export class Plain extends Error {}

/** Runs a script's main function; a failure ends it with code 1. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Plain ? `\n${error.message}` : error);
    process.exitCode = 1;
    process.exit();
  }
}
