import { count, type Reporter, slashPath } from './report.js';

/** Every finding with its level and place, for programs. The shape of version 1 only ever grows. */
export const json: Reporter = (files) => {
  const report = {
    version: 1,
    errors: count(files, 'error'),
    warnings: count(files, 'warning'),
    infos: count(files, 'info'),
    hints: count(files, 'hint'),
    files: files.map(({ file, findings }) => ({
      path: slashPath(file),
      findings: findings.map(({ check, level, message, start, end }) => ({ check, level, message, start, end })),
    })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
};
