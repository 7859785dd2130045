//! A scene as SVG text: what a person saves, and what golden files hold.

use std::fmt::Write;

use super::FONT;
use super::png::data_url;
use crate::scene::{
    Anchor, Command, Group, Outline, Paint, Palette, Point, Rect, Role, Scene, Text,
};

/// So many pixels are drawn as rectangles.
const FEW: usize = 64;

/// The scene as a standalone SVG document, one element a line.
///
/// Text that is likely to be wider than it may be is condensed by `textLength`: SVG cannot measure, so the
/// width is taken as 0.6 em a character.
#[must_use]
pub fn svg(scene: &Scene, palette: &Palette) -> String {
    let mut writer = Writer {
        palette,
        out: String::new(),
        clips: 0,
    };
    let (width, height) = (number(scene.width), number(scene.height));
    writer.line(&format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         font-family='{FONT}' font-variant-numeric=\"tabular-nums\">"
    ));
    writer.line(&format!(
        "<rect width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
        palette.rgb(Role::Background)
    ));
    writer.commands(&scene.commands, 1.0);
    writer.line("</svg>");
    writer.out
}

struct Writer<'a> {
    palette: &'a Palette,
    out: String,
    clips: usize,
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn commands(&mut self, commands: &[Command], opacity: f64) {
        for command in commands {
            match command {
                Command::Fill(outline, paint) => {
                    let fill = self.colour("fill", *paint, opacity);
                    self.line(&element(outline, &fill));
                }
                Command::Stroke(outline, paint, width, dash) => {
                    let mut pen = self.colour("stroke", *paint, opacity);
                    let _ = write!(pen, " fill=\"none\" stroke-width=\"{}\"", number(*width));
                    if let Some([on, off]) = dash {
                        let _ = write!(
                            pen,
                            " stroke-dasharray=\"{} {}\"",
                            number(*on),
                            number(*off)
                        );
                    }
                    self.line(&element(outline, &pen));
                }
                Command::Text(text) => self.text(text, opacity),
                Command::Picture { rect, width, rgba } => {
                    self.picture(*rect, *width, rgba, opacity);
                }
                Command::Cells { .. } => {}
                Command::Group(group) => self.group(group, opacity),
            }
        }
    }

    /// A few pixels are a rectangle each; a picture is embedded.
    fn picture(&mut self, rect: Rect, width: usize, rgba: &[u8], opacity: f64) {
        let columns = width.max(1);
        if rgba.len() / 4 > FEW {
            self.line(&format!(
                "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" opacity=\"{}\" preserveAspectRatio=\"none\" \
                 image-rendering=\"pixelated\" href=\"{}\"/>",
                number(rect.x),
                number(rect.y),
                number(rect.width),
                number(rect.height),
                number(opacity),
                data_url(columns, rgba),
            ));
            return;
        }
        let rows = (rgba.len() / 4).div_ceil(columns).max(1);
        let (w, h) = (rect.width / columns as f64, rect.height / rows as f64);
        for (index, pixel) in rgba.chunks_exact(4).enumerate() {
            let [r, g, b, a] = pixel else { continue };
            self.line(&format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"#{r:02x}{g:02x}{b:02x}\" fill-opacity=\"{}\"/>",
                number(rect.x + w * (index % columns) as f64),
                number(rect.y + h * (index / columns) as f64),
                number(w),
                number(h),
                number(f64::from(*a) / 255.0 * opacity),
            ));
        }
    }

    fn group(&mut self, group: &Group, opacity: f64) {
        let mut head = "<g".to_owned();
        if let Some(id) = group.id {
            let _ = write!(head, " data-id=\"{id}\"");
        }
        if let Some(clip) = group.clip {
            self.clips += 1;
            let _ = write!(head, " clip-path=\"url(#clip{})\"", self.clips);
            self.line(&format!(
                "<clipPath id=\"clip{}\">{}</clipPath>",
                self.clips,
                element(&Outline::Rect(clip, 0.0), "")
            ));
        }
        self.line(&(head + ">"));
        self.commands(&group.commands, opacity * group.opacity);
        self.line("</g>");
    }

    fn text(&mut self, text: &Text, opacity: f64) {
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let characters: usize = text.spans.iter().map(|s| s.text.chars().count()).sum();
        let mut line = format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" text-anchor=\"{anchor}\" dominant-baseline=\"central\" xml:space=\"preserve\"",
            number(text.at.x),
            number(text.at.y),
            number(text.size),
        );
        if text.bold {
            line.push_str(" font-weight=\"700\"");
        }
        if characters as f64 * 0.6 * text.size > text.max_width {
            let _ = write!(
                line,
                " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"",
                number(text.max_width)
            );
        }
        line.push('>');
        for span in &text.spans {
            let fill = self.colour("fill", span.paint, opacity);
            let _ = write!(line, "<tspan {fill}>{}</tspan>", escaped(&span.text));
        }
        line.push_str("</text>");
        self.line(&line);
    }

    fn colour(&self, what: &str, paint: Paint, opacity: f64) -> String {
        let alpha = paint.alpha * opacity;
        let mut text = format!("{what}=\"{}\"", self.palette.resolve(paint));
        if alpha < 1.0 {
            let _ = write!(text, " {what}-opacity=\"{}\"", number(alpha));
        }
        text
    }
}

fn element(outline: &Outline, attributes: &str) -> String {
    match outline {
        Outline::Rect(rect, radius) => {
            let round = if *radius > 0.0 {
                format!(" rx=\"{}\"", number(*radius))
            } else {
                String::new()
            };
            format!(
                "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"{round} {attributes}/>",
                number(rect.x),
                number(rect.y),
                number(rect.width),
                number(rect.height)
            )
        }
        Outline::Polyline(points) => {
            let points: Vec<String> = points.iter().map(|p| pair(*p)).collect();
            format!("<polyline points=\"{}\" {attributes}/>", points.join(" "))
        }
        Outline::Curve([from, c1, c2, to]) => format!(
            "<path d=\"M{}C{} {} {}\" {attributes}/>",
            pair(*from),
            pair(*c1),
            pair(*c2),
            pair(*to)
        ),
        Outline::Dots(dots) => {
            let path: String = dots
                .iter()
                .map(|(centre, radius)| {
                    let (left, r) = (Point::new(centre.x - radius, centre.y), number(*radius));
                    let across = number(2.0 * radius);
                    format!(
                        "M{}a{r},{r} 0 1 0 {across},0a{r},{r} 0 1 0 -{across},0z",
                        pair(left)
                    )
                })
                .collect();
            format!("<path d=\"{path}\" {attributes}/>")
        }
        Outline::Segments(segments) => {
            let path: String = segments
                .iter()
                .map(|[a, b]| format!("M{}L{}", pair(*a), pair(*b)))
                .collect();
            format!("<path d=\"{path}\" {attributes}/>")
        }
    }
}

fn pair(point: Point) -> String {
    format!("{},{}", number(point.x), number(point.y))
}

/// At most two decimals, so that a golden file does not hang on the last bit of a sine.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" {
        "0".to_owned()
    } else {
        text.to_owned()
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
