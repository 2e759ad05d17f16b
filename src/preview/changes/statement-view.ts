import { button, element } from '../elements.js';
import type { Statement, StatementAction } from './statements.js';

const labels: Readonly<Record<StatementAction, string>> = {
  pick: 'Compare with…',
  textDiff: 'Compare Texts',
  tryAgain: 'Try Again',
};

/** What stands in place of the pictures where nothing can be compared. */
export class StatementView {
  readonly root = element('div', { className: 'empty' });
  private drawn = '';

  constructor(private readonly act: (action: StatementAction) => void) {
    this.root.hidden = true;
  }

  show(statement: Statement | undefined): void {
    this.root.hidden = statement === undefined;
    const drawn = JSON.stringify(statement);
    if (drawn === this.drawn || !statement) return;
    this.drawn = drawn;
    this.root.replaceChildren(
      element('h1', { text: statement.title }),
      element('p', { text: statement.text }),
      element('div', {
        className: 'actions',
        children: statement.actions.map((action, place) =>
          button(labels[action], () => this.act(action), place === 0 ? 'primary' : 'secondary'),
        ),
      }),
    );
  }
}
