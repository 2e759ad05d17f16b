interface Options {
  className?: string;
  text?: string;
  attributes?: Record<string, string>;
  children?: Node[];
  onClick?: () => void;
}

/** Makes an element. Text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: Options = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (options.className) made.className = options.className;
  if (options.text !== undefined) made.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) made.setAttribute(name, value);
  made.append(...(options.children ?? []));
  if (options.onClick) made.addEventListener('click', options.onClick);
  return made;
}

/** A button with words. */
export function button(text: string, onClick: () => void, className = ''): HTMLButtonElement {
  return element('button', { className, text, attributes: { type: 'button' }, onClick });
}
