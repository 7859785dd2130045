//! Who computed what: blocks of the result in the colours of their workers, with times and halos.

use super::frame::BlockTint;
use super::pen::Pen;
use super::pictures::{block_of, overlap};
use crate::scene::{Anchor, Paint, Point, Rect, Role, hatch};
use crate::view::draw::Draw;
use crate::view::look::Look;

/// Workers' colours; the second four are hatched too.
const ROLES: [Role; 4] = [Role::Input, Role::Kernel, Role::Output, Role::Field];
/// A halo is drawn so many CSS pixels high at least.
const LEAST: f64 = 4.0;
/// Entries of the legend in a line.
const ABREAST: usize = 2;

/// Blocks and milliseconds of one worker.
struct Share {
    worker: usize,
    blocks: usize,
    ms: f64,
}

fn shares(blocks: &[BlockTint]) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    for block in blocks {
        match shares.iter_mut().find(|share| share.worker == block.worker) {
            Some(share) => {
                share.blocks += 1;
                share.ms += block.ms;
            }
            None => shares.push(Share {
                worker: block.worker,
                blocks: 1,
                ms: block.ms,
            }),
        }
    }
    shares.sort_by_key(|share| share.worker);
    shares
}

/// CSS pixels that the legend takes under a picture.
pub(super) fn height(look: &Look<'_>, blocks: Option<&[BlockTint]>) -> f64 {
    blocks.map_or(0.0, |blocks| {
        let lines = shares(blocks).len().div_ceil(ABREAST) + 2;
        8.0 + lines as f64 * (look.small() + 5.0)
    })
}

fn swatch(pen: &mut Pen<'_>, area: Rect, worker: usize, alpha: f64) {
    let role = ROLES
        .get(worker % ROLES.len())
        .copied()
        .unwrap_or(Role::Muted);
    pen.fill(area, 0.0, Paint::of(role).faded(alpha));
    if worker >= ROLES.len() {
        pen.stroke(
            hatch(area, 5.0),
            Paint::of(Role::Background).faded(0.7),
            1.2,
        );
    }
}

/// Tints the blocks and, on the input, what the shown output's block has read.
pub(super) fn tint(pen: &mut Pen<'_>) {
    let Some(blocks) = pen.view.tint else { return };
    let map = pen.output;
    let width = map.size[1] as f64;
    let small = pen.look.small();
    for block in blocks {
        let area = map.area(0.0, block.first as f64, width, block.rows as f64);
        let area = overlap(area, map.rect);
        if area.height <= 0.0 {
            continue;
        }
        swatch(pen, area, block.worker, 0.34);
        if area.height >= small + 2.0 {
            let text = (block.worker + 1).to_string();
            let at = Point::new(area.x + small * 0.8, area.centre().y);
            let plate = Rect::new(
                at.x - small * 0.55,
                at.y - small * 0.6,
                small * 1.1,
                small * 1.2,
            );
            pen.fill(plate, 3.0, Paint::of(Role::Background).faded(0.8));
            pen.note(at, Anchor::Middle, text, Paint::of(Role::Ink), 30.0);
        }
    }
    let (row, _) = pen.model.position(pen.shown);
    if let Some(block) = block_of(blocks, row) {
        halo(pen, blocks, block);
    }
    legend(pen, blocks, row);
}

/// The rows of the input that a block has read; its halo, which other blocks have read too, hatched.
fn halo(pen: &mut Pen<'_>, blocks: &[BlockTint], block: &BlockTint) {
    let map = pen.input;
    let width = map.size[1] as f64;
    for (first, end) in &block.needs {
        let rows = end.saturating_sub(*first) as f64;
        let area = overlap(map.area(0.0, *first as f64, width, rows), map.rect);
        swatch(pen, area, block.worker, 0.3);
        pen.frame(area, 0.0, Paint::of(Role::Ink).faded(0.6), 1.0);
    }
    for (first, end) in shared(blocks, block) {
        let rows = (end - first) as f64;
        let area = map.area(0.0, first as f64, width, rows);
        // A row of a large picture is thinner than a pixel of the stage.
        let short = (LEAST - area.height).max(0.0) / 2.0;
        let area = Rect::new(
            area.x,
            area.y - short,
            area.width,
            area.height + 2.0 * short,
        );
        let area = overlap(area, map.rect);
        pen.fill(area, 0.0, Paint::of(Role::Background).faded(0.55));
        pen.stroke(hatch(area, 4.0), Paint::of(Role::Ink), 1.0);
    }
}

/// The halo of a block: of the rows of the input that it has read, those that others have read too, as ranges from the
/// first row up to the one behind the last.
pub(super) fn shared(blocks: &[BlockTint], block: &BlockTint) -> Vec<(usize, usize)> {
    let others = blocks.iter().filter(|other| other.first != block.first);
    let mut both: Vec<(usize, usize)> = others
        .flat_map(|other| &other.needs)
        .flat_map(|(first, end)| {
            block
                .needs
                .iter()
                .map(|(own_first, own_end)| (*first.max(own_first), *end.min(own_end)))
        })
        .filter(|(first, end)| first < end)
        .collect();
    both.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (first, end) in both {
        match joined.last_mut() {
            Some(last) if first <= last.1 => last.1 = last.1.max(end),
            _ => joined.push((first, end)),
        }
    }
    joined
}

fn legend(pen: &mut Pen<'_>, blocks: &[BlockTint], row: usize) {
    let picture = pen.layout.input;
    let (small, words) = (pen.look.small(), pen.look.words);
    let (line, column) = (small + 5.0, picture.width / ABREAST as f64);
    let top = picture.bottom() + 8.0;
    let shares = shares(blocks);
    for (index, share) in shares.iter().enumerate() {
        let x = picture.x + (index % ABREAST) as f64 * column;
        let y = top + (index / ABREAST) as f64 * line + small / 2.0;
        let square = Rect::new(x, y - small * 0.45, small * 0.9, small * 0.9);
        swatch(pen, square, share.worker, 0.8);
        let text = format!(
            "{}: {} × {} {}",
            share.worker + 1,
            share.blocks,
            words.numerals.short(share.ms / share.blocks as f64),
            words.get("stage-image-ms"),
        );
        let at = Point::new(square.right() + 5.0, y);
        let room = column - square.width - 9.0;
        pen.note(at, Anchor::Start, text, Paint::of(Role::Ink), room);
    }
    let Some(block) = block_of(blocks, row) else {
        return;
    };
    let needs: Vec<String> = block
        .needs
        .iter()
        .map(|(first, end)| format!("{}–{end}", first + 1))
        .collect();
    let text = format!(
        "{} {}–{}: {} {}, {} {}",
        words.get("stage-image-rows"),
        block.first + 1,
        block.first + block.rows,
        words.numerals.short(block.ms),
        words.get("stage-image-ms"),
        words.get("stage-image-reads"),
        needs.join(", "),
    );
    let halo: usize = shared(blocks, block)
        .iter()
        .map(|(first, end)| end - first)
        .sum();
    let second = format!("{halo} {}", words.get("stage-image-halo"));
    let y = top + shares.len().div_ceil(ABREAST) as f64 * line + small / 2.0;
    for (index, text) in [text, second].into_iter().enumerate() {
        let at = Point::new(picture.x, y + index as f64 * line);
        let muted = Paint::of(Role::Muted);
        pen.note(at, Anchor::Start, text, muted, picture.width);
    }
}
