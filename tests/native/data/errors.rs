use convolens::data::{DataError, Gaps, LIMIT, read};
use serde_json::json;

use super::{error, table};

fn told(error: DataError) -> serde_json::Value {
    serde_json::to_value(error).unwrap()
}

#[test]
fn empty() {
    for text in ["", " \n\r\n\t ", "\u{feff}", "# nothing below\n"] {
        assert_eq!(told(error(text)), json!({"code": "empty"}), "{text:?}");
    }
}

#[test]
fn no_numbers() {
    assert_eq!(
        told(error("name;city\nAnna;Omsk\nBoris;Tver\n")),
        json!({"code": "no-numbers", "rows": 3, "columns": 2})
    );
    assert_eq!(
        told(error("name;t\nAnna;NA\nBoris;\n")),
        json!({"code": "no-numbers", "rows": 3, "columns": 2})
    );
}

#[test]
fn no_such_column() {
    let t = table("a,b\n1.5,2\n3,4\n");
    assert_eq!(
        told(t.series(2, Gaps::Drop).unwrap_err()),
        json!({"code": "no-such-column", "column": 3, "columns": 2})
    );
}

#[test]
fn all_missing() {
    let t = table("a;b\n1;\n3;NA\n");
    for gaps in [Gaps::Drop, Gaps::Interpolate] {
        assert_eq!(
            told(t.series(1, gaps).unwrap_err()),
            json!({"code": "all-missing", "name": "b"})
        );
    }
}

#[test]
fn too_many() {
    let limit = json!({"code": "too-many", "count": LIMIT + 1, "limit": LIMIT});
    assert_eq!(LIMIT, 4_000_000);
    assert_eq!(told(error(&"1\n".repeat(LIMIT + 1))), limit);
    assert_eq!(told(error(&"1 ".repeat(LIMIT + 1))), limit);
    assert_eq!(table(&"1 ".repeat(LIMIT)).rows, LIMIT);
    // blank lines are values too
    assert_eq!(told(error(&format!("1{}1", "\n".repeat(LIMIT)))), limit);
    // 32 columns share what 16 full ones may hold
    let row = format!("{}\n", ["1"; 32].join(";"));
    assert_eq!(
        told(error(&row.repeat(LIMIT / 2 + 1))),
        json!({"code": "too-many", "count": LIMIT / 2 + 1, "limit": LIMIT / 2})
    );
}

#[test]
fn a_quotation_mark_that_never_closes() {
    assert_eq!(
        told(error("a;b\n1;2\n\n3;\"4\n5;6\n")),
        json!({"code": "unreadable", "line": 4})
    );
    assert_eq!(
        told(error("\"1 2 3")),
        json!({"code": "unreadable", "line": 1})
    );
    assert_eq!(
        told(error("\"\n")),
        json!({"code": "unreadable", "line": 1})
    );
    // inside a cell it is only a character
    assert_eq!(table("a;b\n1;5\" pipe\n2;7\n3;8\n").columns[1].missing, 1);
}

#[test]
fn binary() {
    for bytes in [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        b"PK\x03\x04\x14\0\x06\0",
        b"1\x002\x00",
        b"\xff\xfe\x01\x00\x31\x00",
    ] {
        assert_eq!(told(read(bytes).unwrap_err()), json!({"code": "binary"}));
    }
    // DOS ended texts with Ctrl-Z
    assert_eq!(table("1;2\r\n3;4\r\n\u{1a}").rows, 2);
}
