//! What lessons may say of the kinds by name. `docs/lessons.md` lists the names.

use super::{Kind, Model, Place};
use crate::view::{Facts, facts};

/// The facts of a model at an output cell. A name ends in the kind that it is of; with `-how` after it, it is the
/// arithmetic.
#[must_use]
pub fn kinds_facts(model: &Model, channel: usize, place: Place) -> Facts {
    let sizes = &model.sizes;
    let (c, k, s) = (sizes.channels, sizes.kernel, sizes.groups);
    let (input, output) = (model.input.shape(), model.output.shape());
    let narrow = (c / 4).max(1);
    let bottleneck = 2 * c * narrow + narrow * narrow * k * k;
    let mut all = facts([
        ("kind", model.kind.name().into()),
        ("c", c.into()),
        ("k", k.into()),
        ("groups", s.into()),
        ("dilation", sizes.dilation.into()),
        ("stride", sizes.stride.into()),
        ("height", input.height.into()),
        ("width", input.width.into()),
        ("out-height", output.height.into()),
        ("out-width", output.width.into()),
        ("channel", (channel + 1).into()),
        ("row", (place.row + 1).into()),
        ("column", (place.column + 1).into()),
        ("narrow", narrow.into()),
        ("parameters-bottleneck", bottleneck.into()),
        (
            "parameters-bottleneck-how",
            format!("{c}·{narrow} + {narrow}·{narrow}·{k}² + {narrow}·{c} = {bottleneck}").into(),
        ),
    ]);
    let standard = model.line(Kind::Standard).copied();
    if let Some(number) = model.number(channel, place) {
        all.insert("y".to_owned(), number.into());
    }
    for line in &model.lines {
        let name = line.kind.name();
        let counts = [
            ("parameters", line.parameters as f64),
            ("macs", line.macs as f64),
            ("seen", line.seen as f64),
            ("field", line.field as f64),
            ("beside", line.beside as f64),
        ];
        for (what, number) in counts {
            all.insert(format!("{what}-{name}"), number.into());
        }
        if let Some(standard) = standard {
            let (own, whole) = (line.parameters as f64, standard.parameters as f64);
            all.insert(format!("ratio-{name}"), (own / whole).into());
            all.insert(format!("saving-{name}"), (whole / own).into());
        }
        let p = line.parameters;
        let how = match line.kind {
            Kind::Standard => Some(format!("{c}·{c}·{k}² = {p}")),
            Kind::Grouped => Some(format!("{c}·({c} / {s})·{k}² = {p}")),
            Kind::Depthwise => Some(format!("{c}·{k}² = {p}")),
            Kind::Pointwise => Some(format!("{c}·{c} = {p}")),
            Kind::Separable => Some(format!("{c}·{k}² + {c}·{c} = {p}")),
            Kind::Dilated | Kind::Transposed => Some(format!("{c}·{c}·{k}² = {p}")),
            Kind::Attention | Kind::Filter | Kind::Style => None,
        };
        if let Some(how) = how {
            all.insert(format!("parameters-{name}-how"), how.into());
        }
    }
    let whole = standard.map_or(0.0, |line| line.parameters as f64);
    all.insert(
        "saving-bottleneck".to_owned(),
        (whole / bottleneck as f64).into(),
    );
    all
}
