//! The lab of colour spaces: what is measured, what is pointed at, and how the solid turns.

use convolens::scene::{Command, Rect, Scene};
use serde_json::{Value, json};

use super::{Bench, fact, text};

fn open(query: &str) -> (Bench, Value) {
    let mut bench = Bench::open(&format!("#/colour?{query}"));
    let report = bench.bring();
    assert_eq!(report.pointer("/problem"), Some(&Value::Null), "{query}");
    (bench, report)
}

/// Where pixels can be pointed at, the first of such places.
pub(super) fn pixels(commands: &[Command]) -> Option<(Rect, usize, usize)> {
    commands.iter().find_map(|command| match command {
        Command::Cells {
            rect,
            columns,
            rows,
            ..
        } => Some((*rect, *columns, *rows)),
        Command::Group(group) => pixels(&group.commands),
        _ => None,
    })
}

/// Where the solid can be dragged.
fn solid(scene: &Scene) -> Rect {
    let group = scene.commands.iter().find_map(|command| match command {
        Command::Group(group) if group.id.is_some_and(|id| id.kind == "solid") => Some(group),
        _ => None,
    });
    group.unwrap().hit.unwrap()
}

fn pointer(phase: &str, x: f64, y: f64) -> Value {
    json!({"type": "pointer", "phase": phase, "x": x, "y": y, "touch": false})
}

/// What the picture of these tests has at a place.
fn pixel(x: usize, y: usize) -> [f64; 3] {
    let disc = x.abs_diff(20).pow(2) + y.abs_diff(15).pow(2) < 64;
    let blue = if disc { 220 } else { 60 };
    [200 * x / 40, 200 * y / 30, blue].map(|channel| channel as f64)
}

#[test]
fn less_light_makes_all_numbers_smaller_and_leaves_the_hue() {
    let (_, report) = open("see=light&light=0.5");
    for name in ["r", "g", "blue", "l", "a", "b", "c"] {
        let ratio = fact(&report, &format!("ratio-{name}"));
        assert!((0.6..0.85).contains(&ratio), "{name}: {ratio}");
    }
    assert_eq!(fact(&report, "cube-root"), 0.794, "∛0.5");
    for name in ["ratio-a", "ratio-b", "ratio-c"] {
        assert!((fact(&report, name) - 0.794).abs() < 0.05, "{name}");
    }
    // In the darkest corner the root is a straight line, and hues do turn a little.
    assert!(fact(&report, "hue-change") < 5.0 && fact(&report, "clipped") == 0.0);
    let (_, same) = open("see=light&light=1");
    assert_eq!(
        (fact(&same, "ratio-a"), fact(&same, "hue-change")),
        (1.0, 0.0)
    );
    let (_, more) = open("see=light&light=1.5&at=38,28");
    assert!(fact(&more, "ratio-r") > 1.1, "of the pixel that is chosen");
}

#[test]
fn light_is_measured_at_the_pixel_that_is_pointed_at() {
    let (mut bench, report) = open("see=light&light=0.3");
    assert_eq!(text(&report, "/spoken/code"), "colour-light-means");
    let (rect, ..) = pixels(&bench.desk.scene().commands).unwrap();
    let at = rect.centre();
    let report = bench.send(&pointer("move", at.x, at.y));
    assert_eq!(text(&report, "/spoken/code"), "colour-light-pixel");
    assert!(
        (fact(&report, "ratio-b") - 0.3_f64.cbrt()).abs() < 2e-3,
        "one pixel: exactly the root"
    );
}

#[test]
fn what_is_pointed_at_is_told_and_a_click_keeps_it() {
    let (mut bench, _) = open("space=rgb");
    let (rect, columns, rows) = pixels(&bench.desk.scene().commands).unwrap();
    assert_eq!((columns, rows), (40, 30));
    let place = |x: usize, y: usize| {
        (
            rect.x + (x as f64 + 0.5) * rect.width / 40.0,
            rect.y + (y as f64 + 0.5) * rect.height / 30.0,
        )
    };
    for (x, y) in [(0, 0), (7, 3), (20, 15), (39, 29)] {
        let (px, py) = place(x, y);
        let report = bench.send(&pointer("move", px, py));
        let told = ["r", "g", "blue"].map(|name| fact(&report, name));
        assert_eq!(told, pixel(x, y), "{x}, {y}");
    }
    let (px, py) = place(7, 3);
    bench.send(&pointer("down", px, py));
    bench.send(&pointer("up", px, py));
    let report = bench.send(&pointer("leave", 0.0, 0.0));
    assert_eq!(text(&report, "/fields/at"), "7,3");
    assert_eq!(fact(&report, "x"), 8.0, "counted from 1");
}

#[test]
fn dragging_turns_the_solid_and_so_do_keys_and_steps() {
    let (mut bench, report) = open("space=lab");
    assert_eq!(text(&report, "/fields/turn"), "-35,22");
    let before = bench.desk.scene();
    let middle = solid(&before).centre();
    bench.send(&pointer("down", middle.x, middle.y));
    bench.send(&pointer("move", middle.x + 40.0, middle.y - 10.0));
    let report = bench.send(&pointer("up", middle.x + 40.0, middle.y - 10.0));
    assert_eq!(
        text(&report, "/fields/turn"),
        "-15,17",
        "half a degree a pixel"
    );
    assert_ne!(*before, *bench.desk.scene());
    let keys = json!({"type": "move", "value": 0, "channel": 0, "rows": 1, "columns": -4});
    let report = bench.send(&keys);
    assert_eq!(
        text(&report, "/fields/turn"),
        "-35,22",
        "four steps back, one up"
    );
    assert_eq!(*before, *bench.desk.scene());
    bench.send(&json!({"type": "step", "step": 72}));
    let after = bench.desk.scene();
    let bytes = |scene: &Scene| -> Vec<u8> {
        let groups = scene.commands.iter().filter_map(|command| match command {
            Command::Group(group) => Some(&group.commands),
            _ => None,
        });
        groups.flat_map(|commands| pictures(commands)).collect()
    };
    let (first, last) = (bytes(&before), bytes(&after));
    assert!(!first.is_empty() && first.len() == last.len());
    // Dots that are as far away as each other may change their order.
    let apart = first.iter().zip(&last).filter(|(a, b)| a.abs_diff(**b) > 8);
    assert!(
        apart.count() < first.len() / 500,
        "72 steps are once around"
    );
}

