//! Data that stands in for the page's, so that a state can be opened where there is no page.

use std::fmt::Write as _;

use crate::session::{Message, Wanted};

/// The series that the page brings, beside those that it has by itself.
pub const SERIES: [&str; 4] = ["sunspots", "co2", "nile", "elnino"];
/// The pictures that the page brings.
pub const PICTURES: [&str; 6] = [
    "astronaut",
    "chelsea",
    "coffee",
    "coins",
    "page",
    "hubble_deep_field",
];

/// As many values, and as many columns, as any sample has.
const LENGTH: usize = 400;
const COLUMNS: usize = 16;
/// Width and height of the picture.
const SIZE: [usize; 2] = [160, 120];

/// Something of the kind that is wanted.
pub(super) fn stand_in(wanted: &Wanted) -> Message {
    let Wanted { what, kind, name } = wanted.clone();
    match what {
        "picture" => {
            let [width, height] = SIZE;
            Message::Picture {
                kind,
                name,
                width,
                height,
                rgba: pixels(width, height),
                notes: Vec::new(),
            }
        }
        "series" => Message::Load {
            kind,
            name,
            bytes: table().into_bytes(),
        },
        _ => Message::Load {
            kind,
            bytes: if name == "digits.csv" {
                digits().into_bytes()
            } else {
                weights()
            },
            name,
        },
    }
}

/// A table without gaps: waves of several lengths.
fn table() -> String {
    let names: Vec<String> = (1..=COLUMNS).map(|column| format!("c{column}")).collect();
    let mut text = names.join(",");
    text.push('\n');
    for row in 0..LENGTH {
        let cells = (1..=COLUMNS).map(|column| {
            let wave = (row as f64 * column as f64 / 17.0).sin() * 4.0;
            format!("{:.2}", wave + (row % 7) as f64 + 10.0)
        });
        let line: Vec<String> = cells.collect();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", line.join(","));
    }
    text
}

/// As many digits as the sample has, each a row of 64 cells and its label.
const DIGITS: usize = 1797;

/// Strokes at an angle for each label.
fn digits() -> String {
    let mut text = String::new();
    for digit in 0..DIGITS {
        let label = digit % 10;
        for cell in 0..64 {
            let stroke = (cell / 8 * label + cell % 8 * (10 - label) + digit) % 17;
            let _ = write!(text, "{stroke},");
        }
        let _ = writeln!(text, "{label}");
    }
    text
}

/// The arrays of the network of digits, in the order of their file, and how many numbers each has.
const ARRAYS: [(&str, usize); 8] = [
    ("1.weight", 72),
    ("1.bias", 8),
    ("3.weight", 1152),
    ("3.bias", 16),
    ("5.weight", 640),
    ("5.bias", 10),
    ("setup", 3),
    ("curve", 8),
];

/// A .safetensors with numbers that mean nothing.
fn weights() -> Vec<u8> {
    let mut header = Vec::new();
    let mut data = Vec::new();
    for (name, count) in ARRAYS {
        let begin = data.len();
        for place in 0..count {
            let number = (place * 7 % 11) as f32 / 11.0;
            data.extend(number.to_le_bytes());
        }
        let end = data.len();
        header.push(format!(
            r#""{name}":{{"dtype":"F32","shape":[{count}],"data_offsets":[{begin},{end}]}}"#
        ));
    }
    let header = format!("{{{}}}", header.join(","));
    let mut bytes = (header.len() as u64).to_le_bytes().to_vec();
    bytes.extend(header.into_bytes());
    bytes.extend(data);
    bytes
}

/// A picture with shades, edges and colours.
fn pixels(width: usize, height: usize) -> Vec<u8> {
    let mut rgba = Vec::with_capacity(width * height * 4);
    for y in 0..height {
        for x in 0..width {
            let tile = (x / 16 + y / 16) % 2 * 90;
            let shade = [x * 255 / width, y * 255 / height, 120 + (x * y) % 60];
            for value in shade {
                rgba.push(((value + tile) / 2).min(255) as u8);
            }
            rgba.push(255);
        }
    }
    rgba
}
