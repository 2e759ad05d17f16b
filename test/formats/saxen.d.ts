/** What is used of a library that brings no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'error' | 'warn', listener: (problem: Error) => void): void;
    on(
      event: 'openTag',
      listener: (name: string, attributes: () => Record<string, string>, decode: Decode) => void,
    ): void;
    on(event: 'text', listener: (text: string, decode: Decode) => void): void;
    parse(xml: string): void;
  }
}
