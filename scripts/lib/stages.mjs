/**
 * @typedef {object} Stage
 * @property {string[]} [needs] stages that must have passed before
 * @property {boolean} [alone] whether it measures time or builds anew, and so runs while nothing else does
 */

const atOnce = 2;

/** The stages that were asked for, and those that they need, in the order of the table. */
function chosenStages(stages, asked) {
  const chosen = new Set();
  const choose = (name) => {
    for (const needed of stages[name].needs ?? []) choose(needed);
    chosen.add(name);
  };
  for (const name of asked.length > 0 ? asked : Object.keys(stages)) choose(name);
  return Object.keys(stages).filter((name) => chosen.has(name));
}

/**
 * Runs stages, two at a time and in the order of the table as far as their needs let them, and adds their counts up.
 * @param {Record<string, Stage>} stages
 * @param {string[]} asked names of those to run, with what they need; none means all
 * @param {(name: string) => Promise<import('./reports.mjs').Counts>} runStage
 * @returns {Promise<import('./reports.mjs').Counts>} a stage that was not run, because another failed, counts as failed
 */
export async function runStages(stages, asked, runStage) {
  const total = { passed: 0, failed: 0 };
  const waiting = new Set(chosenStages(stages, asked));
  const running = new Map();
  const passed = new Set();
  const lost = new Set();
  const finish = (name, counts) => {
    (counts.failed === 0 ? passed : lost).add(name);
    total.passed += counts.passed;
    total.failed += counts.failed;
  };
  const mayBegin = ({ needs = [], alone = false }) => {
    if (!needs.every((needed) => passed.has(needed))) return false;
    if (running.size === 0) return true;
    return !alone && running.size < atOnce && ![...running.keys()].some((other) => stages[other].alone);
  };
  const begin = async (name) => {
    const counts = await runStage(name);
    running.delete(name);
    finish(name, counts);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const name of waiting) {
      const missing = (stages[name].needs ?? []).find((needed) => lost.has(needed));
      if (missing) {
        console.log(`✗ ${name} (not run, because ${missing} failed)`);
        waiting.delete(name);
        finish(name, { passed: 0, failed: 1 });
      } else if (mayBegin(stages[name])) {
        waiting.delete(name);
        running.set(name, begin(name));
      }
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  return total;
}
