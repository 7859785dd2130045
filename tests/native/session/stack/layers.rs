//! Layers are added, moved and taken away; impossible ones are named; steps are taken back.

use convolens::session::Message;
use serde_json::json;

use super::{Stage, hash, layers};

#[test]
fn a_stack_is_built_layer_by_layer() {
    let mut stage = Stage::photo(32, 32, "layers=conv,4,3,p1");
    stage.edit(json!({"type": "add", "layer": 2, "kind": "max"}));
    stage.edit(json!({"type": "duplicate", "layer": 1}));
    let report = stage.edit(json!({"type": "set", "layer": 2, "setting": "out", "text": "6"}));
    assert_eq!(layers(&report), "conv,4,3,p1;conv,6,3,p1;max,2");
    assert_eq!(
        report["layers"][2]["shape"],
        json!({"channels": 6, "height": 16, "width": 16})
    );
    assert_eq!(report["layers"][2]["size"], json!([6, 6]), "1 + 2 + 2 + 1");
    assert_eq!(
        report["total"]["parameters"],
        40 + 222,
        "4 · 10, 6 · (4 · 9 + 1)"
    );
    let report = stage.edit(json!({"type": "move", "layer": 3, "to": 1}));
    assert_eq!(layers(&report), "max,2;conv,4,3,p1;conv,6,3,p1");
    let report = stage.edit(json!({"type": "remove", "layer": 2}));
    assert_eq!(layers(&report), "max,2;conv,6,3,p1");
    assert_eq!(report["history"], "push");
}

#[test]
fn steps_are_taken_back_and_again() {
    let mut stage = Stage::photo(16, 16, "layers=conv,4,3,p1");
    assert_eq!(stage.report()["undo"], false);
    stage.edit(json!({"type": "add", "layer": 2, "kind": "max"}));
    // Dragging one control is one step.
    for out in ["5", "6", "7"] {
        stage.edit(json!({"type": "set", "layer": 1, "setting": "out", "text": out}));
    }
    let report = stage.say("undo");
    assert_eq!(layers(&report), "conv,4,3,p1;max,2");
    let report = stage.say("undo");
    assert_eq!(
        (layers(&report).as_str(), &report["undo"]),
        ("conv,4,3,p1", &json!(false))
    );
    stage.say("redo");
    let report = stage.say("redo");
    assert_eq!(
        (layers(&report).as_str(), &report["redo"]),
        ("conv,7,3,p1;max,2", &json!(false))
    );
    stage.say("undo");
    let report = stage.edit(json!({"type": "remove", "layer": 1}));
    assert_eq!(report["redo"], false, "another change is another way");
}

#[test]
fn an_impossible_stack_names_the_layer_and_the_number_and_loses_nothing() {
    let mut stage = Stage::photo(20, 20, "layers=conv,4,3;max,2;conv,4,3");
    let report = stage.edit(json!({"type": "set", "layer": 3, "setting": "kernel", "text": "11"}));
    let problem = &report["problem"];
    assert_eq!(
        (&problem["layer"], &problem["code"]),
        (&json!(3), &json!("span-exceeds-input"))
    );
    assert_eq!(
        (&problem["span"], &problem["padded"]),
        (&json!(11), &json!(9)),
        "20 − 2, halved"
    );
    assert_eq!(
        layers(&report),
        "conv,4,3;max,2;conv,4,11",
        "what was entered stays"
    );
    let report = stage.edit(json!({"type": "set", "layer": 3, "setting": "kernel", "text": "9"}));
    assert_eq!(report["problem"], json!(null));
    let report = stage.edit(json!({"type": "add", "layer": 4, "kind": "add"}));
    assert_eq!(report["problem"]["code"], "shapes-differ");
    assert_eq!(report["problem"]["layer"], 4);
}

#[test]
fn of_an_address_with_an_impossible_stack_the_possible_layers_are_shown() {
    let stage = &mut Stage::photo(20, 20, "layers=conv,4,3;max,2;conv,4,3,g3");
    let report = stage.report();
    assert_eq!(report["problem"]["layer"], 3);
    let inspectors = report["inspectors"].as_array().unwrap();
    let values: Vec<u64> = inspectors
        .iter()
        .filter_map(|one| one["value"].as_u64())
        .collect();
    assert_eq!(values, [0, 1, 2], "the input, and two layers");
}

#[test]
fn a_stack_without_layers_comes_back_from_its_address() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,3,p1");
    let report = stage.edit(json!({"type": "remove", "layer": 1}));
    assert_eq!(report["layers"], json!([]));
    assert_eq!(report["spoken"]["code"], "stack-nothing");
    let query = hash(&report).split_once('?').unwrap().1.to_owned();
    assert_eq!(Stage::open(&query).report()["layers"], json!([]));
}

