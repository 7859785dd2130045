//! How a case is read: its defaults, its shorthands, and what it refuses.

use convolens::case::{Answer, ArgumentError, Case, CaseError};
use convolens::engine::{Algorithm, GeometryError};
use serde_json::{Value, json};

/// `arguments` beside a series 1, 2, 3, 4.
fn over_series(mut arguments: Value) -> Case {
    arguments["input"] = json!({"shape": [1, 4], "data": [1, 2, 3, 4]});
    serde_json::from_value(arguments).unwrap()
}

fn answer(case: &Case) -> Vec<f32> {
    match case.run().unwrap() {
        Answer::Tensor { tensor, .. } => tensor.data,
        Answer::Color { .. } => panic!("a tensor was expected"),
    }
}

fn refusal(case: Value) -> ArgumentError {
    match over_series(case).run() {
        Err(CaseError::Argument(error)) => error,
        other => panic!("{other:?}"),
    }
}

fn kernel(weights: &[f32]) -> Value {
    json!({"shape": [1, 1, weights.len()], "data": weights})
}

#[test]
fn what_is_left_out_is_plain() {
    let case = over_series(json!({"op": "conv", "weight": kernel(&[1.0, 1.0])}));
    assert_eq!(
        answer(&case),
        [3.0, 5.0, 7.0],
        "stride 1, dilation 1, no padding, no bias"
    );
    let case = over_series(
        json!({"op": "conv", "weight": kernel(&[1.0, 0.0]), "bias": null, "flip": true}),
    );
    assert_eq!(answer(&case), [2.0, 3.0, 4.0]);
    assert_eq!(
        answer(&over_series(json!({"op": "max_pool", "kernel": [3]}))),
        [3.0, 4.0]
    );
}

#[test]
fn the_general_form_of_padding_says_what_the_shorthands_say() {
    let with = |padding: Value| {
        answer(&over_series(
            json!({"op": "conv", "weight": kernel(&[1.0, 2.0, 4.0]), "padding": padding}),
        ))
    };
    for (shorthand, general) in [
        (json!({"mode": "valid"}), json!({"amount": "valid"})),
        (
            json!({"mode": "same_upper"}),
            json!({"amount": "same_upper", "fill": "zero", "value": 0}),
        ),
        (json!({"mode": "causal"}), json!({"amount": "causal"})),
        (
            json!({"mode": "mirror", "amount": [[2, 1]]}),
            json!({"amount": [[2, 1]], "fill": "mirror"}),
        ),
        (
            json!({"mode": "zero", "amount": [[2, 1]]}),
            json!({"amount": [[2, 1]], "fill": "constant", "value": 0}),
        ),
    ] {
        assert_eq!(with(shorthand.clone()), with(general), "{shorthand}");
    }
    assert_eq!(
        with(json!({"amount": "same_lower", "fill": "constant", "value": 1}))[0],
        11.0,
        "1 + 2 · 1 + 4 · 2"
    );
}

#[test]
fn an_argument_without_effect_is_refused() {
    let conv = |padding: Value| {
        refusal(json!({"op": "conv", "weight": kernel(&[1.0]), "padding": padding}))
    };
    let ignored = |field, with| ArgumentError::IgnoredArgument { field, with };
    assert_eq!(
        conv(json!({"mode": "zero", "amount": [[1, 1]], "fill": "mirror"})),
        ignored("padding.fill", "padding.mode")
    );
    assert_eq!(
        conv(json!({"mode": "causal", "amount": [[1, 1]]})),
        ignored("padding.amount", "causal")
    );
    assert_eq!(
        conv(json!({"amount": [[1, 1]], "fill": "mirror", "value": 2})),
        ignored("padding.value", "mirror")
    );
    let pool =
        json!({"op": "avg_pool", "kernel": [2], "padding": {"mode": "mirror", "amount": [[1, 0]]}});
    assert_eq!(refusal(pool), ignored("padding.fill", "pooling"));
    let pad = json!({"op": "pad", "padding": {"mode": "mirror", "amount": [[1, 0]]}, "value": 2});
    assert_eq!(refusal(pad), ignored("value", "mirror"));
}

