import { pathToFileURL } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };
import type { Level } from '../../language/checks/definition.js';
import { type CheckId, checkIds, definitionOf } from '../../language/checks/registry.js';
import type { CheckedFile, Finding } from '../loaded-maps.js';
import { type Reporter, slashPath } from './report.js';

const levels: Readonly<Record<Exclude<Level, 'off'>, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** What is wrong in a configuration file has no check of its own. */
const configurationRule = {
  id: 'configuration',
  shortDescription: { text: 'Something in journeymap.config.json that means nothing.' },
  defaultConfiguration: { level: 'error' },
};

/** SARIF 2.1.0, which code hosts and editors import. */
export const sarif: Reporter = (files) => {
  const rules = [...checkIds.map(ruleOf), configurationRule];
  const places = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'journeymap', fullName: manifest.displayName, semanticVersion: manifest.version, rules },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: pathToFileURL(`${process.cwd()}/`).href } },
        artifacts: files.map(({ file }) => ({ location: artifactOf(file) })),
        results: files.flatMap((file, index) =>
          file.findings.map((finding) => resultOf(finding, file, index, places.get(finding.check))),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function ruleOf(id: CheckId) {
  const { finds, why, level } = definitionOf(id);
  return {
    id,
    shortDescription: { text: finds },
    fullDescription: { text: `${finds} ${why}` },
    help: { text: why, markdown: why },
    defaultConfiguration: { level: levels[level] },
  };
}

function resultOf(finding: Finding, { file }: CheckedFile, artifact: number, rule: number | undefined) {
  const { check, level, message, start, end } = finding;
  return {
    ruleId: check,
    ...(rule === undefined ? {} : { ruleIndex: rule }),
    level: levels[level],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...artifactOf(file), index: artifact },
          region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
        },
      },
    ],
  };
}

/** Relative to the folder that the command runs in, as code hosts expect; absolute for what lies outside. */
function artifactOf(file: string): { uri: string; uriBaseId?: string } {
  const path = slashPath(file);
  const inside = path !== file.replaceAll('\\', '/');
  if (!inside) return { uri: pathToFileURL(file).href };
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' };
}
