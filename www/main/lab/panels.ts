/** The panels of the labs, which come when one is first seen. */
import './controls';
import './data';
import './explain';
import './inspector';
import './training-panel';
