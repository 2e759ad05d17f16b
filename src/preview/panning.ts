/** A press that moves less than this is a click. */
export const dragThreshold = 4;

/**
 * Lets a box that scrolls be moved by dragging: with the middle button or the space bar from anywhere, else from
 * anywhere but a text, which is there to be selected and copied. Fingers scroll by themselves.
 */
export function panByDragging(root: HTMLElement): void {
  let space = false;
  const hold = (event: KeyboardEvent, down: boolean) => {
    if (event.key !== ' ') return;
    space = down;
    root.classList.toggle('grabbable', down);
    if (event.target === root) event.preventDefault();
  };
  root.addEventListener('keydown', (event) => hold(event, true));
  root.addEventListener('keyup', (event) => hold(event, false));
  root.addEventListener('blur', () => {
    space = false;
    root.classList.remove('grabbable');
  });
  root.addEventListener('pointerdown', (event) => {
    const onText = event.target instanceof Element && event.target.closest('text') !== null;
    const pans = event.button === 1 || (event.button === 0 && (space || !onText));
    if (!pans || event.pointerType === 'touch' || isOnScrollbar(root, event)) return;
    event.preventDefault();
    root.focus({ preventScroll: true });
    drag(root, event);
  });
}

function drag(root: HTMLElement, down: PointerEvent): void {
  const { scrollLeft, scrollTop } = root;
  const ended = new AbortController();
  let dragged = false;
  const move = ({ clientX, clientY }: PointerEvent) => {
    const right = clientX - down.clientX;
    const below = clientY - down.clientY;
    if (!dragged && Math.hypot(right, below) < dragThreshold) return;
    if (!dragged) root.setPointerCapture(down.pointerId);
    dragged = true;
    root.classList.add('grabbing');
    root.scrollTo({ left: scrollLeft - right, top: scrollTop - below, behavior: 'instant' });
  };
  const end = () => {
    ended.abort();
    root.classList.remove('grabbing');
    if (dragged) swallowClick(root);
  };
  window.addEventListener('pointermove', move, { signal: ended.signal });
  window.addEventListener('pointerup', end, { signal: ended.signal });
  window.addEventListener('pointercancel', end, { signal: ended.signal });
}

/** The click that ends a drag is not meant for what lies under it. */
export function swallowClick(root: HTMLElement): void {
  const swallow = (event: Event) => event.stopPropagation();
  root.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => root.removeEventListener('click', swallow, { capture: true }), 0);
}

function isOnScrollbar(root: HTMLElement, { clientX, clientY }: PointerEvent): boolean {
  const { left, top } = root.getBoundingClientRect();
  return clientX - left >= root.clientWidth || clientY - top >= root.clientHeight;
}
