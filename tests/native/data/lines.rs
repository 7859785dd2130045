//! A text of one line is one series along the line.

use super::{columns, dialect, error, json, table, values};

#[test]
fn along_the_line() {
    for (text, delimiter, decimal, expected) in [
        ("3 5 1 4", "space", "point", vec![3.0, 5.0, 1.0, 4.0]),
        ("  3   5 1 \n", "space", "point", vec![3.0, 5.0, 1.0]),
        ("3, 5, 1", "comma", "point", vec![3.0, 5.0, 1.0]),
        ("3,5,1,4\n", "comma", "point", vec![3.0, 5.0, 1.0, 4.0]),
        ("3,5", "comma", "point", vec![3.0, 5.0]),
        ("3.5, -1e1,", "comma", "point", vec![3.5, -10.0]),
        ("1,5; 2,3; 4", "semicolon", "comma", vec![1.5, 2.3, 4.0]),
        ("1,5 2,3 4", "space", "comma", vec![1.5, 2.3, 4.0]),
        ("1.5\t2\t3\r\n", "tab", "point", vec![1.5, 2.0, 3.0]),
        ("7", "line", "point", vec![7.0]),
    ] {
        let t = table(text);
        assert_eq!(columns(&t), [("1", expected.clone())], "{text:?}");
        assert_eq!(dialect(&t), [delimiter, decimal, "utf-8", "no"], "{text:?}");
        assert_eq!(t.rows, expected.len());
    }
}

#[test]
fn gaps_and_names_along_the_line() {
    assert_eq!(values("3,,5,NA,1"), [3.0, -999.0, 5.0, -999.0, 1.0]);
    let t = table("t;3;x;1,5");
    assert_eq!(columns(&t), [("t", vec![3.0, -999.0, 1.5])]);
    assert_eq!(dialect(&t)[3], "yes");
    let bad = json(&t.columns[0].notes[0]);
    assert_eq!((&bad["row"], &bad["column"]), (&1.into(), &3.into()));
    assert_eq!(
        columns(&table("Температура прибора\n\n3 5 1 4\n")),
        [("Температура прибора", vec![3.0, 5.0, 1.0, 4.0])]
    );
}

#[test]
fn a_line_without_numbers() {
    assert_eq!(
        error("a, b, c").to_string(),
        "no numbers in 1 rows and 2 columns"
    );
    assert_eq!(
        error("hello").to_string(),
        "no numbers in 1 rows and 1 columns"
    );
}
