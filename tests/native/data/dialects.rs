use convolens::data::read;

use super::{columns, dialect, table, values};

#[test]
fn comma_with_header() {
    let t = table("x,y\n1.5,2\n-3,4e2\n");
    assert_eq!(
        columns(&t),
        [("x", vec![1.5, -3.0]), ("y", vec![2.0, 400.0])]
    );
    assert_eq!(dialect(&t), ["comma", "point", "utf-8", "yes"]);
    assert_eq!(t.rows, 2);
}

#[test]
fn semicolon_with_decimal_comma() {
    let t = table("1,5;2,3\n4;5,25\n");
    assert_eq!(columns(&t), [("1", vec![1.5, 4.0]), ("2", vec![2.3, 5.25])]);
    assert_eq!(dialect(&t), ["semicolon", "comma", "utf-8", "no"]);
}

#[test]
fn semicolon_with_decimal_point() {
    let t = table("1.5;2.3\n4;5.25\n");
    assert_eq!(columns(&t), [("1", vec![1.5, 4.0]), ("2", vec![2.3, 5.25])]);
    assert_eq!(dialect(&t), ["semicolon", "point", "utf-8", "no"]);
}

#[test]
fn tabs_keep_empty_cells() {
    let t = table("a\tb\tc\n1\t\t3\n4\t5\t6\n");
    assert_eq!(
        columns(&t),
        [
            ("a", vec![1.0, 4.0]),
            ("b", vec![-999.0, 5.0]),
            ("c", vec![3.0, 6.0])
        ]
    );
    assert_eq!(dialect(&t), ["tab", "point", "utf-8", "yes"]);
}

#[test]
fn aligned_spaces_are_columns() {
    let t = table("  year  t\n  1     2,5\n 10    -3,5\n");
    assert_eq!(
        columns(&t),
        [("year", vec![1.0, 10.0]), ("t", vec![2.5, -3.5])]
    );
    assert_eq!(dialect(&t), ["space", "comma", "utf-8", "yes"]);
}

#[test]
fn one_value_a_line() {
    let t = table("3\n5.5\n1\n");
    assert_eq!(columns(&t), [("1", vec![3.0, 5.5, 1.0])]);
    assert_eq!(dialect(&t), ["line", "point", "utf-8", "no"]);
    assert_eq!(values("t\n3\n5\n1"), [3.0, 5.0, 1.0]);
}

#[test]
fn a_comma_alone_in_its_line() {
    // decimals: nothing says otherwise
    assert_eq!(values("1,5\n7,3\n2,4"), [1.5, 7.3, 2.4]);
    // decimals: a fraction that begins with 0; a line without a comma; a heading without one
    assert_eq!(values("1,05\n2,07\n3,01"), [1.05, 2.07, 3.01]);
    assert_eq!(values("1,5\n2,5\n3\n4,5"), [1.5, 2.5, 3.0, 4.5]);
    assert_eq!(values("t\n1,5\n2,5\n3,5"), [1.5, 2.5, 3.5]);
    assert_eq!(values("t, °C\n7,5\n2,5\n3,5"), [7.5, 2.5, 3.5]);
    // columns: the heading is split, the years count up, or a second part is no fraction
    let two = |text| table(text).columns.len();
    assert_eq!(two("a,b\n7,5\n2,5\n"), 2);
    assert_eq!(two("1871,1120\n1872,1160\n1873,963\n"), 2);
    assert_eq!(two("7,-5\n2,-5\n"), 2);
}

#[test]
fn quoted_fields_hold_delimiters_and_line_breaks() {
    let t = table("\"place, city\",\"t\n°C\"\n\"Omsk, \"\"RU\"\"\",\"1.5\"\n\"a\nb\",2\n");
    assert_eq!(columns(&t), [("t °C", vec![1.5, 2.0])]);
    assert_eq!(dialect(&t), ["comma", "point", "utf-8", "yes"]);
    // quoted decimal commas between commas
    let t = table("\"1,5\",\"2,25\"\n\"3,5\",\"4\"\n");
    assert_eq!(columns(&t), [("1", vec![1.5, 3.5]), ("2", vec![2.25, 4.0])]);
    assert_eq!(dialect(&t), ["comma", "comma", "utf-8", "no"]);
}

#[test]
fn every_line_end() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["x;y", "1;2", "3;oops", "5;6", "7;8"].join(end);
        let t = table(&text);
        assert_eq!(columns(&t)[0].1, [1.0, 3.0, 5.0, 7.0], "{end:?}");
        assert_eq!(super::json(&t.columns[1].notes[0])["row"], 3, "{end:?}");
        assert_eq!(
            values(&["1", "2", "9"].join(end)),
            [1.0, 2.0, 9.0],
            "{end:?}"
        );
    }
}

