//! Small series of the lecture's kind, to begin with.

/// Names that [`sample`] knows.
pub const SMALL: &[&str] = &["lecture", "step", "impulse", "ramp", "wave", "temperature"];

/// A small series by its name.
///
/// ```
/// use convolens::data::sample;
///
/// assert_eq!(sample("lecture").map(|x| x[..3].iter().sum::<f32>()), Some(9.0)); // 3 + 5 + 1
/// assert_eq!(sample("sunspots"), None);
/// ```
#[must_use]
pub fn sample(name: &str) -> Option<&'static [f32]> {
    match name {
        "lecture" => Some(&LECTURE),
        "step" => Some(&STEP),
        "impulse" => Some(&IMPULSE),
        "ramp" => Some(&RAMP),
        "wave" => Some(&WAVE),
        "temperature" => Some(&TEMPERATURE),
        _ => None,
    }
}

const LECTURE: [f32; 12] = [3.0, 5.0, 1.0, 4.0, 7.0, 6.0, 2.0, 3.0, 8.0, 5.0, 4.0, 6.0];
const STEP: [f32; 12] = [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0];
const IMPULSE: [f32; 11] = [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0];
const RAMP: [f32; 12] = [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0];
/// Two periods of a sine of amplitude 3, with noise.
const WAVE: [f32; 24] = [
    0.3, 1.2, 2.9, 2.6, 2.9, 1.1, 0.2, -1.8, -2.3, -3.3, -2.4, -1.7, //
    -0.2, 1.9, 2.3, 3.4, 2.4, 1.6, -0.3, -1.3, -2.9, -2.7, -2.8, -1.2,
];
/// An instrument warming up, in °C, every 10 s; at 110 s the sensor failed once.
const TEMPERATURE: [f32; 20] = [
    21.3, 21.4, 21.8, 22.1, 22.3, 22.8, 23.0, 23.5, 23.7, 24.1, 24.2, 31.6, //
    24.8, 24.9, 25.2, 25.1, 25.4, 25.6, 25.5, 25.7,
];
