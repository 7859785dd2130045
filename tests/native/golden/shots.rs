//! The frames that are kept.

use convolens::view::series::Target;

use super::{FIRST, Shot};

pub(super) const SHOTS: [Shot; 27] = [
    FIRST,
    // The four phases of a beat.
    Shot {
        name: "glide",
        time: 0.15,
        ..FIRST
    },
    Shot {
        name: "products",
        time: 0.45,
        ..FIRST
    },
    Shot {
        name: "sum",
        time: 0.74,
        ..FIRST
    },
    // Padding: how much, and with what.
    Shot {
        name: "valid",
        state: "pad=valid",
        step: 1,
        ..FIRST
    },
    Shot {
        name: "zero",
        state: "pad=2,2&fill=zero",
        step: 1,
        ..FIRST
    },
    Shot {
        name: "same",
        state: "pad=same&fill=zero&stride=3",
        step: 4,
        ..FIRST
    },
    Shot {
        name: "mirror",
        step: 12,
        ..FIRST
    },
    Shot {
        name: "circular",
        state: "fill=circular",
        step: 1,
        ..FIRST
    },
    Shot {
        name: "causal",
        state: "pad=causal&fill=zero&kernel=1/2,1/3,1/6",
        step: 5,
        ..FIRST
    },
    // The other sizes.
    Shot {
        name: "stride",
        state: "pad=valid&stride=2&kernel=1,-2,1",
        step: 4,
        ..FIRST
    },
    Shot {
        name: "dilation",
        state: "dilation=3&kernel=-1,0,1",
        step: 5,
        ..FIRST
    },
    Shot {
        name: "even",
        state: "kernel=1/4,1/4,1/4,1/4",
        ..FIRST
    },
    Shot {
        name: "flip",
        state: "kernel=1,2,3&flip=1&bias=-2",
        ..FIRST
    },
    Shot {
        name: "relu",
        state: "kernel=-1,0,1&act=relu",
        step: 6,
        ..FIRST
    },
    Shot {
        name: "max",
        state: "op=max&size=3&stride=2&pad=1,1&ceil=1",
        step: 7,
        ..FIRST
    },
    Shot {
        name: "average",
        state: "op=avg&size=3&stride=2&pad=1,0&count=1",
        step: 1,
        ..FIRST
    },
    // What is pointed at.
    Shot {
        name: "hover-output",
        target: Some(Target::Output(9)),
        ..FIRST
    },
    Shot {
        name: "hover-input",
        target: Some(Target::Input(1)),
        ..FIRST
    },
    Shot {
        name: "hover-weight",
        target: Some(Target::Weight(1)),
        ..FIRST
    },
    Shot {
        name: "hover-padding",
        target: Some(Target::Padding(-2)),
        ..FIRST
    },
    // Long series.
    Shot {
        name: "sunspots",
        state: "data=sunspots",
        step: 150,
        ..FIRST
    },
    Shot {
        name: "zoomed",
        state: "data=sunspots&kernel=-1,0,1",
        step: 150,
        zoom: Some((119, 219)),
        ..FIRST
    },
    Shot {
        name: "long-kernel",
        state: "data=sunspots&pad=valid&kernel=1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1",
        step: 100,
        ..FIRST
    },
    // Other stages.
    Shot {
        name: "phone",
        size: [390.0, 430.0],
        ..FIRST
    },
    Shot {
        name: "projector",
        text: 20.0,
        ..FIRST
    },
    Shot {
        name: "dimmed",
        dimmed: true,
        ..FIRST
    },
];
