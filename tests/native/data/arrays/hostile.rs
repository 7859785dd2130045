//! Whatever the bytes are, reading them gives arrays that hold together, or an error.

use convolens::data::read_arrays;
use proptest::{collection::vec, prelude::*, sample::select};

use super::{bits, file, npy, safetensors};

fn survives(bytes: &[u8]) {
    match read_arrays("w.npy", bytes) {
        Ok(arrays) => {
            let mut values = 0;
            for array in arrays {
                assert_eq!(array.data.len(), array.shape.iter().product::<usize>());
                assert!(array.data.iter().all(|value| value.is_finite()));
                values += array.data.len();
            }
            assert!(values <= bytes.len());
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

const WHOLE: [&str; 8] = [
    "f4.npy",
    "i8-big.npy",
    "fortran.npy",
    "version3.npy",
    "fields.npy",
    "number.npy",
    "types.safetensors",
    "model.safetensors",
];

#[test]
fn every_cut() {
    for name in WHOLE {
        let whole = file(name);
        for end in 0..whole.len() {
            assert!(read_arrays(name, &whole[..end]).is_err(), "{name} {end}");
        }
    }
}

#[test]
fn every_flipped_bit() {
    for name in WHOLE {
        let mut bytes = file(name);
        for at in 0..bytes.len() {
            for bit in 0..8 {
                bytes[at] ^= 1 << bit;
                survives(&bytes);
                bytes[at] ^= 1 << bit;
            }
        }
    }
}

#[test]
fn more_axes_than_anything_has() {
    let ones = "1,".repeat(100_000);
    let dictionary = format!("{{'descr': '<f4', 'fortran_order': True, 'shape': ({ones})}}");
    let bytes = npy(2, &dictionary, &1_f32.to_le_bytes());
    assert_eq!(read_arrays("w", &bytes).unwrap()[0].shape.len(), 100_000);
    let huge = "9,".repeat(100_000);
    survives(&npy(
        2,
        &format!("{{'descr': '<f4', 'fortran_order': True, 'shape': ({huge})}}"),
        b"",
    ));
    survives(&npy(
        2,
        &format!("{{'descr': '<f4', 'fortran_order': True, 'shape': ({huge}0)}}"),
        b"",
    ));
    survives(&npy(2, &format!("{{'descr': {}", "[".repeat(100_000)), b""));
}

/// A shape of at most 60 values.
fn shape() -> impl Strategy<Value = Vec<usize>> {
    vec(1..5_usize, 0..5).prop_filter("small", |shape| shape.iter().product::<usize>() <= 60)
}

proptest! {
    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..200)) {
        survives(&bytes);
        survives(&[b"\x93NUMPY\x01\x00", &bytes[..]].concat());
        survives(&[b"\x93NUMPY\x01\x00\x76\x00{", &bytes[..]].concat());
    }

    #[test]
    fn any_dictionary(text in "[{}()\\[\\]'\":, \\\\0-9L-]{0,40}", shape in "[0-9, ]{0,30}", data in vec(any::<u8>(), 0..40)) {
        survives(&npy(1, &text, &data));
        survives(&npy(2, &format!("{{'descr': '<i1', 'fortran_order': True, 'shape': ({shape})}}"), &data));
        survives(&npy(2, &format!("{{'descr': {text}, 'fortran_order': True, 'shape': (1,)}}"), &data));
    }

    #[test]
    fn any_header(
        tensors in vec((select(vec!["a", "b2", "b10"]), vec(0..4_u64, 0..4), any::<u8>(), any::<u8>()), 0..4),
        edges in any::<bool>(),
        data in vec(any::<u8>(), 0..300),
    ) {
        let entries: Vec<String> = tensors
            .iter()
            .map(|(name, shape, begin, end)| {
                let end = if edges { u64::MAX - u64::from(*end) } else { (*end).into() };
                format!(r#""{name}":{{"dtype":"U8","shape":{shape:?},"data_offsets":[{begin},{end}]}}"#)
            })
            .collect();
        survives(&safetensors(&format!("{{{}}}", entries.join(",")), &data));
    }

    #[test]
    fn any_changed_byte(name in select(WHOLE.to_vec()), at in any::<prop::sample::Index>(), byte in any::<u8>(), more in vec(any::<u8>(), 0..4)) {
        let mut bytes = file(name);
        let at = at.index(bytes.len());
        bytes[at] = byte;
        survives(&bytes);
        bytes.splice(at..at, more);
        survives(&bytes);
    }

    #[test]
    fn numbers_come_back(shape in shape(), seed in any::<u32>(), big in any::<bool>(), fortran in any::<bool>()) {
        let count: usize = shape.iter().product();
        let values: Vec<f32> = (0..count as u32)
            .map(|i| f32::from_bits((i + 1).wrapping_mul(seed | 1) & 0xbfff_ffff))
            .collect();
        let sizes: String = shape.iter().map(|size| format!("{size}, ")).collect();
        let (order, truth) = (if big { '>' } else { '<' }, if fortran { "True" } else { "False" });
        let dictionary = format!("{{'descr': '{order}f4', 'fortran_order': {truth}, 'shape': ({sizes}), }}");
        let data: Vec<u8> = places(&shape, fortran)
            .into_iter()
            .flat_map(|place| if big { values[place].to_be_bytes() } else { values[place].to_le_bytes() })
            .collect();
        let array = read_arrays("w.npy", &npy(1, &dictionary, &data)).unwrap().remove(0);
        prop_assert_eq!(&array.shape, &shape);
        prop_assert_eq!(bits(&array.data), bits(&values));

        let header = format!(r#"{{"w":{{"dtype":"F32","shape":{shape:?},"data_offsets":[0,{}]}}}}"#, count * 4);
        let data: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
        prop_assert_eq!(read_arrays("", &safetensors(&header, &data)), Ok(vec![array]));
    }
}

/// Where in C's order the values stand that a file has one after the other.
fn places(shape: &[usize], fortran: bool) -> Vec<usize> {
    let count: usize = shape.iter().product();
    if !fortran {
        return (0..count).collect();
    }
    let place = |mut i: usize| {
        let mut stride = count;
        shape.iter().fold(0, |place, size| {
            stride /= size;
            let at = i % size;
            i /= size;
            place + at * stride
        })
    };
    (0..count).map(place).collect()
}