#[test]
fn lists_have_one_entry_for_each_axis() {
    let mismatch = |field, expected, got| ArgumentError::RankMismatch {
        field,
        expected,
        got,
    };
    let conv = |key: &str, list: Value| {
        let mut case = json!({"op": "conv", "weight": kernel(&[1.0])});
        case[key] = list;
        refusal(case)
    };
    assert_eq!(conv("stride", json!([1, 1])), mismatch("stride", 1, 2));
    assert_eq!(conv("dilation", json!([])), mismatch("dilation", 1, 0));
    assert_eq!(
        conv(
            "padding",
            json!({"mode": "zero", "amount": [[1, 1], [1, 1]]})
        ),
        mismatch("padding.amount", 1, 2)
    );
    assert_eq!(
        conv("weight", json!({"shape": [1, 1, 1, 1], "data": [1]})),
        mismatch("weight.shape", 3, 4)
    );
    assert_eq!(
        conv("weight", json!({"shape": [1], "data": [1]})),
        mismatch("weight.shape", 3, 1)
    );
    assert_eq!(
        refusal(json!({"op": "max_pool", "kernel": [1, 1]})),
        mismatch("kernel", 1, 2)
    );
    let flat = json!({"op": "relu", "input": {"shape": [4], "data": [1, 2, 3, 4]}});
    let flat: Case = serde_json::from_value(flat).unwrap();
    assert_eq!(flat.run(), Err(ArgumentError::InputRank { got: 1 }.into()));
}

#[test]
fn what_is_missing_is_named() {
    let conv = json!({"op": "conv", "weight": kernel(&[1.0]), "padding": {"mode": "circular"}});
    assert_eq!(
        refusal(conv),
        ArgumentError::MissingArgument {
            field: "padding.amount",
            with: "circular"
        }
    );
    let pad = json!({"op": "pad", "padding": {"mode": "same_upper"}});
    assert_eq!(
        refusal(pad),
        ArgumentError::AmountNeedsKernel {
            amount: "same_upper"
        }
    );
}

#[test]
fn unknown_operations_and_fields_are_refused() {
    let read = |case: Value| {
        serde_json::from_value::<Case>(case)
            .unwrap_err()
            .to_string()
    };
    assert!(read(json!({"op": "fold"})).contains("unknown variant `fold`"));
    let input = json!({"shape": [1, 1], "data": [1]});
    assert!(
        read(json!({"op": "relu", "input": input, "alpha": 1})).contains("unknown field `alpha`")
    );
    assert!(read(json!({"input": input})).contains("missing field `op`"));
    assert!(read(json!([1])).contains("a case: an object with the field `op`"));
}

#[test]
fn labels_are_not_read() {
    let case = over_series(json!({"op": "relu", "name": 1, "source": null, "output": "anything"}));
    assert_eq!(answer(&case), [1.0, 2.0, 3.0, 4.0]);
}

#[test]
fn channels_of_weights_and_input_must_agree() {
    let case = over_series(json!({"op": "conv", "weight": {"shape": [1, 2, 1], "data": [1, 1]}}));
    let error = case.run().unwrap_err();
    assert_eq!(
        error,
        GeometryError::ChannelsMismatch {
            expected: 2,
            got: 1
        }
        .into()
    );
    let data = json!({"code": "channels-mismatch", "expected": 2, "got": 1});
    assert_eq!(
        serde_json::to_value(error).unwrap(),
        data,
        "a geometry error keeps its own code"
    );
}

#[test]
fn tensors_can_be_put_in_apart_from_the_rest() {
    let case = json!({"op": "conv", "input": {"shape": [1, 3]}, "weight": {"shape": [1, 1, 2]}});
    let mut case: Case = serde_json::from_value(case).unwrap();
    for (name, tensor) in case.tensors_mut() {
        tensor.data = match name {
            "input" => vec![1.0, 2.0, 3.0],
            "weight" => vec![1.0, 10.0],
            other => panic!("{other} is not a tensor of a convolution"),
        };
    }
    let Answer::Tensor { tensor, algorithm } = case.run().unwrap() else {
        panic!("a tensor was expected")
    };
    assert_eq!(tensor.shape, [1, 2]);
    assert_eq!(tensor.data, [21.0, 32.0]);
    assert_eq!(algorithm, Some(Algorithm::Direct));
}

#[test]
fn an_answer_serialises_flat() {
    let case = over_series(json!({"op": "conv", "weight": kernel(&[2.0])}));
    let data = json!({"shape": [1, 4], "data": [2.0, 4.0, 6.0, 8.0], "algorithm": "direct"});
    assert_eq!(serde_json::to_value(case.run().unwrap()).unwrap(), data);
}
