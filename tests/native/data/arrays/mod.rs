//! Trained weights: files of the libraries themselves, every refusal, and what must hold for any bytes.

mod hostile;
mod library;
mod refusals;

use std::{fs, path::Path};

use convolens::data::{Array, ArrayError, read_arrays};

/// A file of `tests/fixtures/arrays`.
fn file(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/arrays");
    fs::read(folder.join(name)).unwrap()
}

fn arrays(name: &str) -> Vec<Array> {
    read_arrays(name, &file(name)).unwrap()
}

fn error(name: &str) -> ArrayError {
    read_arrays(name, &file(name)).unwrap_err()
}

/// An `.npy` file of this version with this dictionary.
fn npy(major: u8, dictionary: &str, data: &[u8]) -> Vec<u8> {
    let length = dictionary.len() as u32;
    let length = match major {
        1 => (length as u16).to_le_bytes().to_vec(),
        _ => length.to_le_bytes().to_vec(),
    };
    let magic = b"\x93NUMPY";
    [
        &magic[..],
        &[major, 0],
        &length,
        dictionary.as_bytes(),
        data,
    ]
    .concat()
}

/// A `.safetensors` file with this header.
fn safetensors(header: &str, data: &[u8]) -> Vec<u8> {
    let length = (header.len() as u64).to_le_bytes();
    [&length, header.as_bytes(), data].concat()
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|value| value.to_bits()).collect()
}
