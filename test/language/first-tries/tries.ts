/** The head of a file that declares whom the map is about. */
export const people = 'persona "Jamie" as jamie\n';

/** A map with one touchpoint that goes on to another. */
export const touchpoint = (lines: string, above = ''): string => `${above}${people}journey "A" as a {
  persona     jamie
  touchpoint "T" as t {
    ${lines}
  }
  touchpoint "Calls her carrier" {
    pain        "Nobody answers" as silence
  }
}
`;

/** A map with some lines at the head of its journey. */
export const journey = (lines: string): string => `${people}journey "A" {\n  persona jamie\n  ${lines}\n}\n`;

type Try = [written: string, text: string, said: readonly string[]];

/** What is written wrongly, all that is said about it, each message with what to write instead; by subject. */
export type Tries = Readonly<Record<string, readonly Try[]>>;
