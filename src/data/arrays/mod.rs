//! Trained weights from files → named arrays of `f32`, or a typed error.
//!
//! `npy` and `safetensors` read one format each, `literal` the Python dictionary at the head of the former;
//! `element` turns bytes into numbers, `half` those of 16 bits, `shape` counts and transposes them,
//! and `order` sorts names.

mod element;
mod error;
mod half;
mod literal;
mod npy;
mod order;
mod safetensors;
mod shape;

use std::path::Path;

pub use error::{ArrayError, HeaderFault, Looks};

/// A named array of numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Array {
    /// In `.safetensors` the tensor's name; of `.npy` the file's name without its extension.
    pub name: String,
    /// Sizes along the axes, the outermost first; none for a single number. Those that are not 0 multiply
    /// to at most [`MAX_ELEMENTS`](crate::engine::MAX_ELEMENTS).
    pub shape: Vec<usize>,
    /// All finite, row-major: the last axis is contiguous.
    pub data: Vec<f32>,
}

/// Reads the arrays of a file, recognised by what it holds: [`.npy`] of versions 1 to 3, or [`.safetensors`].
///
/// Numbers may be floats of 16 (also bfloat16), 32 or 64 bits, integers of 8 to 64 bits, or booleans (0 and 1);
/// what an `f32` cannot hold exactly is rounded. `.npy` gives one array, in C order whatever the file's order is,
/// and its bytes may be of either order. `.safetensors` gives all of its tensors, by name, where the digits of a name
/// compare as numbers: `conv2` stands before `conv10`.
///
/// Takes no more memory than a small multiple of the file's size, whatever the file says of itself.
///
/// ```
/// use convolens::data::{Array, read_arrays};
///
/// let header = br#"{"edge":{"dtype":"F16","shape":[1,3],"data_offsets":[0,6]}}"#;
/// let mut file = (header.len() as u64).to_le_bytes().to_vec();
/// file.extend(header);
/// for half in [0xbc00_u16, 0x0000, 0x3c00] {
///     file.extend(half.to_le_bytes());
/// }
/// let edge = Array { name: "edge".to_owned(), shape: vec![1, 3], data: vec![-1.0, 0.0, 1.0] };
/// assert_eq!(read_arrays("kernels.safetensors", &file)?, [edge]);
/// # Ok::<(), convolens::data::ArrayError>(())
/// ```
///
/// # Errors
///
/// [`ArrayError`]: the file is of another format, broken, of a type that is no real number, too large,
/// or holds a value that is NaN, infinite, or too large for an `f32`.
///
/// [`.npy`]: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
/// [`.safetensors`]: https://github.com/huggingface/safetensors#format
pub fn read_arrays(file_name: &str, bytes: &[u8]) -> Result<Vec<Array>, ArrayError> {
    if npy::is(bytes) {
        npy::read(stem(file_name), bytes).map(|array| vec![array])
    } else if let Some(length) = safetensors::header_length(bytes) {
        safetensors::read(length, bytes)
    } else {
        Err(ArrayError::UnknownFormat {
            looks: Looks::of(bytes),
            bytes: bytes.len() as u64,
        })
    }
}

/// `conv1.weight` of `conv1.weight.npy`.
fn stem(file_name: &str) -> String {
    Path::new(file_name)
        .file_stem()
        .map_or_else(|| file_name.into(), |stem| stem.to_string_lossy())
        .into_owned()
}

/// The array, if all of its values are finite.
fn finite(array: Array) -> Result<Array, ArrayError> {
    let mut bad = array
        .data
        .iter()
        .enumerate()
        .filter(|(_, value)| !value.is_finite());
    match bad.next() {
        None => Ok(array),
        Some((index, _)) => Err(ArrayError::NotFinite {
            name: error::told(&array.name),
            index,
            count: 1 + bad.count(),
        }),
    }
}
