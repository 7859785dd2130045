/**
 * The parts of `wanted` that are not in `held`.
 *
 * @param {readonly (readonly [number, number])[]} wanted
 * @param {readonly (readonly [number, number])[]} held
 * @returns {(readonly [number, number])[]}
 */
export function missing(wanted, held) {
  return held.reduce(
    (rest, [from, to]) =>
      rest.flatMap(([first, end]) =>
        /** @type {[number, number][]} */ ([
          [first, Math.min(end, from)],
          [Math.max(first, to), end],
        ]).filter(([first, end]) => first < end),
      ),
    [...wanted],
  );
}

/**
 * A range cut into pieces of at most `size` rows.
 *
 * @param {readonly [number, number]} range
 * @param {number} size
 * @returns {(readonly [number, number])[]}
 */
export function pieces([first, end], size) {
  const count = Math.ceil((end - first) / size);
  return Array.from({ length: count }, (_, piece) => [first + piece * size, Math.min(end, first + (piece + 1) * size)]);
}

/**
 * Ranges with those that touch joined, so that the list stays short.
 *
 * @param {readonly (readonly [number, number])[]} ranges
 * @returns {(readonly [number, number])[]}
 */
export function joined(ranges) {
  /** @type {[number, number][]} */
  const result = [];
  for (const [first, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last && first <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([first, end]);
  }
  return result;
}
