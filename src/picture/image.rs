use crate::engine::simd::means;

/// A picture, 8-bit RGBA, with smaller ones of itself: each level has half the rows and columns of the one before,
/// rounded up, and each of its pixels is the mean of the two by two that it covers, or of those that exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    levels: Vec<Level>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Level {
    width: usize,
    height: usize,
    rgba: Vec<u8>,
}

impl Image {
    /// A picture of `width` × `height` pixels. Bytes that are missing are transparent black, more are dropped.
    ///
    /// ```
    /// # use convolens::picture::Image;
    /// let row = [10, 20, 30, 255, 20, 40, 60, 255];
    /// let image = Image::new(2, 2, [row, row].concat());
    /// assert_eq!(image.pixel(1, 0), [20, 40, 60, 255]);
    /// let half = image.view(0.0, 0.0, 2.0, 1, 1, |pixel| pixel);
    /// assert_eq!(half, [15, 30, 45, 255], "the mean of all four");
    /// ```
    pub fn new(width: usize, height: usize, mut rgba: Vec<u8>) -> Self {
        rgba.resize(width * height * 4, 0);
        let mut image = Self {
            levels: vec![Level {
                width,
                height,
                rgba,
            }],
        };
        image.add_levels();
        if let [all, smaller @ ..] = image.levels.as_mut_slice() {
            halve(all, smaller, 0, height);
        }
        image
    }

    /// Nothing but transparent pixels.
    pub fn blank(width: usize, height: usize) -> Self {
        let mut image = Self {
            levels: vec![Level::blank(width, height)],
        };
        image.add_levels();
        image
    }

    fn add_levels(&mut self) {
        while let Some(last) = self.levels.last() {
            if last.width.max(last.height) <= 1 || last.width.min(last.height) == 0 {
                break;
            }
            let half = Level::blank(last.width.div_ceil(2), last.height.div_ceil(2));
            self.levels.push(half);
        }
    }

    /// Pixels in a row.
    pub fn width(&self) -> usize {
        self.levels.first().map_or(0, |level| level.width)
    }

    /// Rows.
    pub fn height(&self) -> usize {
        self.levels.first().map_or(0, |level| level.height)
    }

    /// How many sizes of itself it has, the first one included.
    pub const fn levels(&self) -> usize {
        self.levels.len()
    }

    /// The size of a level and its pixels row by row: `(width, height, rgba)`.
    pub fn level(&self, level: usize) -> Option<(usize, usize, &[u8])> {
        let level = self.levels.get(level)?;
        Some((level.width, level.height, &level.rgba))
    }

    /// One pixel; transparent outside the picture.
    pub fn pixel(&self, x: usize, y: usize) -> [u8; 4] {
        self.levels
            .first()
            .filter(|level| x < level.width)
            .and_then(|level| level.row(y)?.as_chunks::<4>().0.get(x))
            .copied()
            .unwrap_or_default()
    }

    /// The bytes of the rows from `first` up to `end`; those that the picture has.
    pub fn rows(&self, first: usize, end: usize) -> &[u8] {
        let Some(level) = self.levels.first() else {
            return &[];
        };
        let end = end.min(level.height);
        let first = first.min(end);
        let length = level.width * 4;
        level
            .rgba
            .get(first * length..end * length)
            .unwrap_or_default()
    }

    /// Puts whole rows in from row `first` on, and in the smaller levels what follows from them.
    pub fn write_rows(&mut self, first: usize, rgba: &[u8]) {
        self.write_level(0, first, rgba);
    }

    /// Puts whole rows of a level in, and in the smaller ones what follows from them; larger ones stay as they are.
    pub fn write_level(&mut self, level: usize, first: usize, rgba: &[u8]) {
        let Some([level, smaller @ ..]) = self.levels.get_mut(level..) else {
            return;
        };
        let length = level.width * 4;
        let Some(count) = rgba.len().checked_div(length) else {
            return;
        };
        let end = first.saturating_add(count).min(level.height);
        if first >= end {
            return;
        }
        if let (Some(to), Some(from)) = (
            level.rgba.get_mut(first * length..end * length),
            rgba.get(..(end - first) * length),
        ) {
            to.copy_from_slice(from);
        }
        halve(level, smaller, first, end);
    }