/// The bytes of pictures among some commands.
fn pictures(commands: &[Command]) -> Vec<u8> {
    let pictures = commands.iter().filter_map(|command| match command {
        Command::Picture { rgba, .. } => Some(rgba.iter().copied()),
        _ => None,
    });
    pictures.flatten().collect()
}

#[test]
fn playing_turns_without_jumps() {
    let (mut bench, report) = open("space=hcl");
    assert_eq!(report.pointer("/player/steps"), Some(&json!(73)));
    bench.send(&json!({"type": "play"}));
    bench.wait(0.0);
    let mut scenes = Vec::new();
    for _ in 0..6 {
        bench.wait(60.0);
        scenes.push(bench.desk.scene());
    }
    for pair in scenes.windows(2) {
        assert_ne!(*pair[0], *pair[1], "every frame is another one");
    }
}

#[test]
fn a_filter_of_one_part_needs_a_space_that_has_it() {
    let mut bench = Bench::open("#/colour?see=filter&space=rgb&part=hue");
    let report = bench.bring();
    assert_eq!(text(&report, "/problem/code"), "colour-part");
    let report = bench.set(&json!({"space": "hcl"}));
    assert_eq!(report.pointer("/problem"), Some(&Value::Null));
    assert!((0.0..=100.0).contains(&fact(&report, "outside")));
    let report = bench.set(&json!({"filter": "none"}));
    assert_eq!(
        (fact(&report, "outside"), fact(&report, "pixels")),
        (0.0, 1200.0)
    );
    let report =
        bench.set(&json!({"space": "lab", "part": "l", "filter": "sharpen", "radius": "8"}));
    assert!(
        fact(&report, "outside") > 5.0,
        "the disc's rim is sharpened out of the gamut"
    );
    let share = 100.0 * fact(&report, "outside-pixels") / 1200.0;
    assert!(
        (fact(&report, "outside") - share).abs() <= 0.05,
        "rounded to 0.1 %"
    );
}

#[test]
fn a_plane_tells_how_many_pixels_lie_near() {
    let (_, report) = open("space=rgb&plane-rgb=blue&level=24");
    assert_eq!(fact(&report, "level"), 61.2);
    let disc = (0..1200)
        .filter(|i| pixel(i % 40, i / 40)[2] > 100.0)
        .count();
    let share = (100.0 * (1200 - disc) as f64 / 1200.0 * 10.0).round() / 10.0;
    assert_eq!(
        fact(&report, "near"),
        share,
        "all but the disc have a blue of 60"
    );
    assert_eq!(fact(&report, "plane-outside"), 0.0, "the cube is full");
    let (_, report) = open("space=hcl&plane-hcl=chroma&level=90");
    assert!(
        fact(&report, "plane-outside") > 80.0,
        "hardly any colour is as strong"
    );
    let (_, report) = open("space=lab&plane-rgb=red");
    let controls: Vec<&str> = report
        .pointer("/controls")
        .and_then(Value::as_array)
        .unwrap()
        .iter()
        .map(|control| text(control, "/key"))
        .collect();
    assert_eq!(
        controls,
        ["see", "space", "plane-lab"],
        "no place for a plane of another space"
    );
}

#[test]
fn the_grey_picture_comes_nearer_down_to_its_numbers() {
    let (mut bench, report) = open("see=grey&at=5,5");
    let steps = report
        .pointer("/player/steps")
        .and_then(Value::as_u64)
        .unwrap();
    assert!(steps > 2);
    let report = bench.send(&json!({"type": "step", "step": steps - 1}));
    let [r, g, b] = pixel(5, 5);
    let luma = (0.299 * r + 0.587 * g + 0.114 * b).round();
    assert_eq!(fact(&report, "grey").round(), luma);
    let scene = bench.desk.scene();
    let mut texts = Vec::new();
    collect(&scene.commands, &mut texts);
    assert!(texts.contains(&luma.to_string()), "{luma} in {texts:?}");
}

fn collect(commands: &[Command], texts: &mut Vec<String>) {
    for command in commands {
        match command {
            Command::Group(group) => collect(&group.commands, texts),
            Command::Text(text) => {
                texts.push(text.spans.iter().map(|span| span.text.as_str()).collect())
            }
            _ => {}
        }
    }
}

#[test]
fn numbers_of_a_lab_do_not_take_the_figures_of_a_series() {
    let mut bench = Bench::open("#/series?x=1000.1,1000.2,1000.3");
    let report = bench.send(&json!({"type": "open", "hash": "#/colour?see=light"}));
    let row = report
        .pointer("/table/3/value")
        .and_then(Value::as_str)
        .unwrap();
    assert!(row.chars().count() <= 19, "three figures: {row}");
}
