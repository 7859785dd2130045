//! Stacks as text: there and back, hostile text, and what is refused with which words.

use convolens::engine::{Activation, Amount, Fill, PoolKind, Shape, Window};
use convolens::net::{
    Conv, Init, Layer, MAX_LAYERS, MAX_PARAMETERS, Net, NotANet, Op, Pool, fields, lines, single,
    total,
};
use proptest::prelude::*;

use super::net;

/// The largest number that a text may have.
const MOST: usize = 1024;

fn number() -> impl Strategy<Value = usize> + Clone {
    prop_oneof![3 => 0..6_usize, 1 => 0..=MOST]
}

fn windows() -> impl Strategy<Value = [Window; 2]> {
    let one = (number(), number(), number()).prop_map(|(kernel, stride, dilation)| Window {
        kernel,
        stride,
        dilation,
    });
    let square = one.clone().prop_map(|window| [window, window]);
    prop_oneof![square, [one.clone(), one]]
}

/// An address has one word, `same`, for the odd cell after the input; none for before.
fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        Just(Amount::Valid),
        Just(Amount::SameUpper),
        Just(Amount::Causal),
        (number(), number())
            .prop_map(|(rows, columns)| Amount::Explicit([[rows; 2], [columns; 2]])),
        [[number(), number()], [number(), number()]].prop_map(Amount::Explicit),
    ]
}

fn finite() -> impl Strategy<Value = f32> {
    any::<f32>().prop_filter("a number", |number| number.is_finite())
}

fn fills() -> impl Strategy<Value = Fill> {
    prop_oneof![
        Just(Fill::Zero),
        finite().prop_map(Fill::Constant),
        Just(Fill::Mirror),
        Just(Fill::Symmetric),
        Just(Fill::Replicate),
        Just(Fill::Circular),
    ]
}

fn kinds() -> impl Strategy<Value = PoolKind> {
    prop_oneof![Just(PoolKind::Max), Just(PoolKind::Average)]
}

fn ops() -> impl Strategy<Value = Op> {
    let inits = prop::sample::select(Init::ALL.map(|(init, _)| init).to_vec());
    let convs = (
        (number(), number()),
        windows(),
        amounts(),
        fills(),
        any::<bool>(),
        inits,
    );
    let convs = convs.prop_map(|((out, groups), window, amount, fill, bias, init)| {
        Op::Conv(Conv {
            out,
            window,
            amount,
            fill,
            groups,
            bias,
            init,
        })
    });
    let pools = (kinds(), windows(), amounts(), any::<bool>(), any::<bool>());
    let pools = pools.prop_map(|(kind, window, amount, ceil, count)| {
        Op::Pool(Pool {
            kind,
            window,
            amount,
            ceil,
            count,
        })
    });
    prop_oneof![
        4 => convs,
        3 => pools,
        1 => kinds().prop_map(Op::Global),
        1 => (kinds(), prop::collection::vec(number().prop_map(|bins| bins.min(64)), 0..4)).prop_map(|(kind, levels)| Op::Pyramid(kind, levels)),
        1 => Just(Op::Act),
        1 => number().prop_map(Op::Add),
        1 => number().prop_map(Op::Cat),
    ]
}

fn nets() -> impl Strategy<Value = Net> {
    let acts = prop_oneof![
        Just(Activation::None),
        Just(Activation::Relu),
        finite().prop_map(Activation::LeakyRelu),
        Just(Activation::Sigmoid),
        Just(Activation::Tanh),
    ];
    let layer = (ops(), acts, prop_oneof![Just(0), number()]).prop_map(|(op, act, back)| Layer {
        op,
        act,
        back,
    });
    prop::collection::vec(layer, 0..=MAX_LAYERS).prop_map(|layers| Net { layers })
}

