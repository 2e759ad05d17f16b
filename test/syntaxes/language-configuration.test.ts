import { describe, expect, test } from 'vitest';
import configuration from '../../language-configuration.json' with { type: 'json' };

describe('the editing rules', () => {
  const word = new RegExp(configuration.wordPattern.pattern, configuration.wordPattern.flags);

  test.each(['switch-plan', '3d-secure', 'जेमी', 'café', 'let_down'])('%s is one word', (name) => {
    expect(word.exec(`for ${name}`.slice(4))?.[0]).toBe(name);
  });

  test('quotes and punctuation are no part of a word', () => {
    expect('goal "Pay less", now'.match(new RegExp(word.source, 'gu'))).toEqual(['goal', 'Pay', 'less', 'now']);
  });

  const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
  const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);

  test.each([
    ['stage "Define" as define {', true],
    ['stage "Define" as define { // first', true],
    ['stage "Define" { goal "x" }', false],
    ['// stage "Define" {', false],
    ['goal "Pay less"', false],
  ])('after %j the next line is indented: %s', (line, indented) => {
    expect(increase.test(line)).toBe(indented);
  });

  test('a closing brace goes back out', () => {
    expect(decrease.test('    }')).toBe(true);
    expect(decrease.test('    goal "a }"')).toBe(false);
  });

  test('Enter within a comment goes on with the comment, at its end it does not', () => {
    const [comment] = configuration.onEnterRules;
    expect(new RegExp(comment?.beforeText ?? '').test('  // what the bill')).toBe(true);
    expect(new RegExp(comment?.afterText ?? '').test(' does not say')).toBe(true);
    expect(new RegExp(comment?.afterText ?? '').test('')).toBe(false);
  });
});
