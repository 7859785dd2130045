//! Which data each of two states stands on.

use std::rc::Rc;

use crate::data;
use crate::engine::Tensor;
use crate::picture::Image;
use crate::view::lab::{Data, Need};
use crate::view::{image, series};

/// What need not be brought: numbers and grids of the address, and the smallest samples.
pub(super) fn at_hand(need: &Need) -> Option<Data> {
    match need {
        Need::Series(source, _) => {
            let values = match source {
                series::Source::Inline(numbers) => {
                    numbers.iter().map(|number| number.value).collect()
                }
                series::Source::Sample(name) => data::sample(name)?.to_vec(),
                series::Source::File(_) => return None,
            };
            Some(Data::Series(Rc::new(Tensor::series(values).ok()?)))
        }
        Need::Picture(image::Source::Cells(grid)) => {
            let rgba = grid.values().iter().flat_map(|v| [*v, *v, *v, 255]);
            let picture = Image::new(grid.width(), grid.height(), rgba.collect());
            Some(Data::Picture(Rc::new(picture), 0))
        }
        Need::Picture(_) | Need::Nothing | Need::Files(_) => None,
    }
}

/// Of two needs the one that has to be brought: the first's, unless only the second's does.
pub(super) fn brought(first: Need, second: Option<Need>) -> Need {
    match second {
        Some(second) if at_hand(&first).is_some() && at_hand(&second).is_none() => second,
        _ => first,
    }
}
