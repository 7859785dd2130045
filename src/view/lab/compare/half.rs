//! What a state gives, whatever view it is of: an output, and where its cells stand on the input.

use std::rc::Rc;

use super::difference::Placed;
use crate::engine::{Activation, AxisGeometry, GeometryError, Shape, Tensor, conv_plainly, pool};
use crate::picture::{self, Image, Spec};
use crate::scene::Envelope;
use crate::view::address::{entries, path};
use crate::view::lab::{Along, Data, Need, State, colour};
use crate::view::series::Notice;
use crate::view::{image, series};

/// A state that can be compared.
pub(super) trait Half {
    /// What it stands on.
    fn need(&self) -> Need;

    /// What it gives over data: of a series or a picture, as it needs.
    fn give(&self, data: &Data) -> Result<Placed, GeometryError>;

    /// Its keys that have a part in the output, and their texts.
    fn texts(&self) -> Vec<(&'static str, String)>;
}

/// A state that an address names, and which of its keys were not understood; none of a view that cannot be compared.
pub(super) fn half(address: &str) -> Option<(Box<dyn Half>, Vec<String>)> {
    fn read<S: Half + Default + 'static>(
        address: &str,
        set: impl Fn(&mut S, &str, &str) -> Result<(), Notice>,
    ) -> (Box<dyn Half>, Vec<String>) {
        let mut state = S::default();
        let broken = entries(address).filter(|(key, value)| set(&mut state, key, value).is_err());
        let broken: Vec<String> = broken.map(|(key, _)| key.into_owned()).collect();
        (Box::new(state), broken)
    }
    Some(match path(address) {
        "series" => read(address, series::State::set),
        "image" => read(address, image::State::set),
        "colour" => read(address, |ColourState(state), key, value| {
            state.set(colour::keys(), key, value)
        }),
        _ => return None,
    })
}

/// Larger outputs of a picture are not waited for.
const MOST: u64 = 1 << 21;

/// The keys of a series' state that change nothing of what comes out.
const SERIES_LOOKS: [&str; 7] = ["step", "pin", "from", "to", "speed", "lang", "theme"];
/// And of a picture's.
const IMAGE_LOOKS: [&str; 13] = [
    "step", "pin", "zoom", "show", "gain", "reveal", "compare", "workers", "tint", "speed", "lang",
    "theme", "linked",
];

/// Keys that change nothing of what this operation, activation and padding give.
fn idle(convolution: bool, leaky: bool, constant: bool) -> Vec<&'static str> {
    let mut idle: Vec<&str> = if convolution {
        vec!["size", "ceil", "count"]
    } else {
        vec!["kernel", "bias", "flip", "act", "fill"]
    };
    if !convolution || !leaky {
        idle.push("alpha");
    }
    if !convolution || !constant {
        idle.push("value");
    }
    idle
}

