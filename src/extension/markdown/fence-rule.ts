/** As much as is needed of markdown-it, the engine of the editor's Markdown preview. */
export interface MarkdownEngine {
  renderer: { rules: Record<string, RenderRule | undefined> };
  utils: { escapeHtml(text: string): string };
}
type RenderRule = (tokens: Token[], index: number, options: unknown, environment: unknown, self: Renderer) => string;
interface Token {
  type: string;
  /** What stands behind the opening marks. */
  info: string;
  /** The text without the marks, and without the indentation of the fence. */
  content: string;
  /** Zero-based lines of the document: the opening marks, and the line below the fence. */
  map: [number, number] | null;
}
interface Renderer {
  renderAttrs(token: Token): string;
  renderToken(tokens: Token[], index: number, options: unknown): string;
}

/** A fence of a document that is shown as a journey. */
export interface JourneyFence {
  text: string;
  /** Its place among those of the document. */
  place: number;
  /** Zero-based line of the document with the first line of the text. */
  firstLine: number;
  /** What the engine was told of the document. */
  environment: unknown;
  /** The fence as it would be shown otherwise. */
  code: () => string;
}

/** Has a Markdown engine show journeys by `markup`; every other fence is left to whoever showed it before. */
export function drawFences<Engine extends MarkdownEngine>(
  engine: Engine,
  markup: (fence: JourneyFence) => string,
): Engine {
  const { rules } = engine.renderer;
  const others: RenderRule =
    rules.fence ?? ((tokens, index, options, _, self) => self.renderToken(tokens, index, options));
  rules.fence = (tokens, index, options, environment, self) => {
    const token = tokens[index];
    const code = () => others(tokens, index, options, environment, self);
    if (!token || !isJourney(token)) return code();
    const place = tokens.slice(0, index).filter((before) => before.type === 'fence' && isJourney(before)).length;
    const firstLine = (token.map?.[0] ?? 0) + 1;
    const drawn = markup({ text: token.content, place, firstLine, environment, code });
    return `<div${self.renderAttrs(token)}>${drawn}</div>\n`;
  };
  return engine;
}

function isJourney({ info }: Token): boolean {
  return /^journey$/i.test(info.trim().split(/\s/, 1)[0] ?? '');
}
