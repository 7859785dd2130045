//! Known stacks against ONNX Runtime and against what papers print.

use convolens::engine::{Shape, Tensor};
use convolens::net::{Net, PRESETS, Params, Parts, Plan, Speed, Weights, fields, lines};
use serde::Deserialize;

use super::{net, over_picture};

/// `bench/references/stack.mjs` made them. They do not stand among the fixtures, which are operator cases.
const REFERENCES: &str = include_str!("references.json");

/// A preset over one input.
#[derive(Debug, Deserialize)]
struct Reference {
    name: String,
    layers: String,
    series: bool,
    input: [usize; 3],
    values: Vec<Value>,
}

/// A layer's output.
#[derive(Debug, Deserialize)]
struct Value {
    shape: [usize; 3],
    /// Channel, row, column, number.
    samples: Vec<(usize, usize, usize, f32)>,
}

fn references() -> Vec<Reference> {
    serde_json::from_str(REFERENCES).unwrap()
}

impl Reference {
    fn plan(&self) -> Plan {
        let [channels, height, width] = self.input;
        let shape = Shape::new(channels, height, width);
        net(&self.layers).plan(shape, self.series).unwrap()
    }
}

/// Number `at` of the input; as in `stack.mjs`, like the next two.
fn cell(at: usize) -> f32 {
    ((at * 7919 % 256) as f64 / 255.0) as f32
}

fn weight(layer: usize, at: usize, fan: usize) -> f32 {
    let number = ((at * 7919 + layer * 613) % 1000) as f64;
    ((number - 499.5) / 500.0 * (6.0 / fan as f64).sqrt()) as f32
}

fn bias(layer: usize, output: usize) -> f32 {
    (((output * 37 + layer * 11) % 100) as f64 / 100.0) as f32
}

fn weights(net: &Net, plan: &Plan) -> Weights {
    let mut weights = Weights::new(net, plan, 1);
    for layer in 1..=plan.depth() {
        let of = weights.of(layer);
        let (count, outputs) = (of.weights.len(), plan.shape(layer).channels);
        let fan = count / outputs;
        let params = Params {
            weights: (0..count).map(|at| weight(layer, at, fan)).collect(),
            bias: (0..of.bias.len())
                .map(|output| bias(layer, output))
                .collect(),
        };
        weights.set_layer(layer, params).unwrap();
    }
    weights
}

#[test]
fn every_preset_has_the_shapes_of_onnx_runtime() {
    let references = references();
    for preset in &PRESETS {
        let of = references
            .iter()
            .filter(|reference| reference.name == preset.name);
        let inputs: Vec<bool> = of.map(|reference| reference.series).collect();
        let expected: &[bool] = match (preset.series, preset.side) {
            (true, _) => &[true],
            (false, 0) => &[false, true],
            (false, _) => &[false],
        };
        assert_eq!(inputs, expected, "pictures and series of {}", preset.name);
    }
    for reference in &references {
        let preset = PRESETS
            .iter()
            .find(|preset| preset.name == reference.name)
            .unwrap();
        assert_eq!(
            preset.layers, reference.layers,
            "{}: run stack.mjs again",
            preset.name
        );
        let plan = reference.plan();
        // A pyramid is no operator of ONNX; it comes last.
        let known = plan.depth() - usize::from(preset.name == "pyramid");
        assert_eq!(reference.values.len(), known, "{}", preset.name);
        for (shape, value) in plan.shapes[1..].iter().zip(&reference.values) {
            let [channels, height, width] = value.shape;
            assert_eq!(
                *shape,
                Shape::new(channels, height, width),
                "{}",
                preset.name
            );
        }
    }
}

#[test]
fn a_pyramid_has_as_many_numbers_as_bins() {
    let layers = "conv,8,3,p1,relu;conv,8,3,p1,relu;pyramid,max,1,2,4";
    let picture = over_picture(layers, 1, 64);
    assert_eq!(
        picture.shape(3),
        Shape::new(168, 1, 1),
        "8 · (1 + 4 + 16) = 168"
    );
    let series = net(layers).plan(Shape::series(1, 64), true).unwrap();
    assert_eq!(
        series.shape(3),
        Shape::new(56, 1, 1),
        "8 · (1 + 2 + 4) = 56"
    );
}

#[test]
fn every_preset_has_the_numbers_of_onnx_runtime() {
    for reference in references() {
        let plan = reference.plan();
        let weights = weights(&net(&reference.layers), &plan);
        let input = plan.shape(0);
        let data = (0..input.len().unwrap()).map(cell).collect();
        let input = Tensor::new(input, data).unwrap();
        let values = Parts::all(&plan)
            .compute(&weights, input, Speed::Fast)
            .unwrap();
        for (index, value) in reference.values.iter().enumerate() {
            assert!(!value.samples.is_empty());
            for &(channel, row, column, want) in &value.samples {
                let got = values.get(index + 1, channel, row, column).unwrap();
                assert!(
                    (got - want).abs() <= 1e-4 * want.abs().max(0.1),
                    "{}, layer {}, channel {channel}, row {row}, column {column}: {got} instead of {want}",
                    reference.name,
                    index + 1
                );
            }
        }
    }
}

