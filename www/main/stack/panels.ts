/** The panels of the stack view, which the other views have no need of. */
import './arithmetic';
import './data';
import './explain';
import './inspectors';
import './kernels';
import './layers';
import './look';
import './presets';
import './progress';