/// Words of the grammar, and some that are almost.
fn words() -> impl Strategy<Value = String> {
    let known = [
        "conv",
        "max",
        "avg",
        "global",
        "pyramid",
        "add",
        "cat",
        "relu",
        "leaky",
        "leaky-1e38",
        "leakynan",
        "const",
        "constinf",
        "const1e999",
        "same",
        "causal",
        "mirror",
        "circular",
        "symmetric",
        "ceil",
        "inside",
        "nobias",
        "he",
        "edges",
        "1",
        "3",
        "0",
        "1024",
        "1025",
        "18446744073709551615",
        "18446744073709551616",
        "-1",
        "+3",
        "1024x1024",
        "3x",
        "x3",
        "0x0",
        "s0",
        "s1024",
        "d1024",
        "d0",
        "p1024",
        "p0_1_2_3",
        "p1024_1024_1024_1024",
        "p1_2",
        "g0",
        "g3",
        "g1024",
        "@0",
        "@1",
        "@16",
        "@1024",
        "@",
        "",
        " ",
        "é",
        "ядро",
        "\u{0}",
        "∞",
    ];
    prop::sample::select(known.map(str::to_owned).to_vec())
}

fn hostile() -> impl Strategy<Value = String> {
    let parts = prop::collection::vec(
        (words(), prop::sample::select(vec![",", ",", ",", ";"])),
        0..40,
    );
    let of_words = parts.prop_map(|parts| {
        parts
            .into_iter()
            .map(|(word, mark)| word + mark)
            .collect::<String>()
    });
    let layer = prop_oneof![
        Just("conv,1024,1024,s1024,d1024,p1024"),
        Just("conv,1024,3,same"),
        Just("conv,1024,1x1024,causal,d1024"),
        Just("max,1024,p1023,s1,ceil,inside"),
        Just("max,1,s1,p1024"),
        Just("avg,2,d1024,same"),
        Just("conv,1,1,p1024_0_0_1024,circular"),
        Just("pyramid,avg,1024,1024,1024,1024"),
        Just("global,max"),
        Just("cat,0"),
        Just("cat,1"),
        Just("add,0,@1"),
    ];
    let of_layers = prop::collection::vec(layer, 1..20).prop_map(|layers| layers.join(";"));
    prop_oneof![of_words, of_layers, ".*", "[a-z0-9,;x_@. -]{0,80}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_again(net in nets()) {
        let text = net.to_string();
        let read: Net = text.parse().map_err(|error| TestCaseError::fail(format!("{text}: {error}")))?;
        prop_assert_eq!(&read, &net, "{}", text);
        prop_assert_eq!(read.to_string(), text);
    }

    #[test]
    fn hostile_text_is_refused_or_has_numbers(text in hostile()) {
        let Ok(net) = text.parse::<Net>() else { return Ok(()) };
        prop_assert_eq!(net.to_string().parse::<Net>(), Ok(net.clone()));
        for (shape, series) in [
            (Shape::new(3, 7, 5), false),
            (Shape::new(1, 2000, 2000), false),
            (Shape::series(1, 1), true),
            (Shape::series(1, 1 << 28), true),
            (Shape::new(0, 1, 1), false),
            (Shape::new(usize::MAX, usize::MAX, usize::MAX), false),
        ] {
            if let Ok(plan) = net.plan(shape, series) {
                prop_assert_eq!(plan.depth(), net.layers.len());
                prop_assert_eq!(fields(&plan).len(), plan.shapes.len());
                prop_assert_eq!(lines(&plan).len(), plan.depth());
                prop_assert!(total(&plan).parameters <= MAX_PARAMETERS);
                prop_assert!(single(&net, &plan, series).is_none_or(|one| one.single >= 1));
            }
        }
    }
}

#[test]
fn a_refusal_names_the_layer_and_the_word() {
    for (text, layer, word) in [
        ("pool", 1, "pool"),
        ("max,2;conv,8,3,q7", 2, "q7"),
        ("conv,1025", 1, "1025"),
        ("conv,8,3x", 1, "3x"),
        ("conv,8,3x2000", 1, "3x2000"),
        ("conv,8,-3", 1, "-3"),
        ("conv,8,3,", 1, ""),
        ("conv,8,3,p1_2_3", 1, "p1_2_3"),
        ("conv,8,3,sx", 1, "sx"),
        ("conv,8,3,ceil", 1, "ceil"),
        ("conv,8,3,g", 1, "g"),
        ("conv,8,3,constnan", 1, "constnan"),
        ("conv,8,3,leaky", 1, "leaky"),
        ("max,2,g2", 1, "g2"),
        ("max,2,mirror", 1, "mirror"),
        ("max,2;max,2;global,sum", 3, "sum"),
        ("pyramid,max,1,2,x", 1, "x"),
        ("add", 1, ""),
        ("add,1,same", 1, "same"),
        ("relu;cat,1,@x", 2, "@x"),
        ("relu;;max,2 ;é,3", 3, "é"),
    ] {
        let expected = NotANet::Word {
            layer,
            word: word.to_owned(),
        };
        assert_eq!(text.parse::<Net>(), Err(expected), "{text}");
    }
    let error = "max,2;conv,8,3,q7".parse::<Net>().unwrap_err();
    assert_eq!(
        error.to_string(),
        r#"layer 2 has "q7", which means nothing there"#
    );
    let error = ["relu"; 17].join(";").parse::<Net>().unwrap_err();
    assert_eq!(error, NotANet::TooMany { got: 17 });
    assert_eq!(error.to_string(), "17 layers are more than 16");
}

