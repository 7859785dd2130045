//! Bytes → text: which encoding a file is in, and whether it is text at all.
//!
//! Windows-1251 comes from `yore`. `encoding_rs` would serve as well, but all its tables stay in the module
//! even if one encoding is called: it adds 130 kB to the gzipped WebAssembly, `yore`'s code page 1 kB.
//! UTF-16 needs no crate.

use std::borrow::Cow;

use super::{DataError, dialect::Encoding};

const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

/// Decodes a file.
///
/// A byte-order mark decides between UTF-8 and UTF-16; without one, bytes that are valid UTF-8 are UTF-8,
/// and all others are Windows-1251, in which Russian Excel saves CSV.
/// Bare carriage returns, the line ends of old Macs, become line feeds.
///
/// # Errors
///
/// [`DataError::Binary`] if control characters show that this is not text.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), DataError> {
    let (text, encoding) = match bytes {
        [0xff, 0xfe, rest @ ..] => (utf16(rest, u16::from_le_bytes).into(), Encoding::Utf16),
        [0xfe, 0xff, rest @ ..] => (utf16(rest, u16::from_be_bytes).into(), Encoding::Utf16),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8_or_1251(rest),
        _ => utf8_or_1251(bytes),
    };
    if text.bytes().any(is_binary) {
        return Err(DataError::Binary);
    }
    let text = if text.contains('\r') && !text.contains('\n') {
        text.replace('\r', "\n").into()
    } else {
        text
    };
    Ok((text, encoding))
}

fn utf8_or_1251(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.into(), Encoding::Utf8),
        Err(_) => (
            yore::code_pages::CP1251.decode(bytes),
            Encoding::Windows1251,
        ),
    }
}

/// A unit that is half of nothing, at the end or in the middle, becomes U+FFFD: one cell is lost, not the file.
fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| c.unwrap_or(REPLACEMENT))
        .chain(odd.iter().map(|_| REPLACEMENT))
        .collect()
}

/// Control characters that no text has. Ctrl-Z (0x1a) is one that DOS ends texts with.
fn is_binary(byte: u8) -> bool {
    matches!(byte, 0..=8 | 0x0e..=0x19 | 0x1b..=0x1f | 0x7f)
}

/// Splits off what stands above the table and is no part of it: blank lines, comment lines
/// (`# measured in 2024`) and Excel's `sep=;`. Returns the rest and how many lines were passed.
pub(super) fn skip_preamble(text: &str) -> (&str, usize) {
    let mut rest = text;
    let mut lines = 0;
    while let Some((line, below)) = rest.split_once('\n') {
        let line = line.trim();
        let comment = line == "#" || line.starts_with("# ") || line.starts_with("##");
        if !(line.is_empty() || comment || line.starts_with("sep=")) {
            break;
        }
        rest = below;
        lines += 1;
    }
    (rest.trim_end_matches(['\u{1a}', '\r', '\n', ' ']), lines)
}
