//! The files that are shipped, and the small series.

use std::{fs, path::Path};

use convolens::data::{Gaps, SMALL, Table, read, sample};
use serde_json::json;

use super::{dialect, json};

fn file(name: &str) -> Table {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("www/samples")
        .join(name);
    read(&fs::read(path).unwrap()).unwrap()
}

fn names(table: &Table) -> Vec<&str> {
    table
        .columns
        .iter()
        .map(|column| column.name.as_str())
        .collect()
}

#[test]
fn sunspots() {
    let t = file("sunspots.csv");
    assert_eq!(dialect(&t), ["comma", "point", "utf-8", "yes"]);
    assert_eq!(names(&t), ["YEAR", "SUNACTIVITY"]);
    assert_eq!((t.rows, t.default_column(), t.notes.len()), (309, 1, 1));
    let x = t.series(1, Gaps::Interpolate).unwrap().values;
    assert_eq!((x[0], x[4], x[308]), (5.0, 36.0, 2.9));
}

#[test]
fn co2_with_gaps() {
    let t = file("co2.csv");
    assert_eq!(names(&t), ["date", "co2"]);
    assert_eq!((t.rows, t.default_column(), t.notes.len()), (2284, 1, 1));
    assert!(t.columns[0].index);
    assert_eq!(t.columns[1].missing, 59);
    assert_eq!(
        json(&t.columns[1].notes[0]),
        json!({"code": "missing", "count": 59, "row": 8})
    );
    assert_eq!(t.series(1, Gaps::Drop).unwrap().values.len(), 2284 - 59);
    // between 316.9 and 317.5
    let x = t.series(1, Gaps::Interpolate).unwrap().values;
    assert_eq!((x.len(), x[0], x[6]), (2284, 316.1, 317.2));
}

#[test]
fn elnino_with_twelve_months() {
    let t = file("elnino.csv");
    assert_eq!(
        names(&t),
        [
            "YEAR", "JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV",
            "DEC"
        ]
    );
    assert_eq!((t.rows, t.default_column()), (61, 1));
    assert_eq!(t.columns[12].values[0], 21.8);
    assert!(
        t.columns
            .iter()
            .all(|column| column.missing == 0 && column.notes.is_empty())
    );
}

#[test]
fn nile() {
    let t = file("nile.csv");
    assert_eq!(names(&t), ["year", "volume"]);
    assert_eq!((t.rows, t.default_column()), (100, 1));
    assert_eq!(t.columns[1].values[..3], [1120.0, 1160.0, 963.0]);
}

#[test]
fn small_series() {
    assert_eq!(
        sample("lecture").unwrap(),
        [3.0, 5.0, 1.0, 4.0, 7.0, 6.0, 2.0, 3.0, 8.0, 5.0, 4.0, 6.0]
    );
    for name in SMALL {
        let x = sample(name).unwrap();
        assert!((10..=24).contains(&x.len()), "{name}");
        assert!(x.iter().all(|v| *v == (v * 10.0).round() / 10.0), "{name}");
    }
    assert_eq!(sample("Lecture"), None);
    let impulse = sample("impulse").unwrap();
    assert_eq!(
        (impulse[impulse.len() / 2], impulse.iter().sum::<f32>()),
        (1.0, 1.0)
    );
    assert!(
        sample("ramp")
            .unwrap()
            .windows(2)
            .all(|pair| pair[1] - pair[0] == 1.0)
    );
    assert_eq!(
        sample("step")
            .unwrap()
            .windows(2)
            .filter(|pair| pair[0] != pair[1])
            .count(),
        1
    );
    // one outlier: one value that leaves both its neighbours by far, on the same side
    let t = sample("temperature").unwrap();
    let out = |w: &&[f32]| w[1] - w[0] > 3.0 && w[1] - w[2] > 3.0;
    assert_eq!(t.windows(3).filter(out).count(), 1);
    assert_eq!(
        t.windows(2)
            .filter(|pair| (pair[1] - pair[0]).abs() > 1.0)
            .count(),
        2
    );
}
