/** Writes ONNX models: protocol buffers of the few messages that a layer takes (github.com/onnx/onnx, onnx.proto). */

/** @typedef {string | Uint8Array | number | bigint} Scalar */
/** @typedef {readonly [field: number, value: Scalar]} Field */
/** @typedef {{ name: string, shape: readonly number[], data: Float32Array | Uint8Array | BigInt64Array }} Tensor */
/** @typedef {Record<string, number | string | readonly number[]>} Attributes */
/** @typedef {{ type: string, inputs: readonly string[], outputs: readonly string[], attributes?: Attributes }} Node */
/** @typedef {{ name: string, shape: readonly (number | string)[], type: number }} Value a size may be a name: to be found out */

export const FLOAT = 1;
export const UINT8 = 2;
const INT64 = 7;

/**
 * A model whose input is kept in it: an initializer that is also listed as an input may be replaced, so it is no
 * constant, and nothing is computed from it before a run.
 *
 * @param {{ nodes: readonly Node[], resident: readonly Tensor[], constants: readonly Tensor[], inputs?: readonly Value[], outputs: readonly Value[] }} graph
 */
export function model({ nodes, resident, constants, inputs = [], outputs }) {
  const graph = message([
    ...nodes.map((node) => /** @type {Field} */ ([1, nodeMessage(node)])),
    [2, 'layer'],
    ...[...resident, ...constants].map((tensor) => /** @type {Field} */ ([5, tensorMessage(tensor)])),
    ...resident.map((tensor) => /** @type {Field} */ ([11, valueMessage({ ...tensor, type: typeOf(tensor.data) })])),
    ...inputs.map((value) => /** @type {Field} */ ([11, valueMessage(value)])),
    ...outputs.map((value) => /** @type {Field} */ ([12, valueMessage(value)])),
  ]);
  const operators = message([
    [1, ''],
    [2, 17],
  ]);
  return message([
    [1, 8],
    [7, graph],
    [8, operators],
  ]);
}

/** @param {Tensor['data']} data */
function typeOf(data) {
  if (data instanceof Float32Array) return FLOAT;
  return data instanceof Uint8Array ? UINT8 : INT64;
}

/** @param {Node} node */
function nodeMessage({ type, inputs, outputs, attributes = {} }) {
  return message([
    ...inputs.map((name) => /** @type {Field} */ ([1, name])),
    ...outputs.map((name) => /** @type {Field} */ ([2, name])),
    [4, type],
    ...Object.entries(attributes).map(([name, value]) => /** @type {Field} */ ([5, attribute(name, value)])),
  ]);
}

/**
 * @param {string} name
 * @param {number | string | readonly number[]} value
 */
function attribute(name, value) {
  const [integer, text, integers] = [2, 3, 7];
  if (typeof value === 'number')
    return message([
      [1, name],
      [3, value],
      [20, integer],
    ]);
  if (typeof value === 'string')
    return message([
      [1, name],
      [4, value],
      [20, text],
    ]);
  return message([[1, name], ...value.map((item) => /** @type {Field} */ ([8, item])), [20, integers]]);
}

/** @param {Tensor} tensor */
function tensorMessage({ name, shape, data }) {
  return message([
    ...shape.map((size) => /** @type {Field} */ ([1, size])),
    [2, typeOf(data)],
    [8, name],
    [9, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)],
  ]);
}

/** @param {Value} value */
function valueMessage({ name, shape, type }) {
  const sizes = message(shape.map((size) => [1, message([[typeof size === 'string' ? 2 : 1, size]])]));
  const tensor = message([
    [1, type],
    [2, sizes],
  ]);
  return message([
    [1, name],
    [2, message([[1, tensor]])],
  ]);
}

/** @param {readonly Field[]} fields */
function message(fields) {
  const pieces = fields.flatMap(([field, value]) => {
    if (typeof value === 'number' || typeof value === 'bigint') return [varint(field << 3), varint(value)];
    const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
    return [varint((field << 3) | 2), varint(bytes.length), bytes];
  });
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** @param {number | bigint} value not negative */
function varint(value) {
  const bytes = [];
  let rest = BigInt(value);
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest & 127n) | 128);
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
