//! A dense layer beside a convolution over the same few cells: how many links, how many weights, and which links share one.

use super::frame::Pen;
use super::panel::{Line, Panel, Panels};
use crate::engine::Source;
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;

/// Colours of weights, one after the other; more weights take them again, paler.
const COLOURS: [Role; 6] = [
    Role::Kernel,
    Role::Input,
    Role::Output,
    Role::Field,
    Role::Positive,
    Role::Muted,
];

/// A link from a cell of the input to one of the output, and the weight that it shares, if it shares one.
struct Link {
    input: usize,
    output: usize,
    shared: Option<usize>,
}

pub(super) fn draw(pen: &mut Pen<'_>) {
    let Some(panels) = pen.layout.panels.clone() else {
        return;
    };
    let axis = &panels.axis;
    let every = (0..axis.output).flat_map(|output| {
        (0..axis.input).map(move |input| Link {
            input,
            output,
            shared: None,
        })
    });
    let every: Vec<Link> = every.collect();
    let windows = (0..axis.output).flat_map(|output| {
        axis.reads(output)
            .filter_map(move |read| match read.source {
                Source::Cell(input) => Some(Link {
                    input,
                    output,
                    shared: Some(read.tap),
                }),
                _ => None,
            })
    });
    let windows: Vec<Link> = windows.collect();
    let weights = every.len();
    panel(pen, &panels, &panels.dense, "stage-dense", &every, weights);
    note(pen, &panels.dense, "stage-links-own");
    panel(
        pen,
        &panels,
        &panels.shared,
        "stage-convolution",
        &windows,
        axis.kernel,
    );
    legend(pen, &panels);
    note(pen, &panels.shared, "stage-links-shared");
}

/// One layer: its name and its counts, its links, coloured by the weight that they share, its cells.
fn panel(
    pen: &mut Pen<'_>,
    panels: &Panels,
    panel: &Panel,
    title: &str,
    links: &[Link],
    weights: usize,
) {
    let small = pen.look.small();
    let area = panel.area;
    let middle = area.x + area.width / 2.0;
    let name = pen.word(title);
    pen.write(
        Point::new(middle, area.y + small),
        Anchor::Middle,
        name,
        pen.look.text,
        true,
        Paint::of(Role::Ink),
        area.width,
    );
    let told = format!(
        "{}: {} · {}: {weights}",
        pen.word("stage-links"),
        links.len(),
        pen.word("stage-weights"),
    );
    let muted = Paint::of(Role::Muted);
    let under = Point::new(middle, area.y + small * 2.6);
    pen.text(under, told, small, muted, area.width);
    let unit = pen.view.focus.unit;
    let looked = |link: &Link| {
        unit.value == panels.layer && unit.column == link.output
            || unit.value + 1 == panels.layer && unit.column == link.input
    };
    // A unit of another layer, or far off, leaves all links alike.
    let any = links.iter().any(looked);
    let (over, other): (Vec<&Link>, Vec<&Link>) = links.iter().partition(|link| looked(link));
    for (link, bright) in other
        .into_iter()
        .map(|link| (link, false))
        .chain(over.into_iter().map(|link| (link, true)))
    {
        let from = panel.inputs.at(link.input);
        let to = panel.outputs.at(link.output);
        let paint = match link.shared {
            Some(weight) => colour(weight),
            None if bright => Paint::of(Role::Ink),
            None => Paint::of(Role::Muted),
        };
        let (paint, width) = match (any, bright) {
            (true, true) => (paint, 2.0),
            (true, false) => (paint.faded(0.25), 1.0),
            (false, _) => (paint, 1.2),
        };
        let half = panel.size / 2.0;
        pen.line(
            Point::new(from.x, from.y - half),
            Point::new(to.x, to.y + half),
            paint,
            width,
        );
    }
    for (line, value, role) in [
        (&panel.inputs, panels.layer - 1, Role::Input),
        (&panel.outputs, panels.layer, Role::Output),
    ] {
        let here = (unit.value == value).then_some(unit.column);
        cells(pen, panel, line, role, here);
    }
}

fn cells(pen: &mut Pen<'_>, panel: &Panel, line: &Line, role: Role, here: Option<usize>) {
    for index in 0..line.count {
        let cell = panel.cell(line.at(index));
        pen.fill(cell, 4.0, Paint::tint(role, 0.25));
        if here == Some(index) {
            pen.frame(cell, 4.0, Paint::of(Role::Field), 2.5);
        } else {
            pen.frame(cell, 4.0, Paint::of(role), 1.0);
        }
    }
}

/// The weights under the convolution, each with the colour of its links.
fn legend(pen: &mut Pen<'_>, panels: &Panels) {
    let panel = &panels.shared;
    if !panel.notes || panels.axis.kernel > COLOURS.len() {
        return;
    }
    let kernel = pen
        .model
        .weights
        .kernel(&pen.model.plan, panels.layer, 0, 0)
        .to_vec();
    let small = pen.look.small();
    let pitch = (panel.area.width / kernel.len().max(1) as f64).min(small * 7.0);
    let y = panel.area.bottom() - small * 2.6;
    let left = panel.area.x + (panel.area.width - pitch * kernel.len() as f64) / 2.0;
    for (index, weight) in kernel.iter().enumerate() {
        let x = left + index as f64 * pitch;
        let dash = Rect::new(x + small * 0.4, y - 2.0, small * 1.4, 4.0);
        pen.fill(dash, 2.0, colour(index));
        let number = pen.look.words.numerals.short(f64::from(*weight));
        pen.write(
            Point::new(dash.right() + small * 0.5, y),
            Anchor::Start,
            number,
            small,
            true,
            Paint::of(Role::Ink),
            pitch - small * 2.6,
        );
    }
}

/// A line below the cells.
fn note(pen: &mut Pen<'_>, panel: &Panel, word: &str) {
    if !panel.notes {
        return;
    }
    let small = pen.look.small();
    let area = panel.area;
    let at = Point::new(area.x + area.width / 2.0, area.bottom() - small * 0.8);
    let text = pen.word(word);
    pen.text(at, text, small, Paint::of(Role::Muted), area.width);
}

fn colour(weight: usize) -> Paint {
    let role = COLOURS
        .get(weight % COLOURS.len())
        .copied()
        .unwrap_or(Role::Muted);
    let round = (weight / COLOURS.len()) % 3;
    Paint::tint(role, 1.0 - 0.3 * round as f64)
}
