/** The same for every command; see docs. */
export const exitCodes = {
  /** No error; warnings are allowed. */
  ok: 0,
  /** An error in a map, or more warnings than allowed. */
  findings: 1,
  /** Wrong usage, or a file that cannot be read or written. */
  failure: 2,
} as const;

/** Why a command cannot go on, in one line for the one who called it. */
export class Failure extends Error {}
