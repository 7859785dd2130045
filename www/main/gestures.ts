import type { Message } from '../protocol/page';

type Point = { readonly x: number; readonly y: number };

export interface Surface {
  readonly element: HTMLElement;
  send(message: Message): void;
  /** Whether the stage has more than it shows. */
  zoomable(): boolean;
}

/** Mouse, pen, touch and wheel on the stage, as messages in its CSS pixels. Rust decides what a drag is. */
export function listenToGestures({ element, send, zoomable }: Surface): void {
  const touches = new Map<number, Point>();
  let apart = 0;
  /** Where the pressed wheel was last. */
  let grip: Point | undefined;
  let between: Point = { x: 0, y: 0 };

  const at = (event: MouseEvent): Point => {
    const box = element.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const tell = (phase: 'move' | 'down' | 'up' | 'leave', event: PointerEvent) =>
    send({ type: 'pointer', phase, ...at(event), touch: event.pointerType === 'touch' });

  element.addEventListener('pointerdown', (event) => {
    if (event.button === 1 && zoomable()) {
      event.preventDefault();
      grip = at(event);
      element.setPointerCapture(event.pointerId);
    }
    if (event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    touches.set(event.pointerId, at(event));
    apart = distance(touches);
    between = middle(touches);
    tell(touches.size > 1 ? 'leave' : 'down', event);
  });
  element.addEventListener('pointermove', (event) => {
    if (grip) {
      const now = at(event);
      send({ type: 'pan', dx: now.x - grip.x, dy: now.y - grip.y, ...now });
      grip = now;
      return;
    }
    if (touches.has(event.pointerId)) touches.set(event.pointerId, at(event));
    if (touches.size < 2) {
      tell('move', event);
      return;
    }
    const now = distance(touches);
    const centre = middle(touches);
    if (zoomable() && apart > 0 && now > 0) {
      send({ type: 'zoom', factor: now / apart, ...centre });
      send({ type: 'pan', dx: centre.x - between.x, dy: centre.y - between.y, ...centre });
    }
    apart = now;
    between = centre;
  });
  element.addEventListener('pointerup', (event) => {
    if (event.button === 1) grip = undefined;
    const single = touches.size === 1;
    touches.delete(event.pointerId);
    if (single) tell('up', event);
  });
  for (const type of ['pointercancel', 'pointerleave'] as const) {
    element.addEventListener(type, (event) => {
      if (type === 'pointercancel') grip = undefined;
      touches.delete(event.pointerId);
      if (type === 'pointercancel' || event.pointerType !== 'touch') tell('leave', event);
    });
  }
  element.addEventListener(
    'wheel',
    (event) => {
      if (!zoomable()) return;
      event.preventDefault();
      const { x, y } = at(event);
      if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        send({ type: 'pan', dx: -event.deltaX, dy: -event.deltaY, x, y });
      else send({ type: 'zoom', factor: Math.exp(-event.deltaY / 400), x, y });
    },
    { passive: false },
  );
}

function distance(points: ReadonlyMap<number, Point>): number {
  const [first, second] = points.values();
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : 0;
}

function middle(points: ReadonlyMap<number, Point>): Point {
  const [first, second] = points.values();
  return first && second ? { x: (first.x + second.x) / 2, y: (first.y + second.y) / 2 } : { x: 0, y: 0 };
}
