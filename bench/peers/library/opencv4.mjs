/** OpenCV.js 4. */

import { waysOf } from './opencv.mjs';

/** @import { Line } from '../lines.mjs' */

/** @param {Line} line */
export const ways = (line) => waysOf('/node_modules/opencv-4/dist/opencv.js', line);
