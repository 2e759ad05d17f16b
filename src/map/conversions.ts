import type { Metric, PlainStage, SourceFree } from './model.js';

/** The metrics of a stage and its touchpoints that tell how many of a hundred go on, each once. */
export function conversionsOf(stage: PlainStage): SourceFree<Metric>[] {
  const measured = [stage, ...stage.touchpoints].flatMap(({ metrics }) => metrics.filter(isShareThatGoesOn));
  return [...new Map(measured.map((metric) => [metric.name, metric])).values()];
}

function isShareThatGoesOn({ kind, now }: SourceFree<Metric>): boolean {
  const { number, unit } = now.at(-1)?.value ?? {};
  return kind === 'conversion' && unit === '%' && number !== undefined && number >= 0 && number <= 100;
}
