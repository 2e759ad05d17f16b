import { element } from './elements.js';
import { messageOf } from './notice.js';

/** What the page uses of Mermaid. */
interface Mermaid {
  initialize(options: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

declare global {
  interface Window {
    mermaid?: Mermaid;
  }
}

/** How the page may load another script of the extension. */
export interface ScriptSource {
  address: string;
  nonce: string;
}

/** The map as a Mermaid diagram, drawn by Mermaid itself, which is loaded when it is asked for the first time. */
export class Diagram {
  readonly root = element('div', { className: 'diagram' });
  private readonly image = element('img', { attributes: { alt: '' } });
  private readonly text = element('pre', { attributes: { tabindex: '0', 'aria-label': 'Text of the diagram' } });
  private readonly problem = element('p', { attributes: { role: 'status' } });
  private loading: Promise<Mermaid> | undefined;
  private drawn = '';

  /** @param source absent where nothing can be drawn */
  constructor(private readonly source: ScriptSource | undefined) {
    const details = element('details', {
      children: [element('summary', { text: 'Text of the diagram, for a Markdown file' }), this.text],
    });
    this.root.append(this.problem, details);
    this.root.hidden = true;
    this.problem.hidden = true;
  }

  /** Whether there is anything to draw with. */
  get canDraw(): boolean {
    return this.source !== undefined;
  }

  /** @param title what the diagram is about, for those who do not see it */
  async show(text: string, title: string, dark: boolean): Promise<void> {
    const wanted = JSON.stringify([text, dark]);
    if (wanted === this.drawn) return;
    this.drawn = wanted;
    this.text.textContent = text;
    try {
      const mermaid = await this.load();
      mermaid.initialize({
        startOnLoad: false,
        securityLevel: 'strict',
        // What went wrong is said in the page's own words.
        suppressErrorRendering: true,
        theme: dark ? 'dark' : 'default',
        maxTextSize: 10_000_000,
        journey: { useMaxWidth: false },
      });
      const { svg } = await mermaid.render('mermaid-journey', text);
      if (wanted !== this.drawn) return;
      // In an image nothing of it runs, whatever is written.
      this.image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(wellFormed(svg))}`;
      this.image.alt = `Mermaid diagram: ${title}`;
      this.root.prepend(this.image);
      this.problem.hidden = true;
    } catch (reason) {
      if (wanted !== this.drawn) return;
      this.drawn = '';
      this.image.remove();
      this.problem.hidden = false;
      this.problem.textContent = `Mermaid could not draw this: ${messageOf(reason)}`;
    }
  }

  private load(): Promise<Mermaid> {
    this.loading ??= new Promise<Mermaid>((resolve, reject) => {
      if (!this.source) throw new Error('it is not here');
      const script = document.createElement('script');
      script.nonce = this.source.nonce;
      script.src = this.source.address;
      script.addEventListener('load', () =>
        window.mermaid ? resolve(window.mermaid) : reject(new Error('its script is damaged')),
      );
      script.addEventListener('error', () => {
        this.loading = undefined;
        reject(new Error('its script could not be loaded'));
      });
      document.head.append(script);
    });
    return this.loading;
  }
}

/** Mermaid gives HTML, in which it may have broken a long text in the midst of an entity; an image wants XML. */
function wellFormed(svg: string): string {
  return svg.replaceAll('&nbsp;', '\u00a0').replace(/&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/gi, '&amp;');
}
