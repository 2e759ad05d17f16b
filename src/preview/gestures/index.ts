/** Changes made by hand on the picture: each becomes one change of the text, and can be made by keyboard too. */
import type { PlainMap } from '../../map/model.js';
import type { EditAction, EditedMessage, RefusedMessage } from '../../protocol/preview.js';
import type { Changes } from '../context-menu.js';
import { ownerOf } from '../walk.js';
import { AddGestures } from './adding.js';
import { Dragging, type Grip } from './dragging.js';
import { Edits } from './edits.js';
import { EmptyStages } from './empty-stages.js';
import { FeelingGestures } from './feelings.js';
import type { Ground } from './ground.js';
import { type EditKey, editKey } from './keys.js';
import { MoveGestures } from './moving.js';
import type { Noun } from './places.js';
import { RenameGestures } from './renaming.js';
import { ScoreGestures } from './scores.js';

/** How long a click waits whether it becomes a double click. */
const doubleClickMilliseconds = 240;

const keyOf = {
  rename: 'rename',
  moveLeft: 'left',
  moveRight: 'right',
  feelBetter: 'up',
  feelWorse: 'down',
} as const satisfies Partial<Record<EditAction, EditKey>>;

/** What the gestures need from the page. */
export interface GestureHost extends Omit<Ground, 'edits' | 'tryOut'> {
  send: ConstructorParameters<typeof Edits>[0];
  /** Whether the text is there to be changed; where it is not, nothing of all this is. */
  isOffered(): boolean;
  /** The version that is in the page. */
  version(): number;
  repaint(): void;
  undo(redo: boolean): void;
}

/** All gestures on the picture. */
export class Gestures {
  private readonly edits: Edits;
  private readonly feelings: FeelingGestures;
  private readonly moves: MoveGestures;
  private readonly scores: ScoreGestures;
  private readonly adds: AddGestures;
  private readonly empty: EmptyStages;
  private readonly renames: RenameGestures;
  private readonly dragging: Dragging;
  private trial: ((map: PlainMap) => PlainMap) | undefined;
  private click: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: GestureHost) {
    const { viewport } = host;
    const refusal = () => host.refusal();
    this.edits = new Edits(host.send, refusal, (reason) => this.refuse(reason));
    const ground: Ground = { ...host, edits: this.edits, tryOut: (as) => this.tryOut(as) };
    this.feelings = new FeelingGestures(ground);
    this.moves = new MoveGestures(ground);
    this.scores = new ScoreGestures(ground);
    this.renames = new RenameGestures(ground);
    const isBusy = () => this.dragging.isDragging || this.renames.isOpen;
    this.adds = new AddGestures(ground, isBusy, this.renames);
    this.empty = new EmptyStages(ground, (stage) => this.add(stage, 'touchpoint'));
    const grips = [this.feelings.grip, this.scores.grip, this.moves.grip];
    const offered = grips.map(
      (grip): Grip =>
        (target) =>
          host.isOffered() ? grip(target) : undefined,
    );
    this.dragging = new Dragging(viewport, offered, refusal, (reason) => this.refuse(reason));
    viewport.root.addEventListener('keydown', (event) => this.key(event));
    viewport.root.addEventListener('dblclick', (event) => {
      clearTimeout(this.click);
      if (host.isOffered()) this.renames.doubleClicked(event);
    });
  }

  /** The map as it is drawn: as in the text, but for what is being changed. */
  drawn(map: PlainMap): PlainMap {
    const going = this.edits.drawn(map);
    return this.trial ? this.trial(going) : going;
  }

  /** What the host says of a change. */
  receive(message: EditedMessage | RefusedMessage): void {
    if (message.type === 'refused') this.edits.refused(message.reason);
    else this.edits.edited(message.version, message.added ?? undefined, this.host.version());
  }

  /** The picture of this version is in the page. */
  painted(version: number): void {
    this.edits.settle(version);
  }

  /** The picture changed or moved. */
  follow(): void {
    const { classList } = this.host.viewport.root;
    classList.toggle('editable', this.host.refusal() === undefined);
    classList.toggle('matrix', this.host.drawing.picture?.handles?.cells !== undefined);
    this.renames.follow();
    this.adds.follow();
    this.empty.follow(this.renames.isOpen);
  }

  /** Another document is shown. */
  forget(): void {
    clearTimeout(this.click);
    this.dragging.cancel();
    this.renames.close();
    this.trial = undefined;
    this.edits.forget();
  }

  /** Goes to the source of what was clicked, unless the click becomes a double click that renames it. */
  clicked(id: string, select: () => void): void {
    clearTimeout(this.click);
    if (!this.renames.canRename(id) || this.host.refusal() !== undefined) select();
    else this.click = setTimeout(select, doubleClickMilliseconds);
  }

  /**
   * Adds a stage or touchpoint behind a thing, or a stage at the end.
   * @param noun what, if not what the thing itself asks for
   */
  add(id = this.host.selected(), noun?: Noun): void {
    this.adds.addAfter(id, noun);
  }

  /** What can be changed of a thing. */
  changes(id: string): Changes {
    const { map } = this.host.drawing;
    const can = map !== undefined && this.host.refusal() === undefined;
    return {
      rename: can && this.renames.canRename(id),
      add: can && ownerOf(map, id) !== undefined,
      move: can && this.moves.canMove(id),
      feel: can && this.feelings.canFeel(id),
    };
  }

  /** Does what a command of the editor asks for. @param id the thing that it is about; what is selected when left out */
  perform(action: EditAction, id = this.host.selected()): void {
    const reason = this.host.refusal();
    if (reason !== undefined) {
      this.host.tell(reason);
      return;
    }
    if (action === 'addTouchpoint' || action === 'addStage') {
      this.add(id, action === 'addStage' ? 'stage' : 'touchpoint');
      return;
    }
    if (id === undefined) {
      this.host.tell('Select something on the map first.');
      return;
    }
    if (id !== this.host.selected()) this.host.select(id);
    if (!this.run(keyOf[action])) this.host.tell('Nothing can be changed so there.');
  }

  private tryOut(as: ((map: PlainMap) => PlainMap) | undefined): void {
    this.trial = as;
    this.host.repaint();
  }

  private refuse(reason: string): void {
    this.host.repaint();
    this.host.tell(reason);
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.host.viewport.root || !this.host.isOffered()) return;
    const command = editKey(event);
    if (!command) return;
    if (!this.run(command)) {
      const { selected, refusal, tell } = this.host;
      const feels = command === 'up' || command === 'down';
      if (feels && selected() !== undefined) tell(refusal() ?? 'Nothing is felt here that could be changed.');
      return;
    }
    event.preventDefault();
    // The editor has commands of its own on some of these keys.
    event.stopImmediatePropagation();
  }

  private run(command: EditKey): boolean {
    switch (command) {
      case 'left':
      case 'right':
        return this.scores.nudge(command) || this.moves.nudge(command);
      case 'up':
      case 'down':
        return this.scores.nudge(command) || this.feelings.nudge(command);
      case 'rename': {
        const id = this.host.selected();
        if (id !== undefined && !this.renames.begin(id)) this.host.tell(this.renames.whyNot(id));
        return true;
      }
      case 'add':
        this.add();
        return true;
      case 'addStage':
        this.add(undefined, 'stage');
        return true;
      case 'undo':
      case 'redo':
        // What is on its way into the text is taken back too.
        this.edits.request(() => {
          this.host.undo(command === 'redo');
          return undefined;
        });
        return true;
    }
  }
}
