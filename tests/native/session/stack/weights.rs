//! Weights from the seed, from the editor, and from a file; maps from the workers; memory.

use convolens::scene::Command;
use convolens::session::Message;
use serde_json::{Value, json};

use super::Stage;

#[test]
fn while_a_control_is_dragged_and_the_workers_compute_the_stage_is_drawn_ten_times_a_second() {
    let mut stage = Stage::photo(64, 48, "layers=conv,4,3,p1,relu;conv,4,3,p1");
    stage.work();
    let mut drawn = 0;
    let mut last = stage.desk.scene();
    for seed in 2..67 {
        stage.set(json!({"seed": seed.to_string()}));
        stage.wait(10.0);
        let scene = stage.desk.scene();
        drawn += usize::from(!std::rc::Rc::ptr_eq(&scene, &last));
        last = scene;
    }
    assert!((6..=8).contains(&drawn), "in 650 ms: {drawn}");
    assert!(stage.wait(10.0), "what is not drawn yet is drawn later");
    stage.wait(100.0);
    assert!(!std::rc::Rc::ptr_eq(&stage.desk.scene(), &last));
}

#[test]
fn a_job_that_is_wanted_again_is_not_given_up() {
    let mut stage = Stage::photo(64, 48, "layers=conv,64,3,p1");
    stage.report();
    stage.set(json!({"first": "8"}));
    stage.wait(100.0);
    assert_eq!(stage.report()["job"]["stale"], true);
    stage.set(json!({"first": "0"}));
    stage.wait(100.0);
    assert_eq!(stage.report()["job"]["stale"], false);
}

#[test]
fn maps_come_from_the_workers_and_the_last_value_is_shown() {
    let mut stage = Stage::photo(64, 48, "layers=conv,4,3,p1,relu;conv,4,3,p1");
    let report = stage.work();
    assert_eq!(report["job"]["done"], true);
    let first = report["job"]["id"].as_u64().unwrap();
    // While a job is under way another one waits for it.
    let report = stage.set(json!({"seed": "2"}));
    assert_eq!(
        (&report["job"]["done"], &report["job"]["stale"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(report["job"]["id"], first + 1);
    stage.set(json!({"seed": "3"}));
    stage.set(json!({"seed": "4"}));
    stage.wait(100.0);
    let report = stage.report();
    assert_eq!(
        (&report["job"]["id"], &report["job"]["stale"]),
        (&json!(first + 1), &json!(true))
    );
    let report = stage.work();
    assert_eq!(
        (&report["job"]["id"], &report["job"]["done"]),
        (&json!(first + 2), &json!(false)),
        "the last one follows"
    );
    assert_eq!(stage.work()["job"]["done"], true);
}

/// The pixels of all pictures.
fn pixels(commands: &[Command]) -> Vec<[u8; 4]> {
    let of = |command: &Command| match command {
        Command::Group(group) => pixels(&group.commands),
        Command::Picture { rgba, .. } => rgba.as_chunks().0.to_vec(),
        _ => Vec::new(),
    };
    commands.iter().flat_map(of).collect()
}

#[test]
fn whole_maps_stay_until_others_are_whole() {
    let mut stage = Stage::photo(64, 48, "layers=conv,4,3,p1");
    stage.work();
    let before = pixels(&stage.desk.scene().commands);
    for seed in ["2", "3"] {
        stage.set(json!({"seed": seed}));
        stage.wait(100.0);
        assert_eq!(pixels(&stage.desk.scene().commands), before);
    }
    stage.work();
    assert_ne!(pixels(&stage.desk.scene().commands), before);
}

#[test]
fn maps_of_numbers_that_are_none_are_shown_as_holes() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,1,nobias;conv,1,1,nobias");
    let holes = |stage: &mut Stage| {
        let pixels = pixels(&stage.desk.scene().commands);
        pixels.iter().filter(|[.., alpha]| *alpha == 0).count()
    };
    stage.work();
    assert_eq!(holes(&mut stage), 0);
    // From the first layer 1e38 and more, from the second an infinity less another.
    let kernels = "1.0.0:1e38;1.1.0:1e38;2.0.0:1e38;2.0.1:-1e38";
    stage.set(json!({"kernels": kernels}));
    let report = stage.work();
    assert_eq!(report["job"]["done"], true);
    assert!(holes(&mut stage) > 0);
}

#[test]
fn an_edited_kernel_stands_in_the_address_and_moves_with_its_layer() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,3,p1;conv,2,3,p1");
    let kernel = ["0", "1", "0", "1", "-4", "1", "0", "1", "0"];
    let report = stage
        .send(json!({"type": "kernel", "layer": 2, "output": 0, "channel": 1, "weights": kernel}));
    assert_eq!(report["fields"]["kernels"], "2.0.1:0,1,0,1,-4,1,0,1,0");
    assert_eq!(report["kernels"]["kernels"][1]["edited"], true);
    let report =
        stage.send(json!({"type": "layer", "edit": {"type": "add", "layer": 1, "kind": "conv"}}));
    assert_eq!(report["fields"]["kernels"], "3.0.1:0,1,0,1,-4,1,0,1,0");
    let report = stage.send(json!({"type": "layer", "edit": {"type": "set", "layer": 3, "setting": "kernel", "text": "5"}}));
    assert_eq!(
        report["problem"]["code"], "weights-length",
        "the kernel is kept, and said not to fit"
    );
    assert_eq!(report["problem"]["layer"], 3);
    let report =
        stage.send(json!({"type": "kernel", "layer": 3, "output": 0, "channel": 1, "weights": []}));
    assert_eq!(report["problem"], json!(null));
}

/// A file of 32-bit tensors.
fn safetensors(tensors: &[(&str, &[usize], f32)]) -> Vec<u8> {
    let mut data = Vec::new();
    let mut header = serde_json::Map::new();
    for (name, shape, value) in tensors {
        let first = data.len();
        for _ in 0..shape.iter().product() {
            data.extend(value.to_le_bytes());
        }
        header.insert(
            (*name).to_owned(),
            json!({"dtype": "F32", "shape": shape, "data_offsets": [first, data.len()]}),
        );
    }
    let header = Value::Object(header).to_string();
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.bytes());
    file.extend(data);
    file
}

