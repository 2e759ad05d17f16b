/** The languages that pictures are labelled in, and imports are read in. */
export const languages = ['en', 'de', 'fr', 'es'] as const;

export type Language = (typeof languages)[number];
