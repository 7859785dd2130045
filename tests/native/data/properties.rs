use convolens::data::{Gaps, Table, read};
use proptest::{collection::vec, prelude::*, sample::select};

/// How a table is written.
#[derive(Debug, Clone)]
struct Style {
    delimiter: &'static str,
    decimal: char,
    minus: char,
    end: &'static str,
    encoding: &'static str,
    header: bool,
    last_end: bool,
}

fn style() -> impl Strategy<Value = Style> {
    (
        select(vec![",", ";", "\t", " ", "   "]),
        select(vec!['.', ',']),
        select(vec!['-', '–', '\u{2212}']),
        select(vec!["\n", "\r\n", "\r"]),
        select(vec![
            "utf-8",
            "utf-8 with mark",
            "utf-16le",
            "utf-16be",
            "windows-1251",
        ]),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(
            |(delimiter, decimal, minus, end, encoding, header, last_end)| Style {
                delimiter,
                decimal,
                // Windows-1251 has no U+2212
                minus: if encoding == "windows-1251" && minus == '\u{2212}' {
                    '–'
                } else {
                    minus
                },
                end,
                encoding,
                header,
                last_end,
            },
        )
}

impl Style {
    fn number(&self, value: f32) -> String {
        let text: String = format!("{value:?}")
            .chars()
            .map(|c| match c {
                '.' => self.decimal,
                '-' => self.minus,
                c => c,
            })
            .collect();
        if self.delimiter == "," && text.contains(',') {
            format!("\"{text}\"")
        } else {
            text
        }
    }

    fn write(&self, rows: &[Vec<f32>]) -> Vec<u8> {
        let mut lines: Vec<String> = rows
            .iter()
            .map(|row| {
                let cells: Vec<String> = row.iter().map(|value| self.number(*value)).collect();
                cells.join(self.delimiter)
            })
            .collect();
        if self.header {
            let names: Vec<String> = (0..rows[0].len()).map(|i| format!("ряд{i}")).collect();
            lines.insert(0, names.join(self.delimiter));
        }
        let mut text = lines.join(self.end);
        if self.last_end {
            text += self.end;
        }
        encode(&text, self.encoding)
    }
}

fn encode(text: &str, encoding: &str) -> Vec<u8> {
    let units = text.encode_utf16();
    match encoding {
        "utf-8 with mark" => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        "utf-16le" => [0xff, 0xfe]
            .into_iter()
            .chain(units.flat_map(u16::to_le_bytes))
            .collect(),
        "utf-16be" => [0xfe, 0xff]
            .into_iter()
            .chain(units.flat_map(u16::to_be_bytes))
            .collect(),
        "windows-1251" => yore::code_pages::CP1251.encode(text).unwrap().into_owned(),
        _ => text.as_bytes().to_vec(),
    }
}

fn finite() -> impl Strategy<Value = f32> {
    prop_oneof![
        any::<f32>().prop_filter("finite", |v| v.is_finite()),
        (-1000..1000_i16).prop_map(|v| f32::from(v) / 10.0),
    ]
}

fn rows(width: impl Strategy<Value = usize>) -> impl Strategy<Value = Vec<Vec<f32>>> {
    width.prop_flat_map(|width| vec(vec(finite(), width), 2..30))
}

fn bits(values: &[f32]) -> Vec<u32> {
    values.iter().map(|v| v.to_bits()).collect()
}

fn holds_together(table: &Table) {
    assert!(table.default_column() < table.columns.len());
    for (i, column) in table.columns.iter().enumerate() {
        assert_eq!(column.values.len(), table.rows);
        assert_eq!(
            column.missing,
            column.values.iter().filter(|v| v.is_nan()).count()
        );
        assert!(column.values.iter().all(|v| !v.is_infinite()));
        for (gaps, length) in [
            (Gaps::Interpolate, table.rows),
            (Gaps::Drop, table.rows - column.missing),
        ] {
            match table.series(i, gaps) {
                Ok(series) => {
                    assert_eq!(series.values.len(), length);
                    assert!(series.values.iter().all(|v| v.is_finite()));
                }
                Err(_) => assert_eq!(column.missing, table.rows),
            }
        }
    }
}

proptest! {
    #[test]
    fn a_table_comes_back(style in style(), rows in rows(2..6_usize)) {
        let table = read(&style.write(&rows)).unwrap();
        prop_assert_eq!(table.rows, rows.len());
        prop_assert_eq!(table.columns.len(), rows[0].len());
        prop_assert_eq!(table.notes.len(), 1);
        for (i, column) in table.columns.iter().enumerate() {
            let written: Vec<f32> = rows.iter().map(|row| row[i]).collect();
            prop_assert_eq!(bits(&column.values), bits(&written));
            let name = if style.header { format!("ряд{i}") } else { (i + 1).to_string() };
            prop_assert_eq!(&column.name, &name);
        }
        holds_together(&table);
    }

    #[test]
    fn a_column_comes_back(style in style(), rows in rows(Just(1))) {
        // without a heading, decimal commas alone in their lines can be two columns
        let style = Style { delimiter: "", header: style.header || style.decimal == ',', ..style };
        let table = read(&style.write(&rows)).unwrap();
        prop_assert_eq!(table.columns.len(), 1);
        prop_assert_eq!(bits(&table.columns[0].values), bits(&rows.concat()));
    }

    #[test]
    fn a_line_comes_back(style in style(), row in vec(finite(), 2..30)) {
        let style = Style { header: false, ..style };
        let table = read(&style.write(std::slice::from_ref(&row))).unwrap();
        prop_assert_eq!(table.columns.len(), 1);
        prop_assert_eq!(bits(&table.columns[0].values), bits(&row));
    }

    #[test]
    fn any_bytes(bytes in vec(any::<u8>(), 0..200)) {
        if let Ok(table) = read(&bytes) {
            holds_together(&table);
        }
    }

    #[test]
    fn any_text_of_this_kind(text in "[0-9,.;\t \"\r\nNA\u{a0}\u{2212}#e\u{feff}щ-]{0,80}", mark in any::<bool>()) {
        let bytes = if mark { encode(&text, "utf-16le") } else { text.into_bytes() };
        if let Ok(table) = read(&bytes) {
            holds_together(&table);
        }
        let odd = bytes.get(..bytes.len().saturating_sub(1)).unwrap();
        if let Ok(table) = read(odd) {
            holds_together(&table);
        }
    }
}
