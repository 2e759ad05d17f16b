import { expect, test } from 'vitest';
import { mapsIn, openText } from '../fixtures/documents.js';

// Words that every object has are names like all others; a table that is asked for them must not answer.
test.each(['constructor', 'valueOf', 'toString', '__proto__', 'hasOwnProperty'])(
  'a map may hold the word %s anywhere',
  async (word) => {
    const text = `${word} "x"
persona "J" as ${word} {
  ${word} "y"
  ${word}: "y"
  share 5 ${word}
  color ${word}
}
channel "x" as q icon ${word}
evidence "E" as e kind ${word} confidence ${word} date ${word}
lane "L" as l role ${word}
emotion ${word} 1
journey "${word}" as ${word} {
  persona ${word}
  state ${word}
  language ${word}
  reviewed 2026-10-12 every ${word}
  stage "${word}" {
    touchpoint "${word}" ${word} {
      channel ${word}
      feels ${word} 1
      then feels ${word}
      moment ${word}
      takes 5 ${word}
      pain "x" severity ${word}
      opens ${word}
      next ${word} when ${word}
      opportunity "o" status ${word} solves ${word} impact ${word}
      metric "m" kind ${word} now 5 ${word}
    }
  }
  ${word} {
    ${word} "x"
  }
}
`;
    const document = await openText(text, `word-${word}`);
    const [map] = await mapsIn(document);
    expect(map?.name).toBe(word);
    expect(map?.stages[0]?.touchpoints[0]?.title).toBe(word);
    const messages = (document.diagnostics ?? []).map(({ message }) => String(message));
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.filter((message) => /native code|\[object|undefined|TypeError/.test(message))).toEqual([]);
  },
);
