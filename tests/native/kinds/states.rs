//! The state as it stands in an address.

use convolens::session::{hash, open};
use convolens::view::kinds::{KEYS, Kept, Kind, Model, State};

use super::{picture, state};

#[test]
fn every_key_comes_back_from_the_address() {
    let keys = [
        ("file", "my cat.png"),
        ("c", "12"),
        ("kind", "grouped"),
        ("groups", "6"),
        ("k", "5"),
        ("dilation", "3"),
        ("stride", "4"),
        ("seed", "77"),
        ("channel", "11"),
        ("at", "3,4"),
        ("light", "-0.25"),
        ("contrast", "1.5"),
        ("guide", "linear"),
        ("tau", "0.05"),
        ("first", "plain"),
        ("second", "outline"),
        ("mix", "0.125"),
        ("speed", "2"),
        ("lang", "ru"),
        ("theme", "dark"),
    ];
    let there = state(&keys);
    let address = hash(&there);
    let (back, notices) = open::<State>(&address);
    assert!(notices.is_empty(), "{notices:?}");
    assert_eq!(there, back, "{address}");
    for (key, value) in keys {
        assert!(KEYS.contains(&key));
        assert_eq!(back.get(key), value);
    }
}

#[test]
fn the_first_page_has_a_bare_address() {
    assert_eq!(hash(&State::default()), "#/kinds");
}

#[test]
fn what_is_broken_is_named_and_the_rest_kept() {
    let address = "#/kinds?kind=round&c=40&k=4&mix=2&channel=3&colour=red&groups=4";
    let (state, notices) = open::<State>(address);
    assert_eq!(notices.len(), 5, "kind, c, k, mix, colour: {notices:?}");
    assert_eq!((state.channel, state.sizes.groups), (3, 4));
}

#[test]
fn groups_that_do_not_divide_are_refused_with_their_numbers() {
    let picture = picture(12, 9);
    let build =
        |keys: &[(&str, &str)]| Model::build(&state(keys), &picture, 1, &mut Kept::default());
    let error = build(&[("kind", "grouped"), ("groups", "3")]).unwrap_err();
    let text = error.to_string();
    assert!(text.starts_with("3 groups do not divide 8"), "{text}");
    // Elsewhere the grouped kind is only missing.
    let model = build(&[("groups", "3")]).unwrap();
    assert!(model.line(Kind::Grouped).is_none());
    assert_eq!(model.lines.len(), 9);
}
