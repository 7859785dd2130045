/** The panels of the image view, which a reader of series has no need of. */
import './data';
import './display';
import './explain';
import './geometry';
import './kernel';
import './progress';