/// Parameters and multiply-adds of each layer.
#[test]
fn what_papers_count() {
    let counts = |text: &str, channels, side| -> Vec<(u64, u64)> {
        lines(&over_picture(text, channels, side))
            .iter()
            .map(|line| (line.parameters, line.macs))
            .collect()
    };
    // LeCun et al., Gradient-based learning applied to document recognition, 1998: C1 has 156 trainable parameters and
    // 122 304 connections, one of each 26 to a bias: 28² · 6 · 25 = 117 600 multiply-adds. C3 has 1516 with its partial
    // table, 2416 with all maps connected.
    let lenet = counts("conv,6,5,tanh;avg,2;conv,16,5,tanh;avg,2", 1, 32);
    assert_eq!(lenet, [(156, 117_600), (0, 0), (2416, 240_000), (0, 0)]);
    assert_eq!(122_304, 28 * 28 * 6 * 26);
    // Simonyan and Zisserman, Very deep convolutional networks, 2015: layers of VGG-16.
    let vgg = counts(
        "conv,64,3,p1,relu;conv,64,3,p1,relu;max,2;conv,128,3,p1,relu;conv,128,3,p1,relu;max,2",
        3,
        224,
    );
    assert_eq!(
        vgg,
        [
            (1_792, 86_704_128),
            (36_928, 1_849_688_064),
            (0, 0),
            (73_856, 924_844_032),
            (147_584, 1_849_688_064),
            (0, 0),
        ]
    );
    // Howard et al., MobileNets, 2017: table 1, rows 1 to 3, without biases.
    let mobilenet = counts(
        "conv,32,3,s2,p1,nobias,relu;conv,32,3,p1,g32,nobias,relu;conv,64,1,nobias,relu",
        3,
        224,
    );
    assert_eq!(
        mobilenet,
        [(864, 10_838_016), (288, 3_612_672), (2_048, 25_690_112)]
    );
}

#[test]
fn a_jump_is_the_product_of_the_strides() {
    let plan = over_picture(
        "conv,1,3,s2x3,p1;max,2;avg,3,s1;conv,1,5,s3x1;conv,1,1,s1x2",
        1,
        200,
    );
    let fields = fields(&plan);
    let jumps = fields[1..].iter().map(|field| field.map(|axis| axis.jump));
    let products = [[2, 3], [4, 6], [4, 6], [12, 6], [12, 12]];
    assert_eq!(jumps.collect::<Vec<_>>(), products);
}

/// The sizes of the fields of layer 1, 2, … along the width.
fn sizes(plan: &Plan) -> Vec<usize> {
    fields(plan)[1..]
        .iter()
        .map(|field| field[1].size)
        .collect()
}

#[test]
fn the_fields_that_papers_print() {
    let of = |text: &str| sizes(&over_picture(text, 1, 256));
    // Simonyan and Zisserman 2015, section 2.3: two 3 × 3 layers see 5 × 5, three see 7 × 7.
    assert_eq!(of("conv,1,3;conv,1,3;conv,1,3"), [3, 5, 7]);
    // Yu and Koltun, Multi-scale context aggregation by dilated convolutions, 2016: (2^(i+2) − 1)².
    assert_eq!(
        of("conv,1,3;conv,1,3,d2;conv,1,3,d4;conv,1,3,d8"),
        [3, 7, 15, 31]
    );
    // LeCun et al. 1998: 5 × 5, then 2 × 2 at stride 2, twice.
    assert_eq!(of("conv,1,5;avg,2;conv,1,5;avg,2"), [5, 6, 14, 16]);
    // van den Oord et al., WaveNet, 2016, figure 3: dilations 1, 2, 4, 8 of kernel 2.
    let wavenet = net("conv,1,2,causal;conv,1,2,d2,causal;conv,1,2,d4,causal;conv,1,2,d8,causal");
    let wavenet = wavenet.plan(Shape::series(1, 64), true).unwrap();
    assert_eq!(sizes(&wavenet), [2, 4, 8, 16]);
    let [_, last] = fields(&wavenet)[4];
    assert_eq!(last.start, -15, "15 samples of the past and its own");
    // VGG-16 up to its fourth pooling, by the formula of Araujo, Norris, Sim 2019.
    let vgg = "conv,1,3,p1;conv,1,3,p1;max,2;conv,1,3,p1;conv,1,3,p1;max,2;\
               conv,1,3,p1;conv,1,3,p1;conv,1,3,p1;max,2;conv,1,3,p1;conv,1,3,p1;conv,1,3,p1;max,2";
    assert_eq!(
        of(vgg),
        [3, 5, 6, 10, 14, 16, 24, 32, 40, 44, 60, 76, 92, 100]
    );
}

/// Size and stride of whole networks: the table of Araujo, Norris, Sim: Computing receptive fields of
/// convolutional neural networks, Distill 2019, which comes from their program.
#[test]
fn whole_networks_of_the_article() {
    let of = |text: &str| {
        let plan = over_picture(text, 1, 512);
        let [_, field] = fields(&plan)[plan.depth()];
        (field.size, field.jump)
    };
    let alexnet =
        "conv,1,11,s4;max,3,s2;conv,1,5,p2;max,3,s2;conv,1,3,p1;conv,1,3,p1;conv,1,3,p1;max,3,s2";
    assert_eq!(of(alexnet), (195, 32), "AlexNet v2");
    let vgg_a = "conv,1,3,p1;max,2;conv,1,3,p1;max,2;conv,1,3,p1;conv,1,3,p1;max,2;\
                 conv,1,3,p1;conv,1,3,p1;max,2;conv,1,3,p1;conv,1,3,p1;max,2";
    assert_eq!(of(vgg_a), (150, 32), "VGG-A");
    // Its 1 × 1 layers add nothing.
    let strides = [2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1];
    let mobilenet = strides.map(|stride| format!("conv,1,3,s{stride},p1"));
    assert_eq!(of(&mobilenet.join(";")), (315, 32), "MobileNet v1");
}
