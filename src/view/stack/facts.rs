//! What lessons may say of a stack by name. `docs/lessons.md` lists the names.

use super::{Focus, Model};
use crate::view::{Fact, Facts, facts};

/// The facts of a model and of the unit that is looked at. A name that ends in `-how` is the arithmetic of the one before
/// it; one that ends in a number is of that layer, 0 being the input.
#[must_use]
pub fn stack_facts(model: &Model, focus: &Focus) -> Facts {
    let value = focus.unit.value;
    let [rows, columns] = model.field(value);
    let (input, shape) = (model.plan.shape(0), model.plan.shape(value));
    let mut all = facts([
        ("layers", model.depth().into()),
        ("parameters", (model.total.parameters as f64).into()),
        ("macs", (model.total.macs as f64).into()),
        ("height", input.height.into()),
        ("width", input.width.into()),
        ("input", input.width.into()),
        ("input-channels", input.channels.into()),
        ("layer", value.into()),
        ("channel", (focus.unit.channel + 1).into()),
        ("channels", shape.channels.into()),
        ("out-height", shape.height.into()),
        ("out-width", shape.width.into()),
        ("output", shape.width.into()),
        ("field", columns.size.into()),
        ("field-height", rows.size.into()),
        ("jump", columns.jump.into()),
        ("start", (columns.start as f64).into()),
    ]);
    let mut add = |name: String, fact: Fact| {
        all.insert(name, fact);
    };
    if let Some(number) = focus.number() {
        add("y".to_owned(), number.into());
    }
    if let Some(single) = &model.single {
        add("stacked".to_owned(), (single.parameters as f64).into());
        add("single".to_owned(), (single.single as f64).into());
        add("single-size".to_owned(), single.width.into());
        add(
            "single-ratio".to_owned(),
            (single.single as f64 / single.parameters.max(1) as f64).into(),
        );
    }
    if let Some(how) = field_how(model, value) {
        add("field-how".to_owned(), how.into());
    }
    for layer in 0..=model.depth() {
        let ([rows, columns], shape) = (model.field(layer), model.plan.shape(layer));
        let of = [
            ("field", columns.size),
            ("field-height", rows.size),
            ("jump", columns.jump),
            ("channels", shape.channels),
            ("height", shape.height),
            ("width", shape.width),
        ];
        for (name, number) in of {
            add(format!("{name}-{layer}"), number.into());
        }
        if let Some(how) = field_how(model, layer) {
            add(format!("field-{layer}-how"), how.into());
        }
        if let Some(line) = layer.checked_sub(1).and_then(|at| model.lines.get(at)) {
            add(
                format!("parameters-{layer}"),
                (line.parameters as f64).into(),
            );
            add(format!("macs-{layer}"), (line.macs as f64).into());
        }
    }
    all
}

/// `3 + (3 − 1)·1 = 5`: the field of the layer below, and what the window adds at the layer's jump.
fn field_how(model: &Model, layer: usize) -> Option<String> {
    let stage = model.plan.stage(layer)?;
    let [_, axis] = stage.geometry()?.axes;
    let ([_, below], [_, field]) = (model.field(stage.input), model.field(layer));
    // What joins two branches, or sees everything, has no such sum.
    (below.size + (axis.span - 1) * below.jump == field.size).then(|| {
        format!(
            "{} + ({} − 1)·{} = {}",
            below.size, axis.span, below.jump, field.size
        )
    })
}
