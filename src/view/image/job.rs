//! What the workers are told of a state.

use super::{Pad, Show, State};
use crate::picture::{self, Colour, Job, Op, value_range};

impl State {
    /// The operation on a picture of so many columns and rows, with its colour scale.
    ///
    /// The scale's colours are placeholders: the theme's take their place.
    ///
    /// ```
    /// # use convolens::view::image::State;
    /// let mut state = State::default();
    /// let job = state.job(512, 512);
    /// assert!(job.signed, "a Sobel kernel gives negative numbers");
    /// assert_eq!((job.low, job.high), (-1020.0, 1020.0), "255 · (1 + 2 + 1)");
    /// state.set("gain", "4").unwrap();
    /// assert_eq!(state.job(512, 512).high, 255.0);
    /// ```
    #[must_use]
    pub fn job(&self, width: usize, height: usize) -> Job {
        let convolution = self.op == Op::Conv;
        let (pad, sides) = match self.pad {
            Pad::Valid => (picture::Pad::Valid, [0; 4]),
            Pad::Same => (picture::Pad::Same, [0; 4]),
            Pad::Explicit([[top, bottom], [left, right]]) => {
                (picture::Pad::Explicit, [top, bottom, left, right])
            }
        };
        let mut job = Job {
            width,
            height,
            channels: self.channels,
            op: self.op,
            kernel: self.taps(),
            weights: if convolution {
                self.kernel.values()
            } else {
                Vec::new()
            },
            bias: self.bias,
            flip: self.flip && convolution,
            act: self.act,
            alpha: self.alpha,
            stride: self.stride,
            dilation: self.dilation,
            pad,
            sides,
            fill: self.fill,
            value: self.value,
            ceil: self.ceil,
            count: self.count,
            signed: false,
            low: 0.0,
            high: 255.0,
            colours: [Colour([0; 3]), Colour([255; 3]), Colour([0; 3])],
        };
        self.scale(&mut job);
        job
    }

    /// Sets how the job's numbers become colours.
    fn scale(&self, job: &mut Job) {
        let (low, high) = value_range(job);
        let keeps_brightness = self.op == Op::Conv && (self.kernel.sum() - 1.0).abs() < 1e-4;
        job.signed = match self.show {
            Show::Auto => low < 0.0 && !keeps_brightness,
            Show::Picture => false,
            Show::Signed => true,
        };
        let full = if job.signed {
            high.abs().max(low.abs())
        } else if keeps_brightness && job.act == picture::Act::None {
            255.0 * (job.channels.planes() / job.channels.outputs()) as f64
        } else {
            high
        };
        let full = if full > 0.0 && full.is_finite() {
            full as f32
        } else {
            1.0
        };
        job.high = full / self.gain;
        job.low = if job.signed { -job.high } else { 0.0 };
    }
}
