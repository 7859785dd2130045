use std::rc::Rc;

use convolens::picture::Image;
use convolens::scene::{Command, Words};
use convolens::view::image::{Model, Reveal, Target, View, Zoom, frame};
use convolens::view::series::{Look, Moment};

use super::state;

/// Commands, and pixels of pictures.
fn amount(commands: &[Command]) -> (usize, usize) {
    commands
        .iter()
        .map(|command| match command {
            Command::Group(group) => {
                let (commands, pixels) = amount(&group.commands);
                (commands + 1, pixels)
            }
            Command::Picture { rgba, .. } => (1, rgba.len() / 4),
            _ => (1, 0),
        })
        .fold((0, 0), |(a, b), (c, d)| (a + c, b + d))
}

#[test]
fn a_large_picture_costs_as_much_as_the_stage_has_pixels() {
    let (width, height) = (4000, 3000);
    let picture = Rc::new(Image::new(width, height, vec![90; width * height * 4]));
    let result = Image::blank(width, height);
    let words = Words::default();
    for channels in ["grey", "sum"] {
        let state = state(&[("channels", channels)]);
        let model = Model::build(&state, Rc::clone(&picture)).unwrap();
        for (zoom, target) in [
            (None, None),
            (None, Some(Target::Weight(0, 0))),
            (None, Some(Target::Input(1500, 2000))),
            (
                Some(Zoom {
                    x: 2000.0,
                    y: 1500.0,
                    scale: 30.0,
                }),
                None,
            ),
            (
                Some(Zoom {
                    x: 0.0,
                    y: 0.0,
                    scale: 370.0,
                }),
                Some(Target::Output(0, 0)),
            ),
        ] {
            let view = View {
                zoom,
                target,
                result: Some(&result),
                reveal: Reveal::Grow,
                compare: 0.5,
                ..View::default()
            };
            let look = Look {
                width: 806.0,
                height: 646.0,
                text: 14.0,
                ratio: 1.0,
                words: &words,
            };
            let scene = frame(&model, Moment::at(model.steps() / 2), view, &look).scene;
            let (commands, pixels) = amount(&scene.commands);
            assert!(commands < 1500, "{commands} commands, {zoom:?}, {target:?}");
            assert!(pixels < 806 * 646 / 2, "{pixels} pixels, {zoom:?}");
        }
    }
}

#[test]
fn a_kept_picture_is_the_one_that_would_be_drawn() {
    let picture = super::picture(600, 400);
    let model = Model::build(&state(&[]), Rc::clone(&picture)).unwrap();
    let words = Words::default();
    let mut results = [Image::blank(600, 400), Image::blank(600, 400)];
    results[1].write_rows(0, &vec![200; 600 * 4 * 100]);
    let draw = |width: f64, result: usize, version| {
        let look = Look {
            width,
            height: 646.0,
            text: 14.0,
            ratio: 1.0,
            words: &words,
        };
        let view = View {
            result: Some(&results[result]),
            compare: 0.3,
            version,
            ..View::default()
        };
        frame(&model, Moment::at(900), view, &look).scene
    };
    for (width, result) in [(806.0, 0), (806.0, 0), (806.0, 1), (500.0, 1), (806.0, 1)] {
        let kept = draw(width, result, Some((1, result)));
        assert!(kept == draw(width, result, None), "{width}, {result}");
    }
}
