use serde::Serialize;
use thiserror::Error;

use super::super::column::cut;

/// A name is told with at most so many characters.
const NAME: usize = 100;

/// Why a file gives no weights.
///
/// `Display` is an English sentence; serialised, the variant is the field `code`, in kebab case, beside the numbers.
/// Names and types are cut to 100 characters. Numbers of bytes and values stop at 2⁵³ − 1, which JavaScript
/// still keeps exactly.
///
/// ```
/// use convolens::data::{ArrayError, Looks, read_arrays};
///
/// let error = read_arrays("model.pt", b"PK\x03\x04").unwrap_err();
/// assert_eq!(error, ArrayError::UnknownFormat { looks: Looks::Zip, bytes: 4 });
/// assert_eq!(error.to_string(), "4 bytes that are neither .npy nor .safetensors");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ArrayError {
    /// Neither `.npy` nor `.safetensors`.
    #[error("{bytes} bytes that are neither .npy nor .safetensors")]
    UnknownFormat {
        /// What it seems to be.
        looks: Looks,
        /// Size of the file.
        bytes: u64,
    },
    /// A version of `.npy` that is not known: 1, 2 and 3 are.
    #[error("version {major}.{minor} of .npy is not known")]
    UnsupportedVersion {
        /// Before the point.
        major: u8,
        /// After the point.
        minor: u8,
    },
    /// The file ends too early.
    #[error("the file ends after {got} bytes of {needed}")]
    Truncated {
        /// Bytes that the file should have, as far as is known where it ends.
        needed: u64,
        /// Bytes that it has.
        got: u64,
    },
    /// The header does not say what it must.
    #[error("the header is broken ({reason}{}{name})", if name.is_empty() { "" } else { ": " })]
    BadHeader {
        /// In which way.
        reason: HeaderFault,
        /// The array that it is about; empty if it is about none.
        name: String,
    },
    /// Elements that are not real numbers, or of a format that is not known.
    #[error("{name} has elements of type {dtype}, which are not read")]
    UnsupportedType {
        /// Of the array.
        name: String,
        /// As the file names it.
        dtype: String,
    },
    /// An array has other than the bytes that its shape and type need.
    #[error("{name} of shape ({shape}) needs {expected} bytes and has {got}")]
    LengthMismatch {
        /// Of the array.
        name: String,
        /// Such as `8 × 3 × 5 × 5`; at most eight sizes.
        shape: String,
        /// Bytes.
        expected: u64,
        /// Bytes.
        got: u64,
    },
    /// More values than are taken, all arrays of the file together, or more than there is memory for.
    #[error("{elements} values: at most {limit} are read, or as many as there is memory for")]
    TooLarge {
        /// Values in the arrays, up to the one that is too much.
        elements: u64,
        /// The most that are read, [`MAX_ELEMENTS`](crate::engine::MAX_ELEMENTS).
        limit: u64,
    },
    /// Values that are NaN, infinite, or beyond what an `f32` can hold.
    #[error("{count} values of {name} are not finite, the first at {index}")]
    NotFinite {
        /// Of the array.
        name: String,
        /// 0-based position of the first in [`Array::data`](super::Array::data); in NumPy, `a.flat[index]`.
        index: usize,
        /// How many.
        count: usize,
    },
}

/// What is wrong with a header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum HeaderFault {
    /// Not the text that it should be: JSON, or in `.npy` a dictionary of Python.
    #[error("syntax")]
    Syntax,
    /// A field is missing, unknown, there twice, or not of its type; a negative size is one that is not.
    #[error("fields")]
    Fields,
    /// Two arrays of one name.
    #[error("duplicate")]
    Duplicate,
    /// The arrays' places overlap, or leave bytes that belong to none.
    #[error("offsets")]
    Offsets,
}

/// What a file that is not read seems to be, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Looks {
    /// Nothing: no bytes.
    Empty,
    /// An archive: `.npz`, and what PyTorch and Keras save.
    Zip,
    /// HDF5: older files of Keras.
    Hdf5,
    /// A pickle of Python: older files of PyTorch.
    Pickle,
    /// Nothing that is known.
    Other,
}

impl Looks {
    pub(super) fn of(bytes: &[u8]) -> Self {
        match bytes {
            [] => Self::Empty,
            [b'P', b'K', 3 | 5, 4 | 6, ..] => Self::Zip,
            [0x89, b'H', b'D', b'F', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Hdf5,
            [0x80, 2..=5, ..] => Self::Pickle,
            _ => Self::Other,
        }
    }
}

impl ArrayError {
    pub(super) fn truncated(needed: u64, bytes: &[u8]) -> Self {
        Self::Truncated {
            needed: safe(needed),
            got: bytes.len() as u64,
        }
    }

    pub(super) fn header(reason: HeaderFault, name: &str) -> Self {
        Self::BadHeader {
            reason,
            name: told(name),
        }
    }

    pub(super) fn unsupported(name: &str, dtype: &str) -> Self {
        Self::UnsupportedType {
            name: told(name),
            dtype: told(dtype),
        }
    }

    pub(super) fn length(name: &str, shape: &[usize], expected: u64, got: u64) -> Self {
        const SIZES: usize = 8;
        let mut sizes: Vec<String> = shape.iter().take(SIZES).map(usize::to_string).collect();
        if shape.len() > SIZES {
            sizes.push("…".to_owned());
        }
        Self::LengthMismatch {
            name: told(name),
            shape: sizes.join(" × "),
            expected: safe(expected),
            got: safe(got),
        }
    }

    pub(super) fn too_large(elements: u64) -> Self {
        Self::TooLarge {
            elements: safe(elements),
            limit: crate::engine::MAX_ELEMENTS,
        }
    }
}

/// A name as an error carries it.
pub(super) fn told(name: &str) -> String {
    cut(name, NAME)
}

/// At most the largest integer that JavaScript keeps exactly.
fn safe(number: u64) -> u64 {
    number.min((1 << 53) - 1)
}