#[test]
fn encodings() {
    let text = "год;сток\n1;2,5\n2;3,5\n";
    let utf16 = |mark: &[u8], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter()
            .copied()
            .chain(text.encode_utf16().flat_map(unit))
            .collect()
    };
    let with_mark = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    // "год;сток" in Windows-1251
    let cp1251 = b"\xe3\xee\xe4;\xf1\xf2\xee\xea\n1;2,5\n2;3,5\n".to_vec();
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), "utf-8"),
        (with_mark, "utf-8"),
        (utf16(b"\xff\xfe", u16::to_le_bytes), "utf-16"),
        (utf16(b"\xfe\xff", u16::to_be_bytes), "utf-16"),
        (cp1251, "windows-1251"),
    ] {
        let t = read(&bytes).unwrap();
        assert_eq!(
            columns(&t),
            [("год", vec![1.0, 2.0]), ("сток", vec![2.5, 3.5])]
        );
        assert_eq!(dialect(&t), ["semicolon", "comma", encoding, "yes"]);
    }
    // Excel's non-breaking space and dashes in Windows-1251
    let t = read(b"\xf2\n1\xa0234,5\n\x9612\n\x96\n7,25\n").unwrap();
    assert_eq!(columns(&t), [("т", vec![1234.5, -12.0, -999.0, 7.25])]);
}

#[test]
fn signs_spaces_and_exponents() {
    assert_eq!(
        values("\u{2212}1.5\n–2\n+3\n-4\n1e3\n1.5E-2\n.5\n6.\n"),
        [-1.5, -2.0, 3.0, -4.0, 1000.0, 0.015, 0.5, 6.0]
    );
    assert_eq!(
        values("1\u{a0}234.5\n12\u{2009}345\n1\u{202f}234\u{202f}567\n-1\u{a0}000\n"),
        [1234.5, 12345.0, 1_234_567.0, -1000.0]
    );
    // no groups of three, so no thousands
    assert_eq!(
        values("1\n1\u{a0}23\n1234\u{a0}567\n1.000\u{a0}000\n2\n3\n4"),
        [1.0, -999.0, -999.0, -999.0, 2.0, 3.0, 4.0]
    );
    // thousands by commas are not guessed
    assert_eq!(values("2.5;\n1,234.5;\n3.5;"), [2.5, -999.0, 3.5]);
}

#[test]
fn a_number_of_any_length() {
    let long = format!("0.{}", "3".repeat(500));
    assert_eq!(values(&format!("{long}\n1\n")), [1.0 / 3.0, 1.0]);
}

#[test]
fn missing_values() {
    for mark in [
        "", "NA", "nan", "NaN", "NULL", "null", "-", ".", "?", "н/д", "Н/Д", " ", "\u{2212}",
    ] {
        let t = table(&format!("a;b\n1;2\n3;{mark}\n5;6\n"));
        assert_eq!(columns(&t)[1].1, [2.0, -999.0, 6.0], "{mark:?}");
        assert_eq!(t.columns[1].missing, 1);
    }
    // a blank line in a column of single values is an empty cell; around it, and between rows, it is nothing
    assert_eq!(
        values("\n\n1\n\n2\n  \n3\n\n\n"),
        [1.0, -999.0, 2.0, -999.0, 3.0]
    );
    assert_eq!(table("1;2\n\n3;4\n").rows, 2);
}

#[test]
fn text_columns_are_left_out() {
    let t = table("day,place,t\n2024-01-01,Omsk,1.5\n2024-01-02,Omsk,2.5\n");
    assert_eq!(columns(&t), [("t", vec![1.5, 2.5])]);
    let t = table("01.02.2024;1,5\n02.02.2024;2,5\n");
    assert_eq!(columns(&t), [("2", vec![1.5, 2.5])]);
}

#[test]
fn names() {
    // an empty name is the column's number in the file
    let t = table(",b,\n1,2,3\n4,5,6\n");
    assert_eq!(
        t.columns
            .iter()
            .map(|c| c.name.as_str())
            .collect::<Vec<_>>(),
        ["1", "b", "3"]
    );
    // a header that only Excel's trailing delimiters make too short
    let t = table("a;b\n1;2;\n3;4;\n");
    assert_eq!(columns(&t), [("a", vec![1.0, 3.0]), ("b", vec![2.0, 4.0])]);
    assert_eq!(t.notes.len(), 1);
    // a column that the header names and nothing fills
    let t = table("a;b\n1;\n3;NA\n");
    assert_eq!(
        columns(&t),
        [("a", vec![1.0, 3.0]), ("b", vec![-999.0, -999.0])]
    );
}

#[test]
fn what_stands_above_the_table() {
    let t = table("# from a sensor\n\nsep=;\nТемпература прибора\nt;x\n1;2\n3;oops\n5;6\n7;8\n");
    assert_eq!(columns(&t)[0], ("t", vec![1.0, 3.0, 5.0, 7.0]));
    assert_eq!(super::json(&t.columns[1].notes[0])["row"], 7);
    assert_eq!(t.notes.len(), 1);
    assert_eq!(columns(&table("#;x\n1;2\n2;5\n"))[0].0, "#");
}

#[test]
fn default_column_passes_over_an_index() {
    assert_eq!(table("n,x\n1,5\n2,3\n3,9\n").default_column(), 1);
    // f32 cannot tell these days apart
    assert_eq!(
        table("day,x\n19580329,5\n19580330,3\n19580331,9\n").default_column(),
        1
    );
    assert_eq!(table("x,n\n5,1\n3,2\n9,3\n").default_column(), 0);
    assert_eq!(table("1\n2\n3\n").default_column(), 0);
    assert_eq!(table("a;b;c\n;1;2\n;2;5\n;3;4\n").default_column(), 2);
    assert_eq!(table("a;b\n;1\n;2\n;3\n").default_column(), 1);
}
