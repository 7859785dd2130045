//! A session: a picture comes, keys are set, cells pointed at, positions stepped through.

use convolens::scene::{Command, Point, Rect};
use convolens::session::{Desk, Message};
use serde_json::{Value, json};

pub(super) struct Stage {
    pub(super) desk: Desk,
    now: f64,
}

impl Stage {
    pub(super) fn open(query: &str) -> Self {
        let mut stage = Self {
            desk: Desk::default(),
            now: 0.0,
        };
        stage.send(json!({"type": "open", "hash": format!("#/kinds?file=disc.png&{query}")}));
        let picture = super::picture(60, 40);
        stage.desk.send(Message::Picture {
            kind: serde_json::from_value(json!("file")).unwrap(),
            name: "disc.png".to_owned(),
            width: 60,
            height: 40,
            rgba: picture.rows(0, 40).to_vec(),
            notes: Vec::new(),
        });
        stage
    }

    pub(super) fn send(&mut self, message: Value) -> Value {
        self.desk.send(serde_json::from_value(message).unwrap());
        self.report()
    }

    fn set(&mut self, key: &str, value: &str) -> Value {
        self.send(json!({"type": "set", "keys": {key: value}}))
    }

    pub(super) fn report(&mut self) -> Value {
        serde_json::to_value(self.desk.report()).unwrap()
    }

    pub(super) fn wait(&mut self, milliseconds: f64) {
        self.now += milliseconds;
        self.desk.tick(self.now);
    }

    fn pointer(&mut self, phase: &str, at: Point) -> Value {
        self.send(json!({"type": "pointer", "phase": phase, "x": at.x, "y": at.y, "touch": false}))
    }
}

fn number(report: &Value, path: &str) -> u64 {
    report.pointer(path).and_then(Value::as_u64).unwrap()
}

fn text<'a>(report: &'a Value, path: &str) -> &'a str {
    report.pointer(path).and_then(Value::as_str).unwrap()
}

#[test]
fn a_picture_is_asked_for_and_shown() {
    let mut desk = Desk::default();
    desk.send(serde_json::from_value(json!({"type": "open", "hash": "#/kinds"})).unwrap());
    let report = serde_json::to_value(desk.report()).unwrap();
    assert_eq!(text(&report, "/view"), "kinds");
    assert_eq!(text(&report, "/wanted/name"), "chelsea");
    let mut stage = Stage::open("");
    let report = stage.report();
    assert_eq!(report.pointer("/wanted"), Some(&Value::Null));
    assert_eq!(number(&report, "/source/width"), 60);
    assert_eq!(number(&report, "/lines/0/parameters"), 576);
}

#[test]
fn setting_a_kind_enters_the_address_and_the_sentence() {
    let mut stage = Stage::open("channel=2");
    let report = stage.send(json!({"type": "set", "keys": {"kind": "grouped", "groups": "4"}}));
    assert_eq!(text(&report, "/history"), "push");
    assert!(text(&report, "/hash").contains("kind=grouped&groups=4"));
    assert_eq!(text(&report, "/spoken/code"), "kinds-cell");
    assert_eq!(number(&report, "/spoken/channel"), 3);
    assert_eq!(
        text(&report, "/spoken/range"),
        "3–4",
        "of 8, in groups of two"
    );
    assert_eq!(number(&report, "/spoken/channels"), 8);
    let again = stage.set("groups", "8");
    assert_eq!(text(&again, "/spoken/range"), "3");
}

#[test]
fn hovering_an_output_cell_tells_its_window_and_a_click_keeps_it() {
    let mut stage = Stage::open("channel=2&k=5");
    let report = stage.report();
    let side = |name: &str| {
        report
            .pointer(&format!("/inspector/rect/{name}"))
            .and_then(Value::as_f64)
            .unwrap()
    };
    // The cards go from the upper right to the lower left: the last one's middle is in the lower left corner.
    let at = Point::new(side("x") + 8.0, side("y") + side("height") - 12.0);
    let hovered = stage.pointer("move", at);
    assert_eq!(number(&hovered, "/spoken/channel"), 8);
    let rows: Vec<u64> = text(&hovered, "/spoken/rows")
        .split('–')
        .map(|row| row.parse().unwrap())
        .collect();
    assert_eq!(rows[1] - rows[0] + 1, 5, "five rows under the kernel");
    let left = stage.pointer("leave", at);
    assert_eq!(
        number(&left, "/spoken/channel"),
        3,
        "what was chosen is said again"
    );
    stage.pointer("move", at);
    stage.pointer("down", at);
    let kept = stage.pointer("up", at);
    assert!(
        text(&kept, "/hash").contains("channel=7"),
        "{}",
        text(&kept, "/hash")
    );
    assert!(text(&kept, "/hash").contains("at="));
}

