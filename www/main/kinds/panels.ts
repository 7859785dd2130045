/** The panels of the view of the kinds of convolution, which come when it is first seen. */
import './choice';
import './data';
import './inspector';
import './settings';
import './table';
