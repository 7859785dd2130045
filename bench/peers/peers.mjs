/** Who is measured, and at how many threads. */

/**
 * @typedef {object} Peer
 * @property {string} name
 * @property {string} library a module of `library/`
 * @property {string} [from] the package, which tells the version
 * @property {readonly number[]} threads
 */

/** This project's own engine. */
export const OWN = 'convolens';

/** @type {readonly Peer[]} */
export const PEERS = [
  { name: OWN, library: 'convolens', threads: [1, 2] },
  { name: 'ONNX Runtime Web', library: 'onnx', from: 'onnxruntime-web', threads: [1, 2] },
  { name: 'TensorFlow.js', library: 'tensorflow', from: '@tensorflow/tfjs-backend-wasm', threads: [1, 2] },
  { name: 'OpenCV.js 5', library: 'opencv5', from: 'opencv-5', threads: [1] },
  { name: 'OpenCV.js 4', library: 'opencv4', from: 'opencv-4', threads: [1] },
  { name: 'wasm-vips', library: 'vips', from: 'wasm-vips', threads: [1, 2] },
  { name: 'PFFFT', library: 'pffft', from: '@echogarden/pffft-wasm', threads: [1] },
  { name: 'plain JavaScript', library: 'plain', threads: [1] },
];
