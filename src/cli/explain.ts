import { createColors } from 'picocolors';
import { groups } from '../language/checks/definition.js';
import { sectionOf } from '../language/checks/page.js';
import { checkIds, definitionOf, groupOf, isCheckId } from '../language/checks/registry.js';
import { nearest } from '../language/messages.js';
import { exitCodes, Failure } from './exit-codes.js';

/** `journeymap explain`: what a check finds, why, and how to mend it; without a name, which checks there are. */
export function explain(check: string | undefined): number {
  if (check === undefined) {
    for (const line of overview()) console.log(line);
    return exitCodes.ok;
  }
  const id = check.toLowerCase();
  if (!isCheckId(id)) {
    const guess = nearest(id, checkIds);
    throw new Failure(
      `There is no check ${check}. ${guess ? `Did you mean ${guess}?` : 'List them all by: journeymap explain'}`,
    );
  }
  console.log(forTerminal(sectionOf(id), process.stdout.isTTY === true));
  return exitCodes.ok;
}

/** Without marks that a terminal would show as they are; the lines of the language stand indented. */
function forTerminal(section: string, colored: boolean): string {
  const colors = createColors(colored);
  let inCode = false;
  return section
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('```')) {
        inCode = !inCode;
        return [];
      }
      if (inCode) return [colors.cyan(`    ${line}`.trimEnd())];
      const heading = /^### (.*)/.exec(line)?.[1];
      if (heading) return [colors.bold(heading)];
      return [line.replace(/\*\*([^*]+)\*\*/g, (_, text: string) => colors.bold(text)).replace(/\*([^*]+)\*/g, '$1')];
    })
    .join('\n');
}

/** Every check with its level and what it finds, group by group. */
function overview(): string[] {
  const width = Math.max(...checkIds.map((id) => id.length));
  return groups.flatMap((group, index) => [
    ...(index > 0 ? [''] : []),
    group,
    ...checkIds
      .filter((id) => groupOf(id) === group)
      .map((id) => `  ${id.padEnd(width)}  ${definitionOf(id).level.padEnd(7)}  ${definitionOf(id).finds}`),
  ]);
}
