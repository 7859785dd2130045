//! Pictures: pixels computed by hand, the rows that blocks need, levels, and any cut against the whole.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "helpers of tests: clippy.toml allows these only inside the tests themselves"
)]
#![expect(
    clippy::single_range_in_vec_init,
    reason = "rows that are needed or missing are a list of ranges, often of one"
)]

mod blocks;
mod colours;
mod image;
mod pixels;
mod range;
mod slopes;
mod spaces;
mod strips;

use convolens::picture::{Done, Job, Strips, compute};

/// A grey picture of `values`, row by row, opaque.
fn grey(values: &[u8]) -> Vec<u8> {
    values
        .iter()
        .flat_map(|&value| [value, value, value, 255])
        .collect()
}

/// A block and its pixels.
type Computed = (Done, Vec<u8>);

/// Every block of a job over a picture, in order.
fn run(job: &Job, rgba: &[u8]) -> Vec<Computed> {
    let plan = job.plan().unwrap();
    let mut strips = Strips::new(job.width, job.height);
    strips.put(0, rgba.to_vec());
    (0..plan.blocks.len())
        .map(|block| compute(job, &plan, &strips, block).unwrap())
        .collect()
}

/// The pixels of all blocks.
fn pixels(done: &[Computed]) -> Vec<[u8; 4]> {
    done.iter()
        .flat_map(|(_, rgba)| rgba.as_chunks::<4>().0.iter().copied())
        .collect()
}

/// The smallest and largest number of all blocks, and how many lie outside the colours.
fn extremes(done: &[Computed]) -> (f32, f32, u64, u64) {
    done.iter().fold(
        (f32::INFINITY, f32::NEG_INFINITY, 0, 0),
        |(low, high, below, above), (done, _)| {
            (
                low.min(done.low),
                high.max(done.high),
                below + done.below,
                above + done.above,
            )
        },
    )
}