#[test]
fn a_file_of_weights_is_laid_over_the_layers_whose_shapes_it_has() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,3,p1;max,2;conv,3,1&step=3");
    let bytes = safetensors(&[
        ("a.weight", &[2, 1, 3, 3], 0.5),
        ("a.bias", &[2], 7.0),
        ("b.weight", &[3, 2, 1, 1], 0.25),
        ("c.weight", &[9], 1.0),
    ]);
    stage.desk.send(Message::Tensors {
        name: "w.safetensors".to_owned(),
        bytes,
    });
    let report = stage.report();
    assert_eq!(report["fields"]["tensors"], "w.safetensors");
    let used = &report["tensors"]["used"];
    assert_eq!(
        used[0],
        json!({"layer": 1, "array": "a.weight", "bias": true})
    );
    assert_eq!(
        used[1],
        json!({"layer": 3, "array": "b.weight", "bias": false})
    );
    assert_eq!(report["tensors"]["unused"], 1);
    assert_eq!(report["kernels"]["kernels"][0]["weights"], json!([0.25]));
    let report = stage.set(json!({"tensors": "", "step": "1"}));
    assert_ne!(
        report["kernels"]["kernels"][0]["weights"][0],
        json!(0.5),
        "the seed's own are back"
    );
}

#[test]
fn a_file_that_does_not_fit_says_what_would() {
    let mut stage = Stage::photo(16, 16, "layers=conv,2,3,p1");
    let bytes = safetensors(&[("conv1.weight", &[64, 3, 7, 7], 0.5)]);
    stage.desk.send(Message::Tensors {
        name: "resnet.safetensors".to_owned(),
        bytes,
    });
    let unfit = stage.report()["tensors"]["unfit"].clone();
    assert_eq!(
        unfit,
        json!({"layer": 1, "needs": "2 × 1 × 3 × 3", "array": "conv1.weight", "has": "64 × 3 × 7 × 7"})
    );
    stage.desk.send(Message::Tensors {
        name: "broken.npy".to_owned(),
        bytes: vec![1, 2, 3],
    });
    let report = stage.report();
    assert_eq!(report["tensors"]["error"]["code"], "unknown-format");
    assert!(
        report["layers"][0]["shape"].is_object(),
        "the stack goes on with its own weights"
    );
    let report = stage.set(json!({"tensors": ""}));
    assert_eq!(
        report["tensors"]["error"],
        json!(null),
        "nobody wants it any more"
    );
}

#[test]
fn a_picture_is_reduced_where_memory_would_not_suffice_and_that_is_said() {
    let mut stage = Stage::photo(3000, 2000, "layers=conv,64,3,p1;conv,64,3,p1");
    let report = stage.report();
    let whole = 4.0 * 3000.0 * 2000.0 * 129.0;
    let spared = &report["spared"];
    assert!(
        spared["from"] == 3000 && spared["to"].as_u64().unwrap() < 3000,
        "{spared}"
    );
    assert!(
        (spared["bytes"].as_f64().unwrap() / whole - 1.0).abs() < 0.01,
        "{spared}"
    );
    assert!(report["total"]["memory"].as_u64().unwrap() <= report["budget"].as_u64().unwrap());
    assert_eq!(report["source"]["width"], spared["to"]);
    let report = stage.set(json!({"layers": "conv,4,3,p1"}));
    assert_eq!(
        (&report["spared"], &report["source"]["width"]),
        (&json!(null), &json!(3000))
    );
}
