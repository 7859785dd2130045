//! Tensors of a model: length of the header, header in JSON, numbers.

use std::fmt;

use serde::{
    Deserialize,
    de::{IgnoredAny, MapAccess, Visitor},
};
use serde_json::error::Category;

use super::{Array, ArrayError, HeaderFault, element::Element, finite, order::natural, shape};

/// The longest header, in bytes; the format's own limit.
const HEADER: u64 = 100_000_000;
/// Bytes of the header's length.
const LENGTH: usize = 8;

/// The header's length, if this is such a file: a header begins with a brace and is not longer than [`HEADER`].
pub(super) fn header_length(bytes: &[u8]) -> Option<u64> {
    let (length, rest) = bytes.split_first_chunk::<LENGTH>()?;
    let length = u64::from_le_bytes(*length);
    (length <= HEADER && rest.first() == Some(&b'{')).then_some(length)
}

pub(super) fn read(length: u64, bytes: &[u8]) -> Result<Vec<Array>, ArrayError> {
    let (header, data) = usize::try_from(length)
        .ok()
        .and_then(|length| bytes.get(LENGTH..)?.split_at_checked(length))
        .ok_or_else(|| ArrayError::truncated(LENGTH as u64 + length, bytes))?;
    let Header(mut entries) = serde_json::from_slice(header).map_err(|error| {
        let reason = match error.classify() {
            Category::Data => HeaderFault::Fields,
            Category::Syntax | Category::Eof | Category::Io => HeaderFault::Syntax,
        };
        ArrayError::header(reason, "")
    })?;

    let mut tensors = place(&mut entries)?;
    let head = bytes.len() - data.len();
    let end = tensors.last().map_or(0, |tensor| tensor.end);
    if end > data.len() as u64 {
        return Err(ArrayError::truncated(
            end.saturating_add(head as u64),
            bytes,
        ));
    }
    if end < data.len() as u64 {
        return Err(ArrayError::header(HeaderFault::Offsets, ""));
    }
    tensors.sort_by(|a, b| natural(a.name, b.name));
    if let Some([twice, _]) = tensors.array_windows().find(|[a, b]| a.name == b.name) {
        return Err(ArrayError::header(HeaderFault::Duplicate, twice.name));
    }
    tensors
        .into_iter()
        .map(|tensor| tensor.read(data))
        .collect()
}

/// A tensor whose header is sound.
struct Tensor<'h> {
    name: &'h str,
    shape: Vec<usize>,
    element: Element,
    /// Bytes of the buffer.
    begin: u64,
    end: u64,
}

/// Puts tensors in the order of their bytes, and sees that each has as many as it needs, beginning where the last ends.
fn place(entries: &mut [(String, Entry)]) -> Result<Vec<Tensor<'_>>, ArrayError> {
    entries.sort_by_key(|(_, entry)| entry.data_offsets);
    let mut total = shape::Total::default();
    let mut last = 0;
    let mut tensors = Vec::with_capacity(entries.len());
    for (name, entry) in &*entries {
        let [begin, end] = entry.data_offsets;
        let got = end.checked_sub(begin).filter(|_| begin == last);
        let got = got.ok_or_else(|| ArrayError::header(HeaderFault::Offsets, name))?;
        last = end;
        let element = Element::safetensors(&entry.dtype)
            .ok_or_else(|| ArrayError::unsupported(name, &entry.dtype))?;
        let (shape, elements) = total.add(&entry.shape)?;
        let expected = elements * element.size();
        if got != expected {
            return Err(ArrayError::length(name, &shape, expected, got));
        }
        tensors.push(Tensor {
            name,
            shape,
            element,
            begin,
            end,
        });
    }
    Ok(tensors)
}

impl Tensor<'_> {
    fn read(self, data: &[u8]) -> Result<Array, ArrayError> {
        let bytes = (usize::try_from(self.begin).ok())
            .zip(usize::try_from(self.end).ok())
            .and_then(|(begin, end)| data.get(begin..end))
            .unwrap_or_default();
        let decoded = self.element.decode(bytes);
        finite(Array {
            name: self.name.to_owned(),
            data: decoded
                .ok_or_else(|| ArrayError::too_large(bytes.len() as u64 / self.element.size()))?,
            shape: self.shape,
        })
    }
}

/// What the header says of a tensor.
#[derive(Deserialize)]
struct Entry {
    dtype: String,
    shape: Vec<u64>,
    data_offsets: [u64; 2],
}

/// All entries in the order of the file, names that are there twice included.
struct Header(Vec<(String, Entry)>);

impl<'de> Deserialize<'de> for Header {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;

        impl<'de> Visitor<'de> for Entries {
            type Value = Header;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("tensors by name")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Header, A::Error> {
                let mut entries = Vec::new();
                while let Some(name) = map.next_key::<String>()? {
                    if name == "__metadata__" {
                        map.next_value::<IgnoredAny>()?;
                    } else {
                        entries.push((name, map.next_value()?));
                    }
                }
                Ok(Header(entries))
            }
        }

        deserializer.deserialize_map(Entries)
    }
}
