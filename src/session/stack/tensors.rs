//! Weights from a file, laid over the layers of a stack.

use serde::Serialize;

use crate::data::{Array, ArrayError, read_arrays};
use crate::net::{Params, Plan, Step, Weights};

/// The arrays of a file, and what became of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Tensors {
    /// The file that was read.
    name: String,
    arrays: Vec<Array>,
    error: Option<ArrayError>,
    /// Whether the page does not have the file.
    pub(super) absent: bool,
    pub(super) fit: Fit,
}

/// What of a file was used.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(super) struct Fit {
    /// The layers that took their weights from it.
    used: Vec<Used>,
    /// How many of its arrays no layer took.
    unused: usize,
    /// The first layer that found nothing, where no layer found something: what it needs, and what the file has.
    unfit: Option<Unfit>,
    /// Why the file could not be read.
    error: Option<ArrayError>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Used {
    layer: usize,
    array: String,
    bias: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Unfit {
    layer: usize,
    needs: String,
    array: String,
    has: String,
}

impl Tensors {
    /// Reads a file.
    pub(super) fn load(&mut self, name: &str, bytes: &[u8]) {
        *self = Self {
            name: name.to_owned(),
            ..Self::default()
        };
        match read_arrays(name, bytes) {
            Ok(arrays) => self.arrays = arrays,
            Err(error) => self.error = Some(error),
        }
    }

    /// Whether a file of this name has still to be brought.
    pub(super) fn wants(&self, name: &str) -> bool {
        !name.is_empty() && self.name != name && !self.absent
    }

    /// Another file may be there.
    pub(super) fn forget_absent(&mut self) {
        self.absent = false;
    }

    /// Gives each convolution, from the first on, the first array of its shape that is still free, and the bias that
    /// has its name: `conv1.bias` belongs to `conv1.weight`.
    pub(super) fn lay(&mut self, name: &str, plan: &Plan, weights: &mut Weights) {
        self.fit = Fit::default();
        if self.name != name {
            return;
        }
        self.fit.error.clone_from(&self.error);
        if self.arrays.is_empty() {
            return;
        }
        let mut free: Vec<&Array> = self.arrays.iter().collect();
        let mut first_unfit = None;
        for (index, stage) in plan.stages.iter().enumerate() {
            let Step::Conv { geometry, bias, .. } = &stage.step else {
                continue;
            };
            let [height, width] = geometry.axes.map(|axis| axis.kernel);
            let outputs = geometry.output.channels;
            let shape = [
                outputs,
                geometry.input.channels / geometry.groups,
                height,
                width,
            ];
            let Some(at) = free.iter().position(|array| fits(array, &shape)) else {
                first_unfit = first_unfit.or(Some((index + 1, shape)));
                continue;
            };
            let array = free.remove(at);
            let name = bias_of(&array.name);
            let own = free
                .iter()
                .position(|other| *bias && other.name == name && other.shape == [outputs]);
            let bias = own.map(|at| free.remove(at).data.clone());
            self.fit.used.push(Used {
                layer: index + 1,
                array: array.name.clone(),
                bias: bias.is_some(),
            });
            let numbers = Params {
                weights: array.data.clone(),
                bias: bias.unwrap_or_default(),
            };
            // The shape has been compared.
            let _ = weights.set_layer(index + 1, numbers);
        }
        self.fit.unused = free.len();
        if self.fit.used.is_empty() {
            self.fit.unfit = first_unfit
                .zip(self.arrays.first())
                .map(|((layer, shape), array)| Unfit {
                    layer,
                    needs: product(&shape),
                    array: array.name.clone(),
                    has: product(&array.shape),
                });
        }
    }
}

/// Whether an array has the shape of a layer's weights; that of a series' kernel may have no height.
fn fits(array: &Array, shape: &[usize; 4]) -> bool {
    let [outputs, inputs, height, width] = *shape;
    array.shape == shape || height == 1 && array.shape == [outputs, inputs, width]
}

fn bias_of(name: &str) -> String {
    match name.strip_suffix("weight") {
        Some(stem) => format!("{stem}bias"),
        None => format!("{name}.bias"),
    }
}

fn product(shape: &[usize]) -> String {
    let sizes: Vec<String> = shape.iter().map(ToString::to_string).collect();
    sizes.join(" × ")
}
