/** Characters that Mermaid and HTML have names for, which people write where the characters themselves would break a line. */
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    semi: ';',
    colon: ':',
    comma: ',',
    num: '#',
    percnt: '%',
    lpar: '(',
    rpar: ')',
    lbrace: '{',
    lcub: '{',
    rbrace: '}',
    rcub: '}',
    excl: '!',
    quest: '?',
    bsol: '\\',
    sol: '/',
    period: '.',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    bull: '•',
    middot: '·',
    laquo: '«',
    raquo: '»',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    copy: '©',
    reg: '®',
    trade: '™',
    deg: '°',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    times: '×',
    rarr: '→',
    larr: '←',
    check: '✓',
    hearts: '♥',
    infin: '∞',
  }),
);

const reference = /&?#(\d{1,7});|&#x([0-9a-f]{1,6});|[#&](\w{2,8});/gi;

/** A text with its character references resolved, once; what is none stays as it was written. */
export function withoutReferences(text: string): string {
  return text.replace(reference, (written, decimal?: string, hexadecimal?: string, name = '') => {
    if (decimal !== undefined) return character(Number(decimal)) ?? written;
    if (hexadecimal !== undefined) return character(Number.parseInt(hexadecimal, 16)) ?? written;
    return named.get(name) ?? written;
  });
}

function character(code: number): string | undefined {
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
