//! The scenes that both painters are held to, without their text, which browsers set as they like.

use convolens::scene::{Command, Group, Outline, Paint, Point, Rect, Role, Scene};
use convolens::session::{Kind, Message, Session};

const SUNSPOTS: &[u8] = include_bytes!("../../www/samples/sunspots.csv");

/// A name, and the scene.
pub(super) fn pictures() -> Vec<(&'static str, Scene)> {
    let first = (806.0, 646.0);
    vec![
        ("every command", every_command()),
        ("first", series("", first, 0.0)),
        ("products", series("step=6", first, 350.0)),
        ("glide", series("step=6", first, 100.0)),
        (
            "causal",
            series("pad=causal&fill=zero&kernel=1/2,1/3,1/6&step=5", first, 0.0),
        ),
        (
            "weight",
            series("pin=k2&stride=2&kernel=-1,0,1", first, 0.0),
        ),
        (
            "maximum",
            series("op=max&size=3&stride=2&pad=1,1&ceil=1", first, 0.0),
        ),
        ("impossible", series("pad=valid&dilation=9", first, 0.0)),
        ("phone", series("step=2", (390.0, 430.0), 0.0)),
        ("sunspots", series("data=sunspots&step=150", first, 0.0)),
        (
            "bars",
            series(
                "data=sunspots&step=150&from=120&to=200&kernel=-1,0,1",
                first,
                0.0,
            ),
        ),
    ]
}

/// The series view, so many milliseconds after a step forward, or at rest.
fn series(query: &str, (width, height): (f64, f64), time: f64) -> Scene {
    let mut session = Session::default();
    session.send(Message::Resize {
        width,
        height,
        ratio: 1.0,
        text: 14.0,
    });
    session.send(Message::Open {
        hash: format!("#/series?{query}"),
    });
    if query.contains("sunspots") {
        session.send(Message::Load {
            kind: Kind::Sample,
            name: "sunspots".to_owned(),
            bytes: SUNSPOTS.to_vec(),
        });
    }
    if time > 0.0 {
        session.send(Message::Forward);
        session.tick(0.0);
        session.tick(time);
    }
    let mut scene = (*session.scene()).clone();
    scene.commands = without_text(scene.commands);
    scene
}

fn without_text(commands: Vec<Command>) -> Vec<Command> {
    let kept = commands
        .into_iter()
        .filter(|command| !matches!(command, Command::Text(_)));
    kept.map(|command| match command {
        Command::Group(group) => Command::Group(Group {
            commands: without_text(group.commands),
            ..group
        }),
        other => other,
    })
    .collect()
}

/// Each command and each outline, with what can be said of it.
fn every_command() -> Scene {
    let point = Point::new;
    let outlines = [
        Outline::Rect(Rect::new(10.0, 10.0, 60.0, 40.0), 0.0),
        Outline::Rect(Rect::new(80.0, 10.0, 60.0, 40.0), 9.0),
        Outline::Polyline(vec![
            point(150.0, 50.0),
            point(175.0, 10.0),
            point(200.0, 50.0),
        ]),
        Outline::fall(point(220.0, 10.0), point(270.0, 50.0)),
        Outline::Segments(vec![
            [point(280.0, 10.0), point(330.0, 50.0)],
            [point(330.0, 10.0), point(280.0, 50.0)],
        ]),
    ];
    let stroke = |outline: &Outline, dash| {
        Command::Stroke(outline.clone(), Paint::of(Role::Ink).faded(0.8), 3.0, dash)
    };
    let mut commands: Vec<Command> = outlines
        .iter()
        .map(|outline| Command::Fill(outline.clone(), Paint::tint(Role::Output, 0.5)))
        .collect();
    commands.extend(outlines.iter().map(|outline| stroke(outline, None)));
    let below = |commands: Vec<Command>, y: f64, clip: bool, opacity: f64| {
        Command::Group(Group {
            id: None,
            hit: None,
            clip: clip.then(|| Rect::new(0.0, y, 120.0, 60.0)),
            opacity,
            commands,
        })
    };
    let far = Rect::new(20.0, 70.0, 300.0, 40.0);
    commands.push(below(
        vec![Command::Fill(
            Outline::Rect(far, 12.0),
            Paint::of(Role::Input),
        )],
        80.0,
        true,
        0.5,
    ));
    let dashed = Outline::Rect(Rect::new(20.0, 130.0, 300.0, 40.0), 12.0);
    commands.push(below(
        vec![stroke(&dashed, Some([9.0, 5.0]))],
        0.0,
        false,
        0.4,
    ));
    commands.push(Command::Picture {
        rect: Rect::new(150.0, 180.0, 120.0, 80.0),
        width: 3,
        rgba: [
            [255, 0, 0, 255],
            [0, 255, 0, 255],
            [0, 0, 255, 255],
            [0, 0, 0, 255],
            [255, 255, 0, 128],
            [9, 99, 199, 0],
        ]
        .concat()
        .into(),
    });
    Scene {
        width: 340.0,
        height: 280.0,
        commands,
    }
}