    /// A part of the picture as `width` × `height` pixels of `scale` input pixels each, from the input's
    /// (`x0`, `y0`) on, each pixel passed through `f`.
    ///
    /// Each takes the nearest pixel of the level whose pixels are at most as large as it; outside the picture all
    /// is transparent, and `f` is not asked.
    ///
    /// ```
    /// # use convolens::picture::Image;
    /// let image = Image::new(2, 1, vec![10, 10, 10, 255, 20, 20, 20, 255]);
    /// let red: Vec<u8> = image.view(-0.5, 0.0, 0.5, 5, 1, |pixel| pixel).chunks(4).map(|pixel| pixel[0]).collect();
    /// assert_eq!(red, [0, 10, 10, 20, 20], "half a pixel outside, then two for each");
    /// ```
    pub fn view(
        &self,
        x0: f64,
        y0: f64,
        scale: f64,
        width: usize,
        height: usize,
        f: impl Fn([u8; 4]) -> [u8; 4],
    ) -> Vec<u8> {
        let mut view = vec![0; width * height * 4];
        let coarsest = self.levels.len().saturating_sub(1);
        let index = (scale.max(1.0).log2().floor() as usize).min(coarsest);
        let Some(level) = self.levels.get(index) else {
            return view;
        };
        // In pixels of the level; outside is none.
        let size = (1_u64 << index) as f64;
        let at = |origin: f64, step: usize, input: usize| {
            let place = origin + (step as f64 + 0.5) * scale;
            (place >= 0.0 && place < input as f64).then(|| (place / size) as usize)
        };
        let columns: Vec<Option<usize>> =
            (0..width).map(|step| at(x0, step, self.width())).collect();
        for (step, row) in view.chunks_exact_mut((width * 4).max(1)).enumerate() {
            let Some(from) = at(y0, step, self.height()).and_then(|y| level.row(y)) else {
                continue;
            };
            let (from, _) = from.as_chunks::<4>();
            let (to, _) = row.as_chunks_mut::<4>();
            for (to, &column) in to.iter_mut().zip(&columns) {
                if let Some(&pixel) = column.and_then(|column| from.get(column)) {
                    *to = f(pixel);
                }
            }
        }
        view
    }
}

/// Makes the smaller levels of the rows from `first` up to `end` of a level anew.
fn halve(large: &Level, smaller: &mut [Level], first: usize, end: usize) {
    let Some((small, rest)) = smaller.split_first_mut() else {
        return;
    };
    let (first, end) = (first / 2, end.div_ceil(2));
    small.take_halves(large, first, end);
    halve(small, rest, first, end);
}

impl Level {
    fn blank(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            rgba: vec![0; width * height * 4],
        }
    }

    fn row(&self, y: usize) -> Option<&[u8]> {
        let length = self.width * 4;
        self.rgba.get(y.checked_mul(length)?..(y + 1) * length)
    }

    /// Rows from `first` up to `end` become the means of the larger level's.
    fn take_halves(&mut self, large: &Self, first: usize, end: usize) {
        let length = self.width * 4;
        let rows = self.rgba.chunks_exact_mut(length.max(1)).enumerate();
        for (y, row) in rows.take(end).skip(first) {
            let Some(upper) = large.row(2 * y) else {
                continue;
            };
            let lower = large.row(2 * y + 1).unwrap_or(upper);
            let (uppers, upper_rest) = upper.as_chunks::<32>();
            let (lowers, lower_rest) = lower.as_chunks::<32>();
            let Some((fours, rest)) = row.split_at_mut_checked(uppers.len() * 16) else {
                continue;
            };
            let (fours, _) = fours.as_chunks_mut();
            for ((four, upper), lower) in fours.iter_mut().zip(uppers).zip(lowers) {
                *four = means(upper, lower);
            }
            // The last one may have no neighbour.
            let pairs = upper_rest.chunks(8).zip(lower_rest.chunks(8));
            for (pixel, (upper, lower)) in rest.as_chunks_mut().0.iter_mut().zip(pairs) {
                if let (Some((a, b)), Some((c, d))) = (ends(upper), ends(lower)) {
                    *pixel = mean(a, b, c, d);
                }
            }
        }
    }
}

/// The first pixel and the last.
fn ends(pixels: &[u8]) -> Option<([u8; 4], [u8; 4])> {
    Some((*pixels.first_chunk()?, *pixels.last_chunk()?))
}

/// The mean of four pixels, halves rounded up. One that stands in for a missing neighbour counts twice and changes
/// nothing. Two channels are summed at once, each with 16 bits of room.
fn mean(a: [u8; 4], b: [u8; 4], c: [u8; 4], d: [u8; 4]) -> [u8; 4] {
    const CHANNELS: u32 = 0x00ff_00ff;
    const TWO: u32 = 0x0002_0002;
    let pixels = [a, b, c, d].map(u32::from_le_bytes);
    let sum = |shift: u32| {
        pixels
            .iter()
            .map(|pixel| pixel >> shift & CHANNELS)
            .sum::<u32>()
    };
    let [even, odd] = [sum(0), sum(8)].map(|sum| (sum + TWO) >> 2 & CHANNELS);
    (even | odd << 8).to_le_bytes()
}
