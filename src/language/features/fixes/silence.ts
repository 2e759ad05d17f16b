import { indentationOf, startOfText } from '../../../edit/line-text.js';
import { definitionOf, isCheckId } from '../../checks/registry.js';
import { Change } from './change.js';
import { type Mending, sourceLineAt, spanOf } from './finding.js';
import { lineEndOf } from './writing.js';

/** A comment above the line that asks not to hear of the check there. */
export const silenceLine: Mending = (finding) => {
  const { document, diagnostic } = finding;
  const id = String(diagnostic.code ?? '');
  if (!isCheckId(id) || definitionOf(id).fixed || id === 'unused-silence') return [];
  const source = document.textDocument.getText();
  const line = sourceLineAt(document, spanOf(finding).start);
  const first = line?.lexemes[0];
  if (!line || !first) return [];
  const comment = `${indentationOf(source, line)}// journeymap-ignore-next-line ${id}${lineEndOf(document)}`;
  const change = new Change().insert(document, startOfText(source, first.start), comment);
  return [{ title: `Silence \`${id}\` for this line`, change }];
};
