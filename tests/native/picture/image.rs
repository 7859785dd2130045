use super::grey;
use convolens::picture::Image;
use proptest::prelude::*;

/// The red bytes of a level.
fn reds(image: &Image, level: usize) -> (usize, usize, Vec<u8>) {
    let (width, height, rgba) = image.level(level).unwrap();
    (width, height, rgba.iter().step_by(4).copied().collect())
}

#[test]
fn levels_of_odd_sizes_average_what_exists() {
    let image = Image::new(3, 3, grey(&[0, 10, 100, 20, 30, 50, 200, 100, 7]));
    assert_eq!(image.levels(), 3, "3, 2, 1");
    assert_eq!(
        reds(&image, 1),
        (2, 2, vec![15, 75, 150, 7]),
        "(0 + 10 + 20 + 30) / 4, (100 + 50) / 2, (200 + 100) / 2, 7 alone"
    );
    assert_eq!(
        reds(&image, 2),
        (1, 1, vec![62]),
        "(15 + 75 + 150 + 7) / 4 = 61.75"
    );
}

#[test]
fn a_single_row_or_column_is_halved_along_itself() {
    let image = Image::new(5, 1, grey(&[0, 2, 4, 6, 9]));
    assert_eq!(reds(&image, 1), (3, 1, vec![1, 5, 9]));
    assert_eq!(reds(&image, 2), (2, 1, vec![3, 9]));
    let image = Image::new(1, 3, grey(&[0, 4, 9]));
    assert_eq!(reds(&image, 1), (1, 2, vec![2, 9]));
}

#[test]
fn written_rows_change_their_part_of_every_level() {
    let mut image = Image::blank(2, 4);
    assert_eq!(image.pixel(0, 0), [0; 4], "transparent");
    image.write_rows(1, &grey(&[40, 80]));
    assert_eq!(image.pixel(1, 1), [80, 80, 80, 255]);
    assert_eq!(
        reds(&image, 1).2,
        [30, 0],
        "(0 + 0 + 40 + 80) / 4: the first row is still blank"
    );
    image.write_rows(0, &grey(&[40, 80]));
    assert_eq!(reds(&image, 1).2, [60, 0]);
    image.write_rows(3, &grey(&[8, 8, 1, 1]));
    assert_eq!(
        image.rows(2, 4),
        [grey(&[0, 0]).map_alpha(0), grey(&[8, 8])].concat(),
        "rows beyond the last are dropped"
    );
}

trait MapAlpha {
    fn map_alpha(self, alpha: u8) -> Self;
}

impl MapAlpha for Vec<u8> {
    fn map_alpha(mut self, alpha: u8) -> Self {
        for pixel in self.chunks_exact_mut(4) {
            pixel[3] = alpha;
        }
        self
    }
}

#[test]
fn rows_and_pixels_outside_are_empty_and_transparent() {
    let image = Image::new(2, 2, grey(&[1, 2, 3, 4]));
    assert_eq!(image.rows(1, 9), grey(&[3, 4]));
    assert_eq!(image.rows(5, 9), [0_u8; 0]);
    assert_eq!((image.pixel(2, 0), image.pixel(0, 2)), ([0; 4], [0; 4]));
    let empty = Image::new(0, 0, Vec::new());
    assert_eq!((empty.levels(), empty.pixel(0, 0)), (1, [0; 4]));
    assert_eq!(empty.view(0.0, 0.0, 1.0, 1, 1, |pixel| pixel), [0; 4]);
}

#[test]
fn a_view_takes_the_level_whose_pixels_fit() {
    let image = Image::new(
        4,
        4,
        grey(&[0, 0, 8, 8, 0, 0, 8, 8, 16, 16, 24, 24, 16, 16, 24, 25]),
    );
    let reds = |scale: f64, size: usize| -> Vec<u8> {
        image
            .view(0.0, 0.0, scale, size, size, |pixel| pixel)
            .into_iter()
            .step_by(4)
            .collect()
    };
    assert_eq!(reds(2.0, 2), [0, 8, 16, 24], "level 1, one to one");
    assert_eq!(reds(4.0, 1), [12], "level 2: (0 + 8 + 16 + 24) / 4");
    assert_eq!(reds(100.0, 1), [0], "the middle lies outside");
    assert_eq!(reds(1.9, 2), [0, 8, 16, 24], "level 0 at 0.95 and 2.85");
    let corner = image.view(3.0, 3.0, 0.5, 4, 1, |[red, _, _, alpha]| [red, 0, 0, alpha]);
    assert_eq!(
        corner,
        [25, 0, 0, 255, 25, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 0],
        "twice as large, then outside"
    );
}

proptest! {
    /// Written in strips of any height and order, an image is the same as made at once.
    #[test]
    fn strips_make_the_same_levels(width in 1..9_usize, height in 1..40_usize, at_once in 1..7_usize, seed: u64, backwards: bool) {
        let rgba: Vec<u8> = (0..width * height * 4)
            .map(|n| (seed.rotate_left(n as u32 % 64) as u8).wrapping_mul(n as u8 | 1))
            .collect();
        let mut image = Image::blank(width, height);
        let mut strips: Vec<_> = rgba.chunks(at_once * width * 4).enumerate().collect();
        if backwards {
            strips.reverse();
        }
        for (strip, bytes) in strips {
            image.write_rows(strip * at_once, bytes);
        }
        prop_assert_eq!(image, Image::new(width, height, rgba));
    }

    /// Every byte of a level is the mean of those that it covers, halves rounded up, at every width of a row.
    #[test]
    fn levels_are_means(width in 1..70_usize, height in 1..6_usize, seed: u64) {
        let rgba: Vec<u8> = (0..width * height * 4)
            .map(|n| (seed.rotate_left(n as u32 % 64) as u8).wrapping_mul(n as u8 | 1))
            .collect();
        let image = Image::new(width, height, rgba);
        for level in 1..image.levels() {
            let (w, h, large) = image.level(level - 1).unwrap();
            let (half, rows, small) = image.level(level).unwrap();
            prop_assert_eq!((half, rows), (w.div_ceil(2), h.div_ceil(2)));
            for (at, &byte) in small.iter().enumerate() {
                let (y, x, channel) = (at / 4 / half, at / 4 % half, at % 4);
                let covered: Vec<u32> = (2 * y..(2 * y + 2).min(h))
                    .flat_map(|y| (2 * x..(2 * x + 2).min(w)).map(move |x| (y * w + x) * 4 + channel))
                    .map(|at| u32::from(large[at]))
                    .collect();
                let count = covered.len() as u32;
                let sum: u32 = covered.iter().sum();
                prop_assert_eq!(u32::from(byte), (2 * sum + count) / (2 * count));
            }
        }
    }
}