#[test]
fn a_click_on_a_picture_below_chooses_its_kind() {
    let mut stage = Stage::open("");
    let scene = stage.desk.scene();
    let at = area(&scene.commands, 5).unwrap().centre();
    stage.pointer("move", at);
    stage.pointer("down", at);
    let report = stage.pointer("up", at);
    assert_eq!(text(&report, "/fields/kind"), "dilated");
}

#[test]
fn stepping_walks_over_the_output() {
    let mut stage = Stage::open("kind=filter");
    let steps = number(&stage.report(), "/player/steps");
    assert!((100..=200).contains(&steps), "{steps} positions");
    let first = stage.send(json!({"type": "first"}));
    let second = stage.send(json!({"type": "forward"}));
    assert_eq!(
        number(&first, "/spoken/row"),
        number(&second, "/spoken/row")
    );
    assert!(number(&second, "/spoken/column") > number(&first, "/spoken/column"));
    stage.send(json!({"type": "play"}));
    for _ in 0..40 {
        stage.wait(100.0);
    }
    let later = stage.report();
    assert!(
        number(&later, "/player/step") > 5,
        "{}",
        number(&later, "/player/step")
    );
    let back = stage.send(json!({"type": "last"}));
    assert_eq!(number(&back, "/player/step"), steps - 1);
}

#[test]
fn the_keyboard_moves_the_cell() {
    let mut stage = Stage::open("at=10,10&channel=0");
    let message = |rows, columns, channel| json!({"type": "move", "value": 0, "channel": channel, "rows": rows, "columns": columns});
    let report = stage.send(message(-1, 2, 3));
    let said = ["/spoken/row", "/spoken/column", "/spoken/channel"];
    assert_eq!(said.map(|path| number(&report, path)), [10, 13, 4]);
    let pinned = stage.send(json!({"type": "pin"}));
    assert!(text(&pinned, "/hash").contains("at=9,12"));
}

#[test]
fn a_place_stays_where_it_is_in_the_picture() {
    let mut stage = Stage::open("at=10,10&stride=2");
    let report = stage.set("kind", "transposed");
    assert_eq!(
        number(&report, "/spoken/row"),
        22,
        "cell 21 of 80 rows lies where cell 10 of 40 did"
    );
    let back = stage.set("kind", "standard");
    assert_eq!(number(&back, "/spoken/row"), 11);
}

#[test]
fn at_a_corner_the_cells_of_the_padding_are_counted_apart() {
    for (kind, cells, padding) in [("standard", 32, 40), ("depthwise", 4, 5)] {
        let mut stage = Stage::open(&format!("at=0,0&kind={kind}"));
        let report = stage.report();
        assert_eq!(
            number(&report, "/spoken/cells"),
            cells,
            "2 × 2 of each channel"
        );
        assert_eq!(number(&report, "/spoken/padding"), padding, "of 3 × 3");
    }
}

#[test]
fn a_place_beyond_the_picture_is_its_last_cell_and_never_farther() {
    let mut stage = Stage::open("at=9999,9999&stride=2");
    let report = stage.set("kind", "transposed");
    assert!(
        text(&report, "/hash").ends_with("at=79,119"),
        "{}",
        text(&report, "/hash")
    );
}

#[test]
fn impossible_groups_are_told_with_their_numbers() {
    let mut stage = Stage::open("");
    let report = stage.send(json!({"type": "set", "keys": {"kind": "grouped", "groups": "5"}}));
    assert_eq!(text(&report, "/problem/code"), "groups-do-not-divide");
    assert_eq!(number(&report, "/problem/groups"), 5);
    assert_eq!(number(&report, "/problem/channels"), 8);
    let mended = stage.set("groups", "4");
    assert_eq!(mended.pointer("/problem"), Some(&Value::Null));
}

fn area(commands: &[Command], index: isize) -> Option<Rect> {
    commands.iter().find_map(|command| match command {
        Command::Group(group) => group
            .id
            .filter(|id| id.kind == "kind" && id.index == index)
            .and(group.hit)
            .or_else(|| area(&group.commands, index)),
        _ => None,
    })
}
