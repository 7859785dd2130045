use convolens::view::image::{Grid, KEYS, PRESETS, Pad, Preset, State, Target};
use convolens::view::series::Notice;

use super::state;

#[test]
fn every_key_is_read_back_as_it_is_written() {
    let keys = [
        ("cells", "0,10;255,3"),
        ("channels", "sum"),
        ("op", "avg"),
        ("kernel", "1/9,-2;0.5,0"),
        ("bias", "-1.5"),
        ("flip", "1"),
        ("act", "leaky"),
        ("alpha", "0.2"),
        ("size", "2,3"),
        ("stride", "3,1"),
        ("dilation", "2"),
        ("pad", "1,2,3,4"),
        ("fill", "circular"),
        ("value", "7"),
        ("ceil", "1"),
        ("count", "1"),
        ("linked", "0"),
        ("step", "12"),
        ("pin", "k1.2"),
        ("zoom", "30,12.5,4"),
        ("show", "picture"),
        ("gain", "2.5"),
        ("reveal", "grow"),
        ("compare", "0.25"),
        ("workers", "3"),
        ("tint", "1"),
        ("speed", "4"),
        ("lang", "ru"),
        ("theme", "dark"),
    ];
    let set = state(&keys);
    for (key, value) in keys {
        assert_eq!(set.get(key), value, "{key}");
    }
    let named: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
    let left: Vec<&&str> = KEYS.iter().filter(|key| !named.contains(key)).collect();
    assert_eq!(left, [&"data", &"file"], "these stand for other sources");
}

#[test]
fn what_is_broken_is_named_and_changes_nothing() {
    let broken = [
        ("cells", "0,256"),
        ("cells", "1,2;3"),
        ("kernel", "1,x;2,3"),
        ("kernel", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"),
        ("stride", "a"),
        ("pad", "1,2"),
        ("zoom", "1,2"),
        ("zoom", "NaN,0,2"),
        ("zoom", "1,1,0"),
        ("gain", "0"),
        ("compare", "1.1"),
        ("workers", "9"),
        ("step", "0"),
        ("pin", "y0.1"),
        ("size", "65"),
        ("speed", "3"),
    ];
    for (key, value) in broken {
        let mut state = State::default();
        let notice = state.set(key, value).unwrap_err();
        assert!(matches!(notice, Notice::BadValue { .. }), "{key}={value}");
        assert_eq!(state, State::default(), "{key}={value}");
    }
    let notice = State::default().set("kernel", "1,x;2,3").unwrap_err();
    assert!(
        matches!(notice, Notice::BadValue { value, .. } if value == "x"),
        "the weight itself is named"
    );
    assert!(matches!(
        State::default().set("column", "2"),
        Err(Notice::UnknownKey { .. })
    ));
}

#[test]
fn ready_kernels_know_their_names() {
    for (name, text) in PRESETS {
        assert_eq!(state(&[("kernel", text)]).kernel.preset(), name);
    }
    let own = state(&[("kernel", "1,2,3")]);
    assert_eq!(own.kernel.preset(), "own");
}

#[test]
fn paddings_know_their_names() {
    let preset = |keys: &[(&str, &str)]| state(keys).preset();
    assert_eq!(preset(&[]), Preset::Same);
    assert_eq!(preset(&[("pad", "valid")]), Preset::Valid);
    assert_eq!(preset(&[("fill", "mirror")]), Preset::Mirror);
    assert_eq!(
        preset(&[("pad", "1")]),
        Preset::Zero,
        "⌊3 / 2⌋ on each side"
    );
    assert_eq!(preset(&[("pad", "1,1,2,2")]), Preset::None);
    let tall = [("kernel", "1;1;1;1;1"), ("pad", "2,2,0,0")];
    assert_eq!(preset(&tall), Preset::Zero, "⌊5 / 2⌋ above and below");
    assert_eq!(state(&[("pad", "3")]).pad, Pad::Explicit([[3; 2]; 2]));
}

#[test]
fn targets_survive_their_ids_and_texts() {
    let targets = [
        Target::Input(3, 70_000),
        Target::Output(0, 2),
        Target::Weight(14, 0),
        Target::Padding(-3, 5),
    ];
    for target in targets {
        assert_eq!(Target::of(target.id()), Some(target));
        assert_eq!(target.to_string().parse(), Ok(target));
    }
}

#[test]
fn a_grid_has_sides_from_1_to_16() {
    assert!(Grid::new(16, vec![0; 256]).is_some());
    assert!(Grid::new(17, vec![0; 17]).is_none());
    assert!(Grid::new(2, vec![0; 3]).is_none());
    assert!(Grid::new(0, Vec::new()).is_none());
}
