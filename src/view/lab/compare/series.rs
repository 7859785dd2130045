//! Two outputs of a series under its input, and their difference.

use super::{Input, NAMES, Pair, Pen};
use crate::engine::Tensor;
use crate::scene::{Rect, Role, Scale};
use crate::view::lab::Along;
use crate::view::lab::aligned::{Aligned, Strip, draw as draw_rows};

/// Draws all of it; `place` is the cell of the input that is looked at.
pub(super) fn draw(pen: &mut Pen<'_>, pair: &Pair, input: &Tensor, place: Option<f64>) {
    let look = pen.look;
    let numerals = look.words.numerals;
    let [a, b] = &pair.outputs;
    let both = ends([a.output.data(), b.output.data()].concat().as_slice());
    let scale = Scale::of(Role::Output, both.0, both.1);
    let range = |scale: &Scale| {
        let (low, high) = scale.range();
        format!("{} … {}", numerals.short(low), numerals.short(high))
    };
    let word = |id: &str| look.words.get(id).to_owned();
    let (mut low, mut high) = ends(input.data());
    if let Some(Input::Series(other)) = &pair.other {
        let (lower, higher) = ends(other.data());
        (low, high) = (low.min(lower), high.max(higher));
    }
    let own = Scale::of(Role::Input, low, high);
    let own_input = |input: &'_ Tensor| Along::input(input.shape().width);
    let [name_a, name_b, _] = NAMES;
    let of = |name: &str| match pair.other {
        Some(_) => format!("{}, {}", word("stage-input"), word(name)),
        None => word("stage-input"),
    };
    let mut strips = vec![Strip {
        name: of(name_a),
        note: range(&own),
        role: Role::Input,
        values: input.data(),
        along: own_input(input),
        scale: own,
    }];
    if let Some(Input::Series(other)) = &pair.other {
        strips.push(Strip {
            name: of(name_b),
            note: range(&own),
            role: Role::Input,
            values: other.data(),
            along: own_input(other),
            scale: own,
        });
    }
    for (placed, name) in pair.outputs.iter().zip(NAMES) {
        let [_, along] = placed.stand;
        strips.push(Strip {
            name: word(name),
            note: range(&scale),
            role: Role::Output,
            values: placed.output.data(),
            along,
            scale,
        });
    }
    let [_, _, name] = NAMES;
    if let Some(left) = &pair.difference {
        let [_, along] = left.placed.stand;
        let scale = Scale::of(Role::Output, -left.largest, left.largest);
        strips.push(Strip {
            name: word(name),
            note: range(&scale),
            role: Role::Ink,
            values: left.placed.output.data(),
            along,
            scale,
        });
    }
    let (wide, high) = (look.width, look.height);
    let edge = if wide < 560.0 { 8.0 } else { 34.0 };
    // Rows of cells stand no farther apart than is good to compare.
    let room = (high - 32.0).max(40.0);
    let each = (118.0 * look.unit()).max(look.small() * 6.0);
    let area = |height: f64| {
        let top = 16.0 + ((room - height) / 2.0).max(0.0);
        Rect::new(edge, top, (wide - 2.0 * edge).max(40.0), height)
    };
    let mut aligned = Aligned::new(look, area(room), &strips);
    if aligned.has_cells() {
        aligned = Aligned::new(look, area(room.min(each * strips.len() as f64)), &strips);
    }
    draw_rows(pen, look, &aligned, &strips, place);
}

fn ends(values: &[f32]) -> (f64, f64) {
    let low = values.iter().copied().fold(f32::INFINITY, f32::min);
    let high = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    (low.into(), high.into())
}
