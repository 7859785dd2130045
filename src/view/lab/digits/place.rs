//! A unit: as the address writes it, as the pointer finds it, and where the keyboard takes it.

use super::pen::KINDS;
use crate::engine::Shape;
use crate::net::{Plan, Unit};
use crate::scene::Id;
use crate::view::lab::State;

/// `3.5.2.1` is layer 3, channel 5, row 2, column 1; layer 0 is the digit itself.
pub(super) fn read(text: &str, plan: &Plan) -> Option<Unit> {
    let numbers: Option<Vec<usize>> = text.split('.').map(|part| part.parse().ok()).collect();
    let [value, channel, row, column] = numbers?[..] else {
        return None;
    };
    let unit = Unit {
        value,
        channel: channel.checked_sub(1)?,
        row: row.checked_sub(1)?,
        column: column.checked_sub(1)?,
    };
    let shape = plan.shape(value);
    let there = value <= plan.depth()
        && unit.channel < shape.channels
        && unit.row < shape.height
        && unit.column < shape.width;
    there.then_some(unit)
}

fn written(unit: Unit) -> String {
    let Unit {
        value,
        channel,
        row,
        column,
    } = unit;
    format!("{value}.{}.{}.{}", channel + 1, row + 1, column + 1)
}

/// The unit that a part of the picture shows.
pub(super) fn of(id: Id, plan: &Plan) -> Option<Unit> {
    let value = KINDS.iter().position(|kind| *kind == id.kind)?;
    let index = usize::try_from(id.index).ok()?;
    let Shape { height, width, .. } = plan.shape(value);
    let cells = (height * width).max(1);
    Some(Unit {
        value,
        channel: index / cells,
        row: index % cells / width.max(1),
        column: index % width.max(1),
    })
}

/// Pins a unit.
pub(super) fn choose(state: &mut State, unit: Unit) {
    state.put("unit", written(unit));
}

/// Pins a unit; the same one again, or none, lets go.
pub(super) fn pin(state: &mut State, unit: Option<Unit>) -> Vec<&'static str> {
    let text = unit.map(written).unwrap_or_default();
    let same = state.text("unit") == text;
    if same && text.is_empty() {
        return Vec::new();
    }
    state.put("unit", if same { String::new() } else { text });
    vec!["unit"]
}

/// Where the arrows lead: along a map's cells, beyond its last column to the next map and the next layer, and back.
pub(super) fn walked(from: Option<Unit>, rows: isize, columns: isize, plan: &Plan) -> Unit {
    let start = Unit {
        value: 0,
        channel: 0,
        row: 0,
        column: 0,
    };
    let Some(unit) = from else { return start };
    let shape = plan.shape(unit.value);
    let row = unit
        .row
        .saturating_add_signed(rows)
        .min(shape.height.saturating_sub(1));
    let column = unit.column.checked_add_signed(columns);
    match column {
        Some(column) if column < shape.width => Unit {
            row,
            column,
            ..unit
        },
        Some(_) => along(unit, plan, true).unwrap_or(unit),
        None => along(unit, plan, false).unwrap_or(unit),
    }
}

/// The first column of the next map, or the last column of the one before, at about the same height.
fn along(unit: Unit, plan: &Plan, on: bool) -> Option<Unit> {
    let shape = plan.shape(unit.value);
    let (value, channel) = if on && unit.channel + 1 < shape.channels {
        (unit.value, unit.channel + 1)
    } else if on {
        (unit.value + 1, 0)
    } else if unit.channel > 0 {
        (unit.value, unit.channel - 1)
    } else {
        let before = unit.value.checked_sub(1)?;
        (before, plan.shape(before).channels.saturating_sub(1))
    };
    if value > plan.depth() {
        return None;
    }
    let to = plan.shape(value);
    Some(Unit {
        value,
        channel,
        row: unit.row * to.height / shape.height.max(1),
        column: if on { 0 } else { to.width.saturating_sub(1) },
    })
}
