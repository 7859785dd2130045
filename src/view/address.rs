//! An address taken apart: `#/series?kernel=-1,0,1&stride=2`.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The path of a hash, which names a view.
pub(crate) fn path(hash: &str) -> &str {
    halves(hash).0.trim_matches('/')
}

/// The keys and values of a hash, in its order, decoded.
pub(crate) fn entries(hash: &str) -> impl Iterator<Item = (Cow<'_, str>, Cow<'_, str>)> {
    let plain = |text| percent_decode_str(text).decode_utf8_lossy();
    halves(hash)
        .1
        .split('&')
        .filter(|part| !part.is_empty())
        .map(move |part| {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            (plain(key), plain(value))
        })
}

fn halves(hash: &str) -> (&str, &str) {
    let hash = hash.strip_prefix('#').unwrap_or(hash);
    hash.split_once('?').unwrap_or((hash, ""))
}
