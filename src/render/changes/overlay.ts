import type { ChangeList, EvidenceShare } from '../../diff/model.js';
import type { PlainMap } from '../../map/model.js';
import type { Block } from '../block.js';
import type { Context } from '../context.js';
import type { MapCurve, PlacedStage } from '../curve/model.js';
import type { Quote } from '../curve/quotes.js';
import type { Labels } from '../labels/index.js';
import type { Pen } from '../pen.js';
import type { Rows } from '../rows.js';
import type { FeltOverlay, Overlay } from '../scene.js';
import { paintColumns } from './columns.js';
import type { Counterparts } from './counterparts.js';
import { feltMarks, paintFeltMark, takenBy } from './felt-marks.js';
import { formerCurves, paintFormerCurves } from './former-curves.js';
import { changesLegend } from './legend.js';
import { MarkingPen } from './marking-pen.js';
import type { Marks } from './marks.js';
import { type SideNames, summaryBlock, summaryText } from './summary.js';

/** What shows changes on the drawing of a map. */
export class ChangesOverlay implements Overlay {
  constructor(
    private readonly maps: { before: PlainMap; after: PlainMap; whole: PlainMap },
    private readonly list: ChangeList,
    private readonly counterparts: Counterparts,
    private readonly marks: Marks,
    private readonly sides: SideNames | undefined,
  ) {}

  get evidence(): EvidenceShare {
    return this.list.rollUps.evidence.before;
  }

  pen(pen: Pen): Pen {
    return new MarkingPen(pen, this.marks);
  }

  summary(width: number, labels: Labels): Block {
    return summaryBlock(this.list, this.sides, width, labels);
  }

  inWords(labels: Labels): string {
    return summaryText(this.list, labels);
  }

  legend(width: number, labels: Labels): Block {
    return changesLegend(width, labels);
  }

  felt(
    placed: readonly PlacedStage[],
    curves: readonly MapCurve[],
    quotes: readonly Quote[],
    width: number,
    context: Context,
  ): FeltOverlay {
    const former = formerCurves(this.maps, placed, curves, this.counterparts, context);
    const marks = feltMarks(this.list, placed, former, quotes, width, context);
    return {
      taken: [...takenBy(marks), ...former.flatMap(({ gone }) => gone)],
      paintBehind: (pen) => paintFormerCurves(pen, former),
      paintInFront: (pen) => {
        for (const mark of marks) paintFeltMark(pen, mark);
      },
    };
  }

  columns(pen: Pen, placed: readonly PlacedStage[], rows: Rows): void {
    paintColumns(pen, placed, rows, this.marks);
  }
}
