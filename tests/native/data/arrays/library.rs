//! What NumPy and safetensors wrote; `make.py` beside the files has the values.

use super::{arrays, bits, file, npy, safetensors};
use convolens::data::{Array, read_arrays};

const F16: [f32; 6] = [
    -1.5,
    0.0,
    6.103_515_6e-5,
    5.960_464_5e-8,
    65504.0,
    0.333_251_95,
];
const F32: [f32; 6] = [-1.5, 0.0, 1e-45, f32::MAX, 0.1, -7.25];
/// 1e-300 is less than any `f32`, and 2²⁴ + 1 lies between two.
const F64: [f32; 6] = [-1.5, 0.0, 0.1, 0.0, 3e38, 16_777_216.0];
const BF16: [f32; 6] = [-1.5, 0.0, 3.140_625, 1.701_411_8e38, 9.183_55e-41, 256.0];
const BOOL: [f32; 6] = [0.0, 1.0, 1.0, 0.0, 1.0, 0.0];

fn signed(bits: i32) -> [f32; 6] {
    let end = 2_f32.powi(bits - 1);
    // 2⁷ − 1 and 2¹⁵ − 1 are exact, 2³¹ − 1 and 2⁶³ − 1 are rounded
    [0.0, 1.0, -1.0, 100.0, end - 1.0, -end]
}

fn unsigned(bits: i32) -> [f32; 6] {
    [0.0, 1.0, 2.0, 100.0, 2_f32.powi(bits) - 1.0, 7.0]
}

#[track_caller]
fn is(array: &Array, name: &str, shape: &[usize], values: &[f32]) {
    assert_eq!((array.name.as_str(), &*array.shape), (name, shape));
    assert_eq!(bits(&array.data), bits(values), "{array:?}");
}

#[test]
fn every_type_of_numpy() {
    for (name, values) in [
        ("f2", F16),
        ("f4", F32),
        ("f8", F64),
        ("i1", signed(8)),
        ("i2", signed(16)),
        ("i4", signed(32)),
        ("i8", signed(64)),
        ("u1", unsigned(8)),
        ("u2", unsigned(16)),
        ("u4", unsigned(32)),
        ("u8", unsigned(64)),
        ("bool", BOOL),
    ] {
        for name in [name.to_owned(), format!("{name}-big")] {
            if !matches!(&*name, "i1-big" | "u1-big" | "bool-big") {
                let all = arrays(&format!("{name}.npy"));
                assert_eq!(all.len(), 1);
                is(&all[0], &name, &[2, 3], &values);
            }
        }
    }
}

#[test]
fn every_type_of_safetensors() {
    let expected = [
        ("BF16", BF16),
        ("BOOL", BOOL),
        ("F16", F16),
        ("F32", F32),
        ("F64", F64),
        ("I8", signed(8)),
        ("I16", signed(16)),
        ("I32", signed(32)),
        ("I64", signed(64)),
        ("U8", unsigned(8)),
        ("U16", unsigned(16)),
        ("U32", unsigned(32)),
        ("U64", unsigned(64)),
    ];
    let all = arrays("types.safetensors");
    assert_eq!(all.len(), expected.len());
    for (array, (name, values)) in all.iter().zip(expected) {
        is(array, name, &[2, 3], &values);
    }
}

#[test]
fn either_order_of_axes_and_every_version() {
    let counted: Vec<f32> = (0..24_u8).map(f32::from).collect();
    for name in ["fortran", "fortran-big", "version2", "version3"] {
        is(
            &arrays(&format!("{name}.npy"))[0],
            name,
            &[2, 3, 4],
            &counted,
        );
    }
}

#[test]
fn every_rank() {
    is(&arrays("number.npy")[0], "number", &[], &[2.5]);
    is(&arrays("row.npy")[0], "row", &[3], &[1.0, 2.0, 3.0]);
    is(&arrays("none.npy")[0], "none", &[0, 3], &[]);
}

#[test]
fn a_model_in_the_order_of_names() {
    let all = arrays("model.safetensors");
    let told: Vec<_> = all.iter().map(|a| (&*a.name, &*a.shape)).collect();
    assert_eq!(
        told,
        [
            ("conv1.weight", &[1, 2, 3, 3][..]),
            ("conv2.weight", &[2, 2, 3, 3]),
            ("conv10.bias", &[10]),
            ("conv10.weight", &[10, 2, 3, 3]),
            ("пусто", &[0, 4]),
            ("слой.смещение", &[1]),
            ("шаги", &[]),
        ]
    );
    let eighths = |count: u8| (0..count).map(|i| f32::from(i) / 8.0).collect::<Vec<_>>();
    is(&all[0], "conv1.weight", &[1, 2, 3, 3], &eighths(18));
    is(&all[3], "conv10.weight", &[10, 2, 3, 3], &eighths(180));
    is(
        &all[2],
        "conv10.bias",
        &[10],
        &[0., 1., 2., 3., 4., 5., 6., 7., 8., 9.],
    );
    is(&all[5], "слой.смещение", &[1], &[0.5]);
    is(&all[6], "шаги", &[], &[12345.0]);
}

#[test]
fn a_model_without_tensors() {
    assert_eq!(arrays("empty.safetensors"), []);
    assert_eq!(read_arrays("x", &safetensors("{}", b"")), Ok(vec![]));
}

#[test]
fn a_name_is_the_files_without_its_extension() {
    let bytes = file("row.npy");
    for (name, stem) in [
        ("conv1.weight.npy", "conv1.weight"),
        ("веса.NPY", "веса"),
        ("weights", "weights"),
        (".npy", ".npy"),
        ("", ""),
    ] {
        assert_eq!(read_arrays(name, &bytes).unwrap()[0].name, stem);
    }
}

#[test]
fn headers_as_others_write_them() {
    for dictionary in [
        "{\"shape\":(2L,),\"descr\":\"|u1\",\"fortran_order\":True}",
        " {'descr' : 'u1' , 'shape': ( 2 ) ,\n'fortran_order' : False , }  \n",
    ] {
        let all = read_arrays("x.npy", &npy(1, dictionary, &[3, 4])).unwrap();
        is(&all[0], "x", &[2], &[3.0, 4.0]);
    }
    let spaced = "{ \"__metadata__\" : {\"a\": [1, {}]}, \"x\": {\"more\": null, \"shape\": [2],\n \"data_offsets\": [0, 2], \"dtype\": \"U8\"} }   ";
    let all = read_arrays("y", &safetensors(spaced, &[3, 4])).unwrap();
    is(&all[0], "x", &[2], &[3.0, 4.0]);
}
