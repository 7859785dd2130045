//! The paragraph beside the stage, with the numbers of the present kind.

use serde::Serialize;

use super::{Kind, Model};

/// One true sentence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the fields are what their names say")]
pub enum Seen {
    /// What the kind is, with its numbers.
    Kinds {
        kind: Kind,
        channels: usize,
        groups: usize,
        /// Channels of a group.
        per: usize,
        kernel: usize,
        dilation: usize,
        stride: usize,
        field: usize,
        parameters: u64,
        standard: u64,
    },
    /// Every group is one channel, or there is one group: the slider's ends.
    KindsEnd { kind: Kind },
}

/// What is to be said of the kind that is looked at.
#[must_use]
pub fn explanation(model: &Model) -> Vec<Seen> {
    let kind = model.kind;
    let sizes = model.sizes;
    let (Some(line), Some(standard)) = (model.line(kind), model.line(Kind::Standard)) else {
        return Vec::new();
    };
    let groups = sizes.groups_of(kind);
    let mut seen = vec![Seen::Kinds {
        kind,
        channels: sizes.channels,
        groups,
        per: sizes.channels / groups.max(1),
        kernel: sizes.kernel,
        dilation: sizes.dilation,
        stride: sizes.stride,
        field: line.field,
        parameters: line.parameters,
        standard: standard.parameters,
    }];
    if kind == Kind::Grouped && (groups == 1 || groups == sizes.channels) {
        let same = if groups == 1 {
            Kind::Standard
        } else {
            Kind::Depthwise
        };
        seen.push(Seen::KindsEnd { kind: same });
    }
    seen
}
