//! The errors on what has not been learned from, as bars: of the kernel now, of the optimum, of those that are not learned.

use super::frame::{Shown, headed};
use crate::scene::{Anchor, Paint, Point, Rect, Role};
use crate::view::draw::Draw;
use crate::view::lab::parts::Pen;

pub(super) fn draw(shown: &Shown<'_>, rect: Rect, pen: &mut Pen<'_>) {
    let run = shown.run;
    let small = pen.look.small();
    let rect = headed(pen, rect, "stage-learn-errors", Role::Ink);
    let Ok(now) = run.task.test.loss(&shown.kernel) else {
        return;
    };
    let now = now.sqrt() * run.task.standard.deviation;
    let mut rows = vec![
        ("stage-learn-now".to_owned(), now, Role::Kernel),
        (
            "stage-learn-optimum".to_owned(),
            run.optimum_error,
            Role::Output,
        ),
    ];
    for rival in &run.rivals {
        rows.push((
            format!("stage-learn-rival-{}", rival.name),
            rival.error,
            Role::Muted,
        ));
    }
    let label = rect.width * 0.42;
    let room = (rect.width - label - small * 4.2).max(1.0);
    // The largest that stands still; what diverges reaches the end.
    let most = run
        .rivals
        .iter()
        .map(|rival| rival.error)
        .fold(run.optimum_error, f64::max)
        .max(1e-300);
    let each = (rect.height / rows.len() as f64).min(small * 2.4);
    for (index, (word, error, role)) in rows.into_iter().enumerate() {
        let y = rect.y + each * index as f64;
        let middle = y + each / 2.0;
        let text = pen.word(&word);
        pen.small(
            Point::new(rect.x, middle),
            Anchor::Start,
            text,
            Paint::ink(role),
            label - 6.0,
        );
        let share = (error / most).clamp(0.0, 1.0);
        let bar = Rect::new(
            rect.x + label,
            y + each * 0.18,
            (room * share).max(1.0),
            each * 0.64,
        );
        pen.fill(bar, 2.0, Paint::of(role).faded(0.85));
        let text = pen.number(error);
        pen.small(
            Point::new(bar.right() + 5.0, middle),
            Anchor::Start,
            text,
            Paint::of(Role::Ink),
            small * 4.0,
        );
    }
}
