use convolens::data::{Gaps, Note, TEXT};
use serde_json::json;

use super::{json, table};

#[test]
fn bad_cells_are_named() {
    let t = table("x;t\n1;2,5\n2;2,5 мм\n3;Infinity\n4;1e39\n5;3,5\n6;4,5\n7;1,5\n8;\n");
    let notes: Vec<_> = t.columns[1].notes.iter().map(json).collect();
    assert_eq!(
        notes,
        [
            json!({"code": "bad-cell", "row": 3, "column": 2, "name": "t", "text": "2,5 мм", "others": 2}),
            json!({"code": "missing", "count": 1, "row": 9}),
        ]
    );
    assert_eq!(t.columns[1].missing, 4);
    assert!(t.columns[0].notes.is_empty());
}

#[test]
fn long_bad_cells_are_cut() {
    let text = format!("1\n{}\n2\n3\n", "щ".repeat(200));
    let t = table(&text);
    let Note::BadCell { text, .. } = &t.columns[0].notes[0] else {
        panic!("{t:?}")
    };
    assert_eq!(text.chars().count(), TEXT);
    assert_eq!(*text, format!("{}…", "щ".repeat(TEXT - 1)));
}

#[test]
fn rows_are_lines_of_the_file() {
    let t = table("\n\na;b\n\n1;2\n\"3\";\"x\ny\"\n5;6\nz;8\n9;10\n");
    let row = |column: usize| json(&t.columns[column].notes[0])["row"].clone();
    assert_eq!((row(0), row(1)), (json!(9), json!(6)));
}

#[test]
fn ragged_rows() {
    let t = table("a;b\n1;2\n3\n4;5;6\n7;8\n");
    assert_eq!(
        json(&t.notes[1]),
        json!({"code": "ragged", "row": 3, "expected": 2, "got": 1})
    );
    assert_eq!(t.columns[1].missing, 1);
    let t = table("a;b\n1;2\n4;5;6\n7;8\n");
    assert_eq!(
        json(&t.notes[1]),
        json!({"code": "ragged", "row": 3, "expected": 2, "got": 3})
    );
    assert_eq!(t.notes.len(), 2);
}

#[test]
fn gaps() {
    let t = table("NA\n1\n\n?\n4\nNA\nNA\n");
    let filled = t.series(0, Gaps::Interpolate).unwrap();
    assert_eq!(filled.values, [1.0, 1.0, 2.0, 3.0, 4.0, 4.0, 4.0]);
    assert_eq!(
        json(&filled.notes[0]),
        json!({"code": "interpolated", "count": 5})
    );
    let dropped = t.series(0, "drop".parse().unwrap()).unwrap();
    assert_eq!(dropped.values, [1.0, 4.0]);
    assert_eq!(
        json(&dropped.notes[0]),
        json!({"code": "dropped", "count": 5})
    );
    assert_eq!("interpolate".parse(), Ok(Gaps::Interpolate));
    assert!("fill".parse::<Gaps>().is_err());
    assert_eq!(
        serde_json::to_value(Gaps::Interpolate).unwrap(),
        "interpolate"
    );
    assert_eq!(
        serde_json::from_value::<Gaps>(json!("drop")).unwrap(),
        Gaps::Drop
    );

    let whole = table("1\n5\n").series(0, Gaps::Drop).unwrap();
    assert_eq!((whole.values, whole.notes), (vec![1.0, 5.0], vec![]));
}

#[test]
fn dialect() {
    assert_eq!(
        json(&table("a b\n1 2,5\n3 4,5").notes[0]),
        json!({"code": "dialect", "delimiter": "space", "decimal": "comma", "encoding": "utf-8", "header": "yes"})
    );
}