#[test]
fn an_impossible_stack_names_the_layer_and_the_numbers() {
    for (text, sentence) in [
        (
            "conv,1,3;conv,1,3;conv,1,9",
            "layer 3: kernel 9 spans 9 cells, and the padded input has 4: add 5 cells of padding, \
             or take a kernel of at most 4 (along the height)",
        ),
        (
            "conv,6,3,p1;conv,8,3,g4",
            "layer 2: 4 groups do not divide 6 input channels: take a divisor of 6",
        ),
        (
            "conv,8,3;add,1",
            "layer 2: a sum needs two equal shapes, not 8 × 6 × 6 and 3 × 8 × 8",
        ),
        (
            "conv,8,3;cat,1",
            "layer 2: channels that stand side by side need one size, not 6 × 6 and 8 × 8",
        ),
        (
            "conv,3,1;add,3",
            "layer 2: it goes back over 3 layers, and before it there are 1",
        ),
        (
            "conv,3,1,@1",
            "layer 1: it goes back over 1 layers, and before it there are 0",
        ),
        (
            "pyramid,max,1,2;max,2",
            "layer 2: kernel 2 spans 2 cells, and the padded input has 1: add 1 cell of padding, \
             or take a kernel of at most 1 (along the height)",
        ),
        (
            "max,2;pyramid,max",
            "layer 2: the level of a pyramid must be at least 1, not 0",
        ),
        (
            "max,2;conv,0,3",
            "layer 2: the number of output channels must be at least 1, not 0",
        ),
        (
            "conv,1,1;conv,1,3,p9,circular",
            "layer 2: circular padding of 9 cells before an input of 8 is too wide: take at most 8 (along the height)",
        ),
        (
            "conv,1,1;max,1,s1,p2",
            "layer 2: the window of output 1 holds padding only: take less padding or a smaller dilation (along the height)",
        ),
        (
            // 27 · 1024 + 1024, then twice 9 · 1024² + 1024.
            "conv,1024,3,p1;conv,1024,3,p1;conv,1024,3,p1",
            "layer 3: 18905088 numbers are more than the 16777216 that fit into memory: \
             take a smaller input, padding or number of channels",
        ),
    ] {
        let error = net(text).plan(Shape::new(3, 8, 8), false).unwrap_err();
        assert_eq!(error.to_string(), sentence, "{text}");
    }
    let nothing = Net::default().plan(Shape::new(3, 0, 8), false);
    let sentence = "layer 1: the input of 3 × 0 × 8 is empty: give at least one cell";
    assert_eq!(nothing.unwrap_err().to_string(), sentence);
    let long = Net {
        layers: vec![Layer::of(Op::Act); MAX_LAYERS + 1],
    };
    let error = long.plan(Shape::series(1, 9), true).unwrap_err();
    assert_eq!(error.to_string(), "layer 17: a stack has at most 16 layers");
}

/// 2²⁴ numbers are the most: 1024 · 1024 · 4 · 4 without a bias.
#[test]
fn the_most_weights_of_a_stack() {
    let shape = Shape::new(1024, 4, 4);
    let most = net("conv,1024,4,nobias").plan(shape, false).unwrap();
    assert_eq!(total(&most).parameters, MAX_PARAMETERS);
    let error = net("conv,1024,4,nobias;conv,1,1")
        .plan(shape, false)
        .unwrap_err();
    assert_eq!(error.layer, 2, "1024 weights and a bias more");
    let error = net("conv,1024,4").plan(shape, false).unwrap_err();
    assert_eq!(error.layer, 1, "1024 biases more");
}
