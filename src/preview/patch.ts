/**
 * Turns one tree of elements into another with as few changes to the page as possible. Children are matched by the
 * thing they draw (`data-id`), then by place, because the id of an unnamed thing changes while its title is typed.
 */
export function patchElement(from: Element, to: Element): void {
  // Most of what is drawn anew is what it was; the browser compares that far quicker than it can be walked through.
  if (from.isEqualNode(to)) return;
  patchAttributes(from, to);
  patchChildren(from, to);
}

/** The one element that a text of SVG markup holds. Nothing in it runs or loads: it is parsed outside of the page. */
export function parseSvg(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg">${markup}</svg>`;
  const element = template.content.firstElementChild?.firstElementChild;
  if (!element) throw new Error('The part has no element');
  return document.adoptNode(element);
}

function patchAttributes(from: Element, to: Element): void {
  for (const name of to.getAttributeNames()) {
    const value = to.getAttribute(name) as string;
    if (from.getAttribute(name) !== value) from.setAttribute(name, value);
  }
  // Styles are the page's own: the policy lets no markup bring any.
  for (const name of from.getAttributeNames())
    if (name !== 'style' && !to.hasAttribute(name)) from.removeAttribute(name);
}

function patchChildren(from: Element, to: Element): void {
  const wanted = [...to.childNodes];
  const partners = match([...from.childNodes], wanted);
  const kept = new Set(partners.filter((node) => node !== undefined));
  for (const child of [...from.childNodes]) if (!kept.has(child)) child.remove();
  let place: ChildNode | null = from.firstChild;
  wanted.forEach((target, index) => {
    const partner = partners[index];
    if (!partner) {
      from.insertBefore(target, place);
      return;
    }
    if (partner === place) place = place.nextSibling;
    else from.insertBefore(partner, place);
    if (partner instanceof Element && target instanceof Element) patchElement(partner, target);
    else if (partner.nodeValue !== target.nodeValue) partner.nodeValue = target.nodeValue;
  });
}

/** For each wanted node the present one that becomes it. */
function match(present: ChildNode[], wanted: ChildNode[]): (ChildNode | undefined)[] {
  const presentByKey = new Map<string, ChildNode>();
  for (const node of present) {
    const key = keyOf(node);
    if (key !== undefined && !presentByKey.has(key)) presentByKey.set(key, node);
  }
  const taken = new Set<ChildNode>();
  const partners = wanted.map((node) => {
    const key = keyOf(node);
    const partner = key === undefined ? undefined : presentByKey.get(key);
    if (!partner || taken.has(partner)) return undefined;
    taken.add(partner);
    return partner;
  });
  const free = present.filter((node) => !taken.has(node));
  return wanted.map((node, index) => {
    const partner = partners[index];
    if (partner) return partner;
    const at = free.findIndex(
      (candidate) => candidate.nodeName === node.nodeName && isKeyed(candidate) === isKeyed(node),
    );
    return at < 0 ? undefined : free.splice(at, 1)[0];
  });
}

function keyOf(node: ChildNode): string | undefined {
  const id = node instanceof Element ? node.getAttribute('data-id') : null;
  return id === null ? undefined : `${node.nodeName} ${id}`;
}

function isKeyed(node: ChildNode): boolean {
  return keyOf(node) !== undefined;
}
