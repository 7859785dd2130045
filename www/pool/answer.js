/** @import { Answer, CasePart, CasePlan } from '../protocol/pool' */

/**
 * The answer to a case from its parts, in the order of the plan.
 *
 * @param {CasePlan} plan
 * @param {readonly CasePart[]} parts
 * @returns {Answer}
 */
export function assembled(plan, parts) {
  if (plan.whole) return parts[0]?.answer ?? {};
  const { shape, algorithm } = plan;
  const width = shape.at(-1) ?? 0;
  const height = shape.length > 2 ? (shape.at(-2) ?? 0) : 1;
  const data = new Float32Array(shape.reduce((product, size) => product * size, 1));
  plan.parts.forEach(({ channels, rows, columns }, index) => {
    const from = parts[index]?.data;
    if (!from) return;
    const length = columns[1] - columns[0];
    let read = 0;
    for (let channel = channels[0]; channel < channels[1]; channel += 1) {
      for (let row = rows[0]; row < rows[1]; row += 1) {
        data.set(from.subarray(read, read + length), (channel * height + row) * width + columns[0]);
        read += length;
      }
    }
  });
  return algorithm === undefined ? { shape, data } : { shape, data, algorithm };
}
