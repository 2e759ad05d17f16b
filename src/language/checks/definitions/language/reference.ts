/** Where the rules come from that the language itself sets. */
export const reference = 'The language: docs/language.md.';
