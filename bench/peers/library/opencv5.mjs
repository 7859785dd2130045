/** OpenCV.js 5. */

import { waysOf } from './opencv.mjs';

/** @import { Line } from '../lines.mjs' */

/** @param {Line} line */
export const ways = (line) => waysOf('/node_modules/opencv-5/dist/opencv.js', line);
