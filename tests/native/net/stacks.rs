//! Random stacks, over inputs so small that every edge is met often.

use convolens::engine::{Activation, Amount, Fill, PoolKind, Shape, Tensor, Window};
use convolens::net::{Conv, Init, Layer, Net, Op, Params, Plan, Pool, Weights};
use proptest::prelude::*;

use super::noise;

/// A stack over an input, possible by construction.
#[derive(Debug, Clone)]
pub(super) struct Stack {
    pub(super) net: Net,
    pub(super) shape: Shape,
    pub(super) series: bool,
    /// What numbers are drawn from.
    pub(super) seed: u64,
}

/// No value has more numbers.
const MOST_CELLS: usize = 400;

impl Stack {
    pub(super) fn plan(&self) -> Plan {
        self.net.plan(self.shape, self.series).unwrap()
    }

    /// Adds a layer if it is possible there. A sum and channels side by side take the nearest value that fits.
    fn push(&mut self, layer: &Layer) {
        let depth = self.net.layers.len();
        let back = layer.back.min(depth);
        let ways: Vec<Op> = match &layer.op {
            Op::Conv(conv) => {
                let channels = self.plan().shape(depth - back).channels;
                let groups = if channels.is_multiple_of(conv.groups) {
                    conv.groups
                } else {
                    1
                };
                vec![Op::Conv(Conv {
                    groups,
                    out: conv.out * groups,
                    ..conv.clone()
                })]
            }
            Op::Add(around) => (*around..=depth).map(Op::Add).collect(),
            Op::Cat(around) => (*around..=depth).map(Op::Cat).collect(),
            other => vec![other.clone()],
        };
        for op in ways {
            let act = layer.act;
            self.net.layers.push(Layer { op, act, back });
            let plan = self.net.plan(self.shape, self.series);
            let small = |shape: &Shape| shape.len().is_ok_and(|cells| cells <= MOST_CELLS);
            if plan.is_ok_and(|plan| plan.shapes.iter().all(small)) {
                return;
            }
            self.net.layers.pop();
        }
    }

    /// Weights, then an input: whole numbers, which are 1 at least.
    pub(super) fn positive(&self, plan: &Plan) -> (Weights, Tensor) {
        let seed = &mut self.seed.clone();
        let mut draw = |most: f32| 1.0 + ((noise(seed) + 1.0) / 2.0 * most).floor();
        let weights = self.weights(plan, &mut || draw(2.0));
        (weights, filled(self.shape, || draw(4.0)))
    }

    /// Weights, then an input, of both signs.
    pub(super) fn any(&self, plan: &Plan) -> (Weights, Tensor) {
        let seed = &mut self.seed.clone();
        let weights = self.weights(plan, &mut || noise(seed));
        (weights, filled(self.shape, || noise(seed)))
    }

    fn weights(&self, plan: &Plan, draw: &mut dyn FnMut() -> f32) -> Weights {
        let mut weights = Weights::new(&self.net, plan, 1);
        for layer in 1..=plan.depth() {
            let mut some = |numbers: &[f32]| numbers.iter().map(|_| draw()).collect();
            let of = weights.of(layer);
            let params = Params {
                weights: some(&of.weights),
                bias: some(&of.bias),
            };
            weights.set_layer(layer, params).unwrap();
        }
        weights
    }
}

fn filled(shape: Shape, mut draw: impl FnMut() -> f32) -> Tensor {
    let count = shape.len().unwrap();
    Tensor::new(shape, (0..count).map(|_| draw()).collect()).unwrap()
}

/// Stacks of 1 to 5 layers over series and pictures.
pub(super) fn stacks() -> impl Strategy<Value = Stack> {
    let series = (1..4_usize, 1..16_usize).prop_map(|(c, length)| (Shape::series(c, length), true));
    let pictures =
        (1..3_usize, 1..8_usize, 1..8_usize).prop_map(|(c, h, w)| (Shape::new(c, h, w), false));
    let layers = prop::collection::vec(layers(), 1..9);
    (prop_oneof![series, pictures], layers, any::<u64>())
        .prop_map(|((shape, series), layers, seed)| {
            let mut stack = Stack {
                net: Net::default(),
                shape,
                series,
                seed,
            };
            for layer in &layers {
                if stack.net.layers.len() < 5 {
                    stack.push(layer);
                }
            }
            stack
        })
        .prop_filter("one layer at least", |stack| !stack.net.layers.is_empty())
}

fn layers() -> impl Strategy<Value = Layer> {
    let ops = prop_oneof![
        6 => convs().prop_map(Op::Conv),
        3 => pools().prop_map(Op::Pool),
        1 => kinds().prop_map(Op::Global),
        1 => (kinds(), prop::collection::vec(1..4_usize, 1..3)).prop_map(|(kind, levels)| Op::Pyramid(kind, levels)),
        1 => Just(Op::Act),
        3 => (0..4_usize).prop_map(Op::Add),
        3 => (0..4_usize).prop_map(Op::Cat),
    ];
    let acts = prop_oneof![
        Just(Activation::None),
        Just(Activation::Relu),
        Just(Activation::LeakyRelu(0.25)),
    ];
    let back = prop_oneof![4 => Just(0_usize), 1 => 1..4_usize];
    (ops, acts, back).prop_map(|(op, act, back)| Layer { op, act, back })
}

fn convs() -> impl Strategy<Value = Conv> {
    let fills = prop_oneof![
        Just(Fill::Zero),
        (0_u8..3).prop_map(|value| Fill::Constant(f32::from(value))),
        Just(Fill::Mirror),
        Just(Fill::Symmetric),
        Just(Fill::Replicate),
        Just(Fill::Circular),
    ];
    (
        (1..3_usize, 1..4_usize),
        windows(),
        amounts(),
        fills,
        any::<bool>(),
    )
        .prop_map(|((out, groups), window, amount, fill, bias)| Conv {
            out,
            window,
            amount,
            fill,
            groups,
            bias,
            init: Init::He,
        })
}

fn pools() -> impl Strategy<Value = Pool> {
    (kinds(), windows(), amounts(), any::<bool>(), any::<bool>()).prop_map(
        |(kind, window, amount, ceil, count)| Pool {
            kind,
            window,
            amount,
            ceil,
            count,
        },
    )
}

fn kinds() -> impl Strategy<Value = PoolKind> {
    prop_oneof![Just(PoolKind::Max), Just(PoolKind::Average)]
}

/// Strides longer than the kernel included.
fn windows() -> impl Strategy<Value = [Window; 2]> {
    let stride = prop_oneof![3 => Just(1_usize), 1 => 2..5_usize];
    let dilation = prop_oneof![3 => Just(1_usize), 1 => 2..4_usize];
    let one = (1..5_usize, stride, dilation).prop_map(|(kernel, stride, dilation)| Window {
        kernel,
        stride,
        dilation,
    });
    [one.clone(), one]
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        2 => Just(Amount::Valid),
        3 => Just(Amount::SameUpper),
        1 => Just(Amount::SameLower),
        1 => Just(Amount::Causal),
        2 => [[0..4_usize, 0..4], [0..4, 0..4]].prop_map(Amount::Explicit),
    ]
}
