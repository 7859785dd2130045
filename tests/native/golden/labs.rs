//! Key frames of labs.

use std::rc::Rc;

use convolens::scene::Scene;
use convolens::session::Desk;
use serde_json::{Value, json};

/// One frame: an address that needs nothing to be brought, and the stage's size.
#[derive(Clone, Copy)]
pub(super) struct Shot {
    /// The file's name, without `.svg`.
    pub(super) name: &'static str,
    hash: &'static str,
    size: [f64; 2],
}

pub(super) const SHOTS: [Shot; 15] = [
    Shot {
        name: "lab-colour-phone",
        hash: "#/colour?cells=0,40;90,140;200,250&space=hcl",
        size: [250.0, 250.0],
    },
    Shot {
        name: "lab-edges",
        hash: "#/edges?cells=10,10,10,90,110;10,10,60,110,110;10,20,90,110,110;10,40,110,110,110&at=2,2",
        size: [735.0, 600.0],
    },
    Shot {
        name: "lab-forecast",
        hash: "#/forecast?x=3,5,1,4,2,6,0,7,2,5,3,6&n=3&weights=mean&step=6",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-learn",
        hash: "#/learn?x=3,5,1,4,2,6,0,7,2,5,3,6&momentum=0.5&step=30&at=1",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-learn-phone",
        hash: "#/learn?task=edges&cells=10,10,10,90,110;10,10,60,110,110;10,20,90,110,110;10,40,110,110,110;20,50,110,90,80;20,50,90,80,60&momentum=0.5&step=30",
        size: [390.0, 420.0],
    },
    Shot {
        name: "lab-compare-series",
        hash: "#/compare?a=%2Fseries%3Fx%3D3,5,1,4,2,6%26stride%3D2&b=%2Fseries%3Fx%3D3,5,1,4,2,6%26op%3Dmax%26size%3D2%26stride%3D2&step=2",
        size: [806.0, 606.0],
    },
    Shot {
        name: "lab-compare-picture",
        hash: "#/compare?a=%2Fimage%3Fcells%3D9,9,9,9,9%3B9,90,90,90,9%3B9,90,250,90,9%3B9,90,90,90,9%3B9,9,9,9,9&b=%2Fimage%3Fcells%3D9,9,9,9,9%3B9,90,90,90,9%3B9,90,250,90,9%3B9,90,90,90,9%3B9,9,9,9,9%26pad%3Dvalid%26fill%3Dmirror&at=2,2",
        size: [806.0, 606.0],
    },
    Shot {
        name: "lab-compare-phone",
        hash: "#/compare?a=%2Fimage%3Fcells%3D9,90%3B90,9&b=%2Fimage%3Fcells%3D9,90%3B90,9%26fill%3Dmirror",
        size: [390.0, 400.0],
    },
    Shot {
        name: "lab-collapse",
        hash: "#/collapse?x=3,5,1,4,2,6,0,7,2,5&step=2",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-collapse-relu-phone",
        hash: "#/collapse?x=3,5,1,4,2,6,0,7,2,5&act=relu&weight=3",
        size: [390.0, 420.0],
    },
    Shot {
        name: "lab-tensors-embedding",
        hash: "#/tensors?kind=embedding&slice=3",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-tensors-picture-phone",
        hash: "#/tensors?kind=picture&cells=0,60,120;60,120,180;120,180,250&slice=1",
        size: [390.0, 410.0],
    },
    Shot {
        name: "lab-neighbours",
        hash: "#/neighbours?x=3,4,6,7,6,4,3,1,0,1,2,4&shuffle=1",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-count",
        hash: "#/count",
        size: [806.0, 646.0],
    },
    Shot {
        name: "lab-shift",
        hash: "#/shift?x=0,1,4,9,5,2,0,1,3,7,4,1&stride=2&shift=1",
        size: [806.0, 646.0],
    },
];

pub(super) fn scene(shot: &Shot) -> Rc<Scene> {
    let mut desk = Desk::default();
    let mut send = |message: Value| desk.send(serde_json::from_value(message).unwrap());
    send(json!({"type": "open", "hash": shot.hash}));
    let [width, height] = shot.size;
    send(json!({"type": "resize", "width": width, "height": height, "ratio": 1.0, "text": 14.0}));
    let report = serde_json::to_value(desk.report()).unwrap();
    assert_eq!(
        (report.pointer("/wanted"), report.pointer("/problem")),
        (Some(&Value::Null), Some(&Value::Null)),
        "{}",
        shot.name
    );
    desk.scene()
}
