//! Files and samples: what is wanted, brought, absent or broken.

use convolens::scene::Command;
use serde_json::{Value, json};

use super::{Stage, codes};

fn load(stage: &mut Stage, kind: &str, name: &str, text: &str) -> Value {
    stage.send(json!({"type": "load", "kind": kind, "name": name, "bytes": text.as_bytes()}))
}

fn dimmed(stage: &mut Stage) -> bool {
    matches!(stage.scene().commands.as_slice(), [Command::Group(group)] if group.opacity < 0.5)
}

#[test]
fn a_link_to_a_sample_wants_it_and_shows_it() {
    let mut stage = Stage::open("data=nile&kernel=1&pad=valid&step=3");
    let report = stage.report();
    assert_eq!(report["wanted"], json!({"kind": "sample", "name": "nile"}));
    assert!(dimmed(&mut stage));
    let report = load(
        &mut stage,
        "sample",
        "nile",
        "year,volume\n1871,1120\n1872,1160\n1873,963\n1874,1210\n",
    );
    assert_eq!(report["wanted"], json!(null));
    assert_eq!(report["history"], "none", "the link says it already");
    assert_eq!(
        [&report["spoken"]["index"], &report["spoken"]["sum"]],
        [&json!(3), &json!("963")]
    );
    assert_eq!(report["source"]["length"], 4);
    assert_eq!(report["source"]["column"], 1);
    assert!(!dimmed(&mut stage));
}

#[test]
fn small_samples_are_at_hand() {
    let mut stage = Stage::open("data=step");
    let report = stage.report();
    assert_eq!(report["wanted"], json!(null));
    assert_eq!(
        report["source"]["cells"],
        json!(["0", "0", "0", "0", "0", "0", "1", "1", "1", "1", "1", "1"])
    );
    let report = stage.set(json!({"x": "1/4;2,5 3"}));
    assert_eq!(report["source"]["cells"], json!(["1/4", "2.5", "3"]));
    assert_eq!(report["source"]["kind"], "inline");
}

#[test]
fn a_link_to_somebodys_file_says_which_to_drop() {
    let mut stage = Stage::open("file=my.csv&kernel=1&step=2");
    assert_eq!(
        stage.report()["wanted"],
        json!({"kind": "file", "name": "my.csv"})
    );
    let report = stage.send(json!({"type": "absent", "kind": "file", "name": "my.csv"}));
    assert_eq!(
        report["notices"],
        json!([{"code": "absent-file", "name": "my.csv"}])
    );
    assert_eq!(
        report["hash"], "#/series?file=my.csv&kernel=1&step=2",
        "the link stays"
    );
    let report = load(&mut stage, "file", "my.csv", "5\n7\n9\n");
    assert_eq!(report["notices"], json!([]));
    assert_eq!(report["spoken"]["sum"], "7");
    let mut stage = Stage::open("data=mars");
    let report = stage.send(json!({"type": "absent", "kind": "sample", "name": "mars"}));
    assert_eq!(
        report["notices"],
        json!([{"code": "absent-sample", "name": "mars"}])
    );
    let report = stage.send(json!({"type": "absent", "kind": "file", "name": "other"}));
    assert_eq!(
        codes(&report["notices"]),
        ["absent-sample"],
        "nobody asked for it"
    );
}

#[test]
fn a_dropped_file_is_a_new_place_in_the_history() {
    let mut stage = Stage::open("pin=y3&from=2&to=9");
    let report = load(&mut stage, "file", "a.csv", "1\n2\n3\n4\n5\n6\n");
    assert_eq!(report["history"], "push");
    assert_eq!(report["source"]["kind"], "file");
    assert_eq!(report["source"]["name"], "a.csv");
    for key in ["column", "from", "to", "pin"] {
        assert_eq!(report["fields"][key], "", "{key} was of another series");
    }
    assert_eq!(
        stage.set(json!({"data": "lecture"}))["source"]["length"],
        12
    );
    let report = stage.send(json!({"type": "open", "hash": report["hash"]}));
    assert_eq!(report["wanted"], json!(null), "it is still here");
    assert_eq!(report["source"]["length"], 6);
}

#[test]
fn a_broken_file_is_told_and_leaves_what_was_there() {
    let mut stage = Stage::open("stride=2");
    let before = stage.report();
    let report = load(&mut stage, "file", "bad.csv", "one\ntwo\n");
    assert_eq!(report["source"]["error"]["code"], "no-numbers");
    assert_eq!(report["hash"], before["hash"]);
    assert_eq!(report["spoken"], before["spoken"]);
    let report = stage.set(json!({"data": "ramp"}));
    assert_eq!(report["source"]["error"], json!(null));
    assert!(!dimmed(&mut stage));
}

#[test]
fn columns_are_chosen() {
    let mut stage = Stage::open("kernel=1&step=1");
    let report = load(
        &mut stage,
        "file",
        "t.csv",
        "year;warm;cold\n2001;20,5;-3\n2002;21;-4\n2003;22;-5\n",
    );
    let names: Vec<&Value> = report["source"]["columns"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| &c["name"])
        .collect();
    assert_eq!(names, ["year", "warm", "cold"]);
    assert_eq!(report["source"]["column"], 1);
    assert_eq!(report["spoken"]["sum"], "20.5");
    let report = stage.set(json!({"column": "3"}));
    assert_eq!(report["spoken"]["sum"], "−3");
    assert_eq!(report["source"]["column"], 2);
    let report = stage.set(json!({"column": "9"}));
    assert_eq!(
        report["source"]["error"],
        json!({"code": "no-such-column", "column": 9, "columns": 3})
    );
    assert_eq!(report["fields"]["column"], "9");
    assert!(dimmed(&mut stage));
    let report = stage.set(json!({"column": ""}));
    assert_eq!(
        [&report["source"]["error"], &report["spoken"]["sum"]],
        [&json!(null), &json!("20.5")]
    );
}

#[test]
fn gaps_are_filled_or_dropped() {
    let mut stage = Stage::open("kernel=1&step=2");
    let report = load(&mut stage, "file", "g.csv", "a\n1\n\"\"\n3\n4\n");
    assert_eq!(report["source"]["missing"], 1);
    assert_eq!(report["source"]["length"], 4);
    assert_eq!(report["spoken"]["sum"], "2", "between 1 and 3");
    assert!(codes(&report["source"]["notes"]).contains(&"interpolated"));
    let report = stage.set(json!({"gaps": "drop"}));
    assert_eq!(report["source"]["length"], 3);
    assert_eq!(report["spoken"]["sum"], "3");
    assert!(codes(&report["source"]["notes"]).contains(&"dropped"));
}