/// The texts of keys; of those that change nothing an empty one.
fn apart(
    keys: &[&'static str],
    idle: &[&str],
    get: impl Fn(&str) -> String,
) -> Vec<(&'static str, String)> {
    let text = |key: &str| {
        if idle.contains(&key) {
            String::new()
        } else {
            get(key)
        }
    };
    keys.iter().map(|key| (*key, text(key))).collect()
}

impl Half for series::State {
    fn need(&self) -> Need {
        Need::Series(self.source.clone(), self.column)
    }

    fn give(&self, data: &Data) -> Result<Placed, GeometryError> {
        let values = data.values();
        let input = Tensor::series(values.to_vec())?;
        let envelope = Envelope::new(values);
        let model = series::Model::build(self, Rc::new(input), Rc::new(envelope))?;
        // A causal output is about its newest cell, any other about the middle of its window.
        let middle = standing(&model.axis);
        let columns = if model.causal {
            Along {
                first: model.anchor(0) as f64,
                ..middle
            }
        } else {
            middle
        };
        Ok(Placed {
            output: model.output,
            stand: [Along::input(1), columns],
        })
    }

    fn texts(&self) -> Vec<(&'static str, String)> {
        let convolution = self.op == series::Op::Convolution;
        let constant = self.fill == "constant" && self.pad != series::Pad::Valid;
        let idle = idle(convolution, self.act == "leaky", constant);
        apart(
            &series::KEYS,
            &[&SERIES_LOOKS[..], idle.as_slice()].concat(),
            |key| self.get(key),
        )
    }
}

impl Half for image::State {
    fn need(&self) -> Need {
        Need::Picture(self.source.clone())
    }

    fn give(&self, data: &Data) -> Result<Placed, GeometryError> {
        let Data::Picture(picture, _) = data else {
            return Err(GeometryError::EmptyInput {
                channels: 0,
                height: 0,
                width: 0,
            });
        };
        let job = self.job(picture.width(), picture.height());
        let input = planes(picture, self.channels)?;
        let geometry = match job.spec() {
            Spec::Conv(spec) => spec.resolve(input.shape())?,
            Spec::Pool(spec) => spec.resolve(input.shape())?,
        };
        let elements = geometry.output.len()? as u64;
        if elements > MOST {
            let limit = MOST;
            return Err(GeometryError::TooLarge { elements, limit });
        }
        let (output, axes) = match job.spec() {
            Spec::Conv(spec) => {
                let weights = job.weights.repeat(job.channels.planes());
                let bias = vec![job.bias; job.channels.outputs()];
                let done = conv_plainly(&input, &weights, Some(&bias), &spec)?;
                (done.output, done.geometry.axes)
            }
            Spec::Pool(spec) => {
                let done = pool(&input, &spec)?;
                (done.output, done.geometry.axes)
            }
        };
        let activation = job.activation();
        let output = if activation == Activation::None {
            output
        } else {
            let shape = output.shape();
            let data = output.into_data();
            Tensor::new(
                shape,
                data.into_iter()
                    .map(|number| activation.apply(number))
                    .collect(),
            )?
        };
        Ok(Placed {
            output,
            stand: axes.map(|axis| standing(&axis)),
        })
    }

    fn texts(&self) -> Vec<(&'static str, String)> {
        let convolution = self.op == picture::Op::Conv;
        let constant = self.fill == picture::FillName::Constant && self.pad != image::Pad::Valid;
        let idle = idle(convolution, self.act == picture::Act::Leaky, constant);
        apart(
            &image::KEYS,
            &[&IMAGE_LOOKS[..], idle.as_slice()].concat(),
            |key| self.get(key),
        )
    }
}

/// A state of the lab of colours.
struct ColourState(State);

impl Default for ColourState {
    fn default() -> Self {
        Self(State::new(colour::keys()))
    }
}

/// What of it has a part in the pixels.
const COLOUR_KEYS: [&str; 6] = ["see", "space", "filter", "part", "radius", "light"];

impl Half for ColourState {
    fn need(&self) -> Need {
        Need::Picture(self.0.picture.clone())
    }

    fn give(&self, data: &Data) -> Result<Placed, GeometryError> {
        let Data::Picture(picture, _) = data else {
            return Err(GeometryError::EmptyInput {
                channels: 0,
                height: 0,
                width: 0,
            });
        };
        let pixels = colour::made(&self.0, picture)?;
        let plane = |channel: usize| {
            let numbers = pixels.iter().filter_map(move |pixel| pixel.get(channel));
            numbers.copied()
        };
        let data = (0..3).flat_map(plane).collect();
        let (height, width) = (picture.height(), picture.width());
        Ok(Placed {
            output: Tensor::new(Shape::new(3, height, width), data)?,
            stand: [Along::input(height), Along::input(width)],
        })
    }

    fn texts(&self) -> Vec<(&'static str, String)> {
        let see = self.0.text("see");
        let idle: &[&str] = match see {
            "filter" => &["light"],
            "light" => &["space", "filter", "part", "radius"],
            _ => &["space", "filter", "part", "radius", "light"],
        };
        apart(&COLOUR_KEYS, idle, |key| self.0.get(key))
    }
}

/// Outputs stand under the middle of their window: of an even one between two cells.
fn standing(axis: &AxisGeometry) -> Along {
    Along {
        first: axis.start(0) as f64 + (axis.span.saturating_sub(1)) as f64 / 2.0,
        step: axis.stride as f64,
        count: axis.output,
    }
}

/// A picture's numbers, 0 … 255.
fn planes(picture: &Image, channels: crate::picture::Channels) -> Result<Tensor, GeometryError> {
    let (width, height, count) = (picture.width(), picture.height(), channels.planes());
    let mut data = vec![Vec::with_capacity(width * height); count];
    for y in 0..height {
        for x in 0..width {
            let values = channels.values(picture.pixel(x, y));
            for (plane, value) in data.iter_mut().zip(values) {
                plane.push(value);
            }
        }
    }
    Tensor::new(Shape::new(count, height, width), data.concat())
}
