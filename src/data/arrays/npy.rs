//! One array as NumPy saves it: magic, version, length of the header, header, numbers.

use super::{Array, ArrayError, element::Element, finite, literal, shape};

const MAGIC: &[u8] = b"\x93NUMPY";

/// Whether the file is one of NumPy's, perhaps cut within the magic.
pub(super) fn is(bytes: &[u8]) -> bool {
    !bytes.is_empty() && (bytes.starts_with(MAGIC) || MAGIC.starts_with(bytes))
}

pub(super) fn read(name: String, bytes: &[u8]) -> Result<Array, ArrayError> {
    let (header, data) = split(bytes)?;
    let header = literal::header(header).map_err(|reason| ArrayError::header(reason, ""))?;
    let element = Element::numpy(&header.descr)
        .ok_or_else(|| ArrayError::unsupported(&name, &header.descr))?;
    let (shape, elements) = shape::Total::default().add(&header.shape)?;

    let (expected, got) = (elements * element.size(), data.len() as u64);
    if got < expected {
        let head = bytes.len() as u64 - got;
        return Err(ArrayError::truncated(head + expected, bytes));
    }
    if got > expected {
        return Err(ArrayError::length(&name, &shape, expected, got));
    }
    let mut values = element.decode(data);
    if header.fortran {
        values = values.and_then(|values| shape::transposed(&values, &shape));
    }
    let data = values.ok_or_else(|| ArrayError::too_large(elements))?;
    finite(Array { name, shape, data })
}

/// The header and the numbers.
fn split(bytes: &[u8]) -> Result<(&[u8], &[u8]), ArrayError> {
    // magic, version, and the length of the header in 2 bytes or in 4
    let short = || ArrayError::truncated(10, bytes);
    let (&[major, minor], rest) = bytes
        .get(MAGIC.len()..)
        .and_then(<[u8]>::split_first_chunk)
        .ok_or_else(short)?;
    let (length, rest) = match major {
        1 => {
            let (length, rest) = rest.split_first_chunk().ok_or_else(short)?;
            (u64::from(u16::from_le_bytes(*length)), rest)
        }
        2 | 3 => {
            let split = rest.split_first_chunk();
            let (length, rest) = split.ok_or_else(|| ArrayError::truncated(12, bytes))?;
            (u64::from(u32::from_le_bytes(*length)), rest)
        }
        _ => return Err(ArrayError::UnsupportedVersion { major, minor }),
    };
    let head = (bytes.len() - rest.len()) as u64;
    usize::try_from(length)
        .ok()
        .and_then(|length| rest.split_at_checked(length))
        .ok_or_else(|| ArrayError::truncated(head + length, bytes))
}
