import { describe, expect, test } from 'vitest';
import { read } from '../reading.js';
import { journey } from './tries.js';

describe('a file in another form has one message, with the form of a map', () => {
  test.each([
    [
      'Mermaid',
      'journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      Go upstairs: 3: Me, Cat\n',
    ],
    ['JSON', '{\n  "journey": "Buy a plan",\n  "stages": [\n    { "name": "Define", "touchpoints": [] }\n  ]\n}'],
    [
      'YAML',
      'journey:\n  title: Buy a plan\n  stages:\n    - name: Define\n      touchpoints:\n        - name: Reads\n          feels: confused\n',
    ],
    [
      'Gherkin',
      'Feature: Buy a plan\n  As a customer\n  Scenario: compare\n    Given the bill is here\n    When she reads it\n    Then she is confused\n',
    ],
    ['Markdown', '# Buy a plan\n\n## Define\n\n- Reads the bill\n- **Calls**\n'],
  ])('%s', async (name, text) => {
    const { findings } = await read(text);
    expect(findings.map(({ code }) => code)).toEqual(['foreign-file']);
    expect(findings[0]?.message).toContain(
      `This looks like ${/^[aeiou]/i.test(name) ? '' : name === 'Mermaid' || name === 'Gherkin' ? 'a ' : ''}${name}`,
    );
    expect(findings[0]?.message).toContain('A map starts so: `journey "Buy a plan" {`');
  });

  test('a map with a slip or two is no such file', async () => {
    const { findings } = await read(`title: x\n# About\n${journey('goal: "G"')}`);
    expect(findings.map(({ code }) => code)).not.toContain('foreign-file');
  });
});
