//! What the views say of themselves by name, against what can be counted by hand, and against the documentation.

use std::collections::BTreeSet;
use std::path::Path;

use convolens::session::{Desk, Kind, Message};
use convolens::view::{Fact, Facts};

fn facts(hash: &str) -> Facts {
    let mut desk = Desk::default();
    desk.send(Message::Open {
        hash: hash.to_owned(),
    });
    desk.glance().facts
}

fn on_picture(hash: &str, width: usize, height: usize) -> Facts {
    let mut desk = Desk::default();
    desk.send(Message::Open {
        hash: hash.to_owned(),
    });
    let wanted = desk.glance().wanted.unwrap();
    assert_eq!(
        desk.glance().facts,
        Facts::new(),
        "nothing is said before there is a picture"
    );
    let value = |at: usize| (at * 7 % 256) as u8;
    let rgba = (0..width * height).flat_map(|at| [value(at), value(at + 1), value(at + 2), 255]);
    desk.send(Message::Picture {
        kind: Kind::Sample,
        name: wanted.name,
        width,
        height,
        rgba: rgba.collect(),
        notes: Vec::new(),
    });
    desk.glance().facts
}

#[track_caller]
fn holds(facts: &Facts, expected: &[(&str, f64)]) {
    for (name, number) in expected {
        match facts.get(*name) {
            Some(Fact::Number(fact)) => {
                assert!(
                    (fact - number).abs() < 1e-4 * number.abs().max(1.0),
                    "{name}: {fact}, not {number}"
                );
            }
            other => panic!("{name}: {other:?}"),
        }
    }
}

#[track_caller]
fn says(facts: &Facts, name: &str, text: &str) {
    assert_eq!(
        facts.get(name),
        Some(&Fact::Text(text.to_owned())),
        "{name}"
    );
}

#[test]
fn of_a_series() {
    let facts = facts("#/series?x=3,5,1,4,2,6,0&kernel=0.2,0.6,0.2&pad=valid&step=2");
    holds(
        &facts,
        &[
            ("input", 7.0),
            ("output", 5.0),
            ("kernel", 3.0),
            ("n", 1.0),
            ("lost", 2.0),
            ("parameters", 4.0),
            ("macs", 15.0),
            ("dense", 40.0),
            ("step", 2.0),
            ("y", 2.4),
            ("x-first", 2.0),
            ("x-last", 4.0),
            ("weights-sum", 1.0),
        ],
    );
    says(&facts, "y-how", "0.2·5 + 0.6·1 + 0.2·4 + 0 = 2.4");
    says(&facts, "output-how", "⌊(7 + 0 + 0 − 3) / 1⌋ + 1 = 5");
}

#[test]
fn of_a_series_with_padding_stride_and_dilation() {
    let facts = facts(
        "#/series?x=1,2,3,4,5,6&kernel=1,1,1&dilation=2&stride=2&pad=2,1&fill=zero&act=relu&bias=-9&step=1",
    );
    // (6 + 2 + 1 − 5) / 2 + 1 = 3; cells −2, 0, 2 of which the first is padding: 0 + 1 + 3 − 9 = −5.
    holds(
        &facts,
        &[
            ("span", 5.0),
            ("output", 3.0),
            ("padding", 3.0),
            ("z", -5.0),
            ("y", 0.0),
            ("x-first", 1.0),
        ],
    );
}

#[test]
fn of_a_pooling() {
    let facts = facts("#/series?x=3,5,1,9&op=max&size=2&stride=2&pad=valid&step=2");
    holds(
        &facts,
        &[
            ("output", 2.0),
            ("y", 9.0),
            ("winner", 4.0),
            ("parameters", 0.0),
        ],
    );
    says(&facts, "y-how", "max(1; 9) = 9");
}

#[test]
fn numbers_in_texts_are_the_readers() {
    let mut desk = Desk::default();
    desk.send(Message::Words {
        table: Default::default(),
        decimal: ',',
    });
    desk.send(Message::Open {
        hash: "#/series?x=1,2&kernel=0.5,-1&pad=valid&step=1".to_owned(),
    });
    says(&desk.glance().facts, "sum", "0,5·1 − 1·2 + 0 = −1,5");
}