#[test]
fn what_a_setting_does_not_take_is_said_once_and_with_its_layer() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,3,p1;conv,2,3,p1");
    let set = |stage: &mut Stage, text: &str| {
        let edit = json!({"type": "set", "layer": 2, "setting": "out", "text": text});
        stage.edit(edit)["notices"].clone()
    };
    for wrong in ["abc", "-1", ""] {
        let told = json!([{"code": "bad-setting", "layer": 2, "setting": "out", "value": wrong}]);
        assert_eq!(set(&mut stage, wrong), told);
    }
    assert_eq!(
        set(&mut stage, "4"),
        json!([]),
        "and is over with a good one"
    );
    let kernel = |stage: &mut Stage, weight: &str| {
        let weights = vec![weight; 9];
        let message =
            json!({"type": "kernel", "layer": 2, "output": 0, "channel": 0, "weights": weights});
        stage.send(message)["notices"].clone()
    };
    let told = json!([{"code": "bad-setting", "layer": 2, "setting": "weight", "value": "abc"}]);
    assert_eq!(kernel(&mut stage, "abc"), told);
    assert_eq!(kernel(&mut stage, "1/9"), json!([]));
}

#[test]
fn an_address_with_too_many_layers_says_how_many_there_may_be() {
    let layers = ["tanh"; 17].join(";");
    let report = Stage::photo(16, 16, &format!("layers={layers}")).report();
    assert_eq!(
        report["notices"],
        json!([{"code": "too-many-layers", "got": 17, "limit": 16}])
    );
}

#[test]
fn a_table_without_numbers_is_told() {
    let mut stage = Stage::open("on=series&x=1,2,3,4");
    let bytes = b"only words here".to_vec();
    stage.desk.send(Message::Load {
        kind: serde_json::from_value(json!("file")).unwrap(),
        name: "notes.txt".to_owned(),
        bytes,
    });
    assert!(stage.report()["source"]["error"]["code"].is_string());
    let report = stage.set(json!({"x": "1,2,3"}));
    assert_eq!(report["source"]["error"], json!(null));
}

#[test]
fn what_is_too_much_over_a_series_is_refused_and_not_tried() {
    for (layers, code) in [
        ("conv,1024,1;conv,1024,15,p1024", "too-much-work"),
        (
            "conv,1024,1;cat,0;cat,0;cat,0;cat,0;cat,0;cat,0;cat,0;cat,0;cat,0;cat,0",
            "too-large",
        ),
    ] {
        let x = ["1"; 64].join(",");
        let mut stage = Stage::open(&format!("on=series&x={x}&layers={layers}"));
        let report = stage.report();
        assert_eq!(report["problem"]["code"], code, "{}", report["problem"]);
        assert!(report["problem"]["layer"].as_u64() >= Some(2));
    }
}

#[test]
fn at_most_sixteen_layers_stand_on_each_other() {
    let mut stage = Stage::photo(16, 16, "layers=relu");
    for _ in 0..20 {
        stage.edit(json!({"type": "duplicate", "layer": 1}));
    }
    let report = stage.report();
    assert_eq!(report["layers"].as_array().map(Vec::len), Some(16));
    assert_eq!(report["problem"], json!(null));
}

#[test]
fn every_preset_opens_from_an_address_and_comes_back_from_it() {
    let names = Stage::open("").report()["presets"]
        .as_array()
        .unwrap()
        .clone();
    assert!(names.len() >= 15, "{names:?}");
    for name in names {
        let name = name.as_str().unwrap();
        let mut stage = Stage::photo(64, 64, &format!("preset={name}"));
        if stage.report()["fields"]["on"] == "series" {
            stage = Stage::open(&format!("x=1,2,3,4,5,6,7,8,9&preset={name}"));
        }
        let report = stage.report();
        assert_eq!(report["problem"], json!(null), "{name}");
        assert_eq!(report["preset"], name);
        assert!(
            report["layers"][0]["shape"].is_object(),
            "{name} has a model"
        );
        let address = hash(&report).to_owned();
        let again = Stage::open(address.split_once('?').unwrap().1).report();
        assert_eq!(hash(&again), address, "{name}");
    }
}

#[test]
fn an_address_that_says_no_step_looks_at_the_last_layer() {
    let six = "layers=conv,2,3,p1;conv,2,3,p1;conv,2,3,p1;conv,2,3,p1;conv,2,3,p1;conv,2,3,p1";
    let mut stage = Stage::photo(16, 16, six);
    assert_eq!(stage.report()["unit"]["layer"], 6);
    assert!(!hash(&stage.report()).contains("step="));
    let report = stage.send(json!({"type": "step", "step": 4}));
    assert!(hash(&report).contains("step=4"));
    let query = hash(&report).split_once('?').unwrap().1.to_owned();
    assert_eq!(
        Stage::photo(16, 16, &query).report()["unit"]["layer"],
        4,
        "and one that says it at that"
    );
    let hostile = format!("{six};conv,2,99&step={}", usize::MAX);
    let report = Stage::photo(16, 16, &hostile)
        .send(json!({"type": "layer", "edit": {"type": "duplicate", "layer": 1}}));
    assert_eq!(report["layers"].as_array().unwrap().len(), 8);
}

#[test]
fn what_an_address_has_wrong_is_named_and_the_rest_is_kept() {
    let report = Stage::open("layers=conv,4,3;conf,2&seed=7&colour=maybe").report();
    let notices = report["notices"].as_array().unwrap();
    assert_eq!(notices.len(), 2, "{notices:?}");
    assert_eq!(
        notices[0],
        json!({"code": "bad-value", "key": "layers", "value": "conf"})
    );
    assert_eq!(report["fields"]["seed"], "7");
}
