//! A small rasteriser: round dots and pieces of lines, those behind painted first, with smooth edges.

use std::rc::Rc;

use crate::scene::Rgb;

/// A piece of a line with round ends; a dot where both ends are the same. In pixels of the raster.
#[derive(Clone, Copy, Debug)]
struct Piece {
    from: [f32; 2],
    to: [f32; 2],
    radius: f32,
    /// Larger is nearer.
    depth: f32,
    rgb: [u8; 3],
    alpha: f32,
}

/// What is to be painted.
#[derive(Debug)]
pub(super) struct Raster {
    width: usize,
    height: usize,
    pieces: Vec<Piece>,
}

impl Raster {
    pub(super) fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            pieces: Vec::with_capacity(6000),
        }
    }

    pub(super) fn dot(&mut self, at: [f32; 2], depth: f32, radius: f32, rgb: [u8; 3], alpha: f32) {
        self.line(at, at, depth, radius, rgb, alpha);
    }

    /// A straight piece, as far away as its middle; long lines are to be cut.
    pub(super) fn line(
        &mut self,
        from: [f32; 2],
        to: [f32; 2],
        depth: f32,
        radius: f32,
        rgb: [u8; 3],
        alpha: f32,
    ) {
        self.pieces.push(Piece {
            from,
            to,
            radius,
            depth,
            rgb,
            alpha,
        });
    }

    /// All of it on the paper, 4 bytes a pixel.
    pub(super) fn paint(mut self, Rgb([r, g, b]): Rgb) -> Rc<[u8]> {
        let mut rgba = [r, g, b, 255].repeat(self.width * self.height);
        self.pieces
            .sort_unstable_by(|one, other| one.depth.total_cmp(&other.depth));
        for piece in &self.pieces {
            piece.paint(&mut rgba, self.width, self.height);
        }
        rgba.into()
    }
}

impl Piece {
    fn paint(&self, rgba: &mut [u8], width: usize, height: usize) {
        let Self {
            from: [x0, y0],
            to: [x1, y1],
            radius,
            ..
        } = *self;
        let reach = radius + 0.5;
        let within = |low: f32, high: f32, size: usize| {
            let (low, high) = ((low - reach).floor(), (high + reach).ceil());
            // What is no number gives an empty range.
            let first = low.clamp(0.0, size as f32) as usize;
            first..(high.clamp(0.0, size as f32) as usize).max(first)
        };
        let (along, down) = (
            within(x0.min(x1), x0.max(x1), width),
            within(y0.min(y1), y0.max(y1), height),
        );
        let (dx, dy) = (x1 - x0, y1 - y0);
        let length = dx * dx + dy * dy;
        for y in down {
            let row = rgba.get_mut((y * width + along.start) * 4..(y * width + along.end) * 4);
            let Some(row) = row else { continue };
            let py = y as f32 + 0.5 - y0;
            for (step, pixel) in row.as_chunks_mut::<4>().0.iter_mut().enumerate() {
                let px = (along.start + step) as f32 + 0.5 - x0;
                let share = if length > 0.0 {
                    ((px * dx + py * dy) / length).clamp(0.0, 1.0)
                } else {
                    0.0
                };
                let (ex, ey) = (px - share * dx, py - share * dy);
                let squared = ex * ex + ey * ey;
                if squared >= reach * reach {
                    continue;
                }
                let cover = (reach - squared.sqrt()).min(1.0) * self.alpha;
                for (value, own) in pixel.iter_mut().zip(self.rgb) {
                    let mixed = f32::from(*value) * (1.0 - cover) + f32::from(own) * cover;
                    *value = (mixed + 0.5) as u8;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: Rgb = Rgb([0, 0, 0]);

    fn pixel(rgba: &[u8], width: usize, x: usize, y: usize) -> Vec<u8> {
        let start = (y * width + x) * 4;
        rgba.iter().skip(start).take(4).copied().collect()
    }

    #[test]
    fn what_is_nearer_covers_what_is_behind_whatever_came_first() {
        let mut raster = Raster::new(8, 8);
        raster.dot([4.5, 4.5], 1.0, 2.0, [255, 0, 0], 1.0);
        raster.dot([4.5, 4.5], 0.0, 4.0, [0, 255, 0], 1.0);
        let rgba = raster.paint(PAPER);
        assert_eq!(pixel(&rgba, 8, 4, 4), [255, 0, 0, 255]);
        assert_eq!(pixel(&rgba, 8, 1, 4), [0, 255, 0, 255]);
        assert_eq!(pixel(&rgba, 8, 0, 0), [0, 0, 0, 255]);
    }

    #[test]
    fn a_line_covers_what_it_passes_and_alpha_lets_through() {
        let mut raster = Raster::new(10, 5);
        raster.line([1.0, 2.5], [9.0, 2.5], 0.0, 0.5, [200, 100, 50], 0.5);
        let rgba = raster.paint(PAPER);
        assert_eq!(pixel(&rgba, 10, 5, 2), [100, 50, 25, 255]);
        assert_eq!(pixel(&rgba, 10, 5, 0), [0, 0, 0, 255]);
    }

    #[test]
    fn what_is_outside_or_no_number_is_left_out() {
        let mut raster = Raster::new(4, 4);
        raster.dot([-50.0, 2.0], 0.0, 2.0, [255; 3], 1.0);
        raster.dot([f32::NAN, 2.0], f32::NAN, 2.0, [255; 3], 1.0);
        raster.line([-1e9, 1e9], [1e9, -1e9], 0.0, 1.0, [0; 3], 1.0);
        assert_eq!(raster.paint(PAPER).len(), 64);
        assert_eq!(Raster::new(0, 0).paint(PAPER).len(), 0);
    }
}
