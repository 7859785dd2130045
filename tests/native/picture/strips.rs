use super::grey;
use convolens::picture::Strips;

#[test]
fn rows_come_in_any_order_and_overlap() {
    let mut strips = Strips::new(1, 10);
    strips.put(6, grey(&[6, 7]));
    strips.put(1, grey(&[1, 2]));
    assert_eq!(strips.missing(0..10), [0..1, 3..6, 8..10]);
    strips.put(0, grey(&[0, 99, 99, 3, 4, 5, 99]));
    assert_eq!(strips.missing(0..10), [8..10]);
    assert!(strips.holds(0..8) && !strips.holds(7..9));
    for y in 0..8 {
        let row = strips.row(y).unwrap();
        assert_eq!(
            row,
            grey(&[y as u8]),
            "rows that were held are not taken again"
        );
    }
    assert_eq!(strips.row(8), None);
}

#[test]
fn rows_beyond_the_picture_are_not_taken() {
    let mut strips = Strips::new(2, 3);
    strips.put(2, grey(&[1, 2, 3, 4]));
    strips.put(7, grey(&[1, 2]));
    assert_eq!(strips.row(2).unwrap(), grey(&[1, 2]));
    assert_eq!((strips.row(3), strips.row(7)), (None, None));
    assert_eq!(strips.missing(0..3), [0..2]);
}

#[test]
fn nothing_is_held_after_forgetting() {
    let mut strips = Strips::new(1, 2);
    strips.put(0, grey(&[1, 2]));
    assert!(strips.holds(0..2));
    strips.forget();
    assert!(!strips.holds(1..2));
    assert!(strips.holds(1..1), "no rows are always held");
}