#[test]
fn of_a_picture() {
    let facts = on_picture(
        "#/image?data=coins&kernel=1,0,-1;2,0,-2;1,0,-1&pad=valid&stride=2&step=2",
        12,
        9,
    );
    holds(
        &facts,
        &[
            ("height", 9.0),
            ("width", 12.0),
            ("out-height", 4.0),
            ("out-width", 5.0),
            ("output", 20.0),
            ("row", 1.0),
            ("column", 2.0),
            ("parameters", 10.0),
            ("channels", 1.0),
            ("macs", 180.0),
        ],
    );
    says(&facts, "out-width-how", "⌊(12 + 0 + 0 − 3) / 2⌋ + 1 = 5");
}

#[test]
fn of_a_stack() {
    let facts = on_picture(
        "#/stack?data=coins&layers=conv,4,3;conv,8,3,s2&step=2",
        20,
        16,
    );
    holds(
        &facts,
        &[
            ("layers", 2.0),
            ("field", 5.0),
            ("field-1", 3.0),
            ("jump", 2.0),
            ("height-1", 14.0),
            // 3 · 3 + 1 a filter, then 4 · 3 · 3 + 1.
            ("parameters-1", 40.0),
            ("parameters-2", 296.0),
            ("parameters", 336.0),
            ("channels", 8.0),
        ],
    );
    says(&facts, "field-how", "3 + (3 − 1)·1 = 5");
}

#[test]
fn of_the_kinds() {
    let facts = on_picture("#/kinds?data=coins&c=8&k=3&groups=2", 24, 24);
    holds(
        &facts,
        &[
            ("parameters-standard", 576.0),
            ("parameters-grouped", 288.0),
            ("parameters-depthwise", 72.0),
            ("parameters-pointwise", 64.0),
            ("parameters-separable", 136.0),
            ("saving-grouped", 2.0),
            // 8 → 2 → 2 → 8 channels.
            ("parameters-bottleneck", 68.0),
            ("macs-standard", 576.0 * 24.0 * 24.0),
        ],
    );
    says(&facts, "parameters-separable-how", "8·3² + 8·8 = 136");
}

/// The names of the documentation, between back quotes in the table of a view.
fn documented(view: &str) -> BTreeSet<String> {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/lessons.md");
    let docs = std::fs::read_to_string(docs).unwrap();
    let (_, rest) = docs.split_once(&format!("### Facts of {view}\n")).unwrap();
    let table = rest.split("\n#").next().unwrap();
    let rows = table.lines().filter(|line| line.starts_with("| `"));
    rows.flat_map(|row| {
        let cell = row.split('|').nth(1).unwrap();
        cell.split('`').skip(1).step_by(2).map(str::to_owned)
    })
    .collect()
}

/// A fact's name as the documentation writes it: of any layer, of any kind.
fn general(name: &str, kinds: bool) -> String {
    let name = name.strip_suffix("-how").unwrap_or(name);
    let parts: Vec<&str> = name.rsplitn(2, '-').collect();
    match parts.as_slice() {
        [last, first] if last.parse::<usize>().is_ok() => format!("{first}-i"),
        [last, first]
            if kinds && *last != "height" && *last != "width" && *last != "bottleneck" =>
        {
            let _ = last;
            format!("{first}-KIND")
        }
        _ => name.to_owned(),
    }
}

#[test]
fn the_documentation_lists_them_all() {
    let stack = on_picture(
        "#/stack?data=coins&layers=conv,8,3,p1;conv,8,3,p1;conv,8,3,p1&step=3",
        20,
        16,
    );
    let views = [
        (
            "series",
            facts("#/series?x=3,5,1,9&op=max&size=2&pad=valid&step=1"),
            false,
        ),
        ("image", on_picture("#/image?data=coins", 20, 16), false),
        ("stack", stack, false),
        ("kinds", on_picture("#/kinds?data=coins", 24, 24), true),
    ];
    for (view, facts, kinds) in views {
        let names: BTreeSet<String> = facts.keys().map(|name| general(name, kinds)).collect();
        let documented = documented(view);
        let missing: Vec<_> = names.difference(&documented).collect();
        assert!(
            missing.is_empty(),
            "{view}: {missing:?} are not in docs/lessons.md"
        );
        let unknown: Vec<_> = documented.difference(&names).collect();
        assert!(unknown.is_empty(), "{view}: there is no {unknown:?}");
    }
}
