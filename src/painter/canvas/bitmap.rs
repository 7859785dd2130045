//! Pixels as bitmaps that a canvas can draw, kept from frame to frame.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{ImageData, OffscreenCanvas, OffscreenCanvasRenderingContext2d};

/// So many bitmaps are kept, however large they are: more than a frame has large pictures.
const KEPT: usize = 12;
/// Smaller ones are kept up to so many pixels of all together, and so many of them.
const PIXELS: usize = 1 << 20;
const MOST: usize = 256;

struct Bitmap {
    /// Held, so that no other pixels can have their address.
    pixels: Rc<[u8]>,
    canvas: OffscreenCanvas,
    pen: OffscreenCanvasRenderingContext2d,
}

thread_local! {
    /// The bitmaps that were drawn last, the newest last.
    static BITMAPS: RefCell<Vec<Bitmap>> = const { RefCell::new(Vec::new()) };
}

/// The pixels (row by row, 4 bytes each, `width` of them in a row) as a bitmap, the same one while they are the same.
///
/// # Errors
/// What the browser throws, or that it has no 2D context.
pub(super) fn bitmap(width: usize, rgba: &Rc<[u8]>) -> Result<OffscreenCanvas, JsValue> {
    BITMAPS.with_borrow_mut(|kept| {
        let known = |bitmap: &Bitmap| Rc::ptr_eq(&bitmap.pixels, rgba);
        let bitmap = match kept.iter().position(known) {
            Some(index) => kept.remove(index),
            None => {
                let bytes: usize = kept.iter().map(|bitmap| bitmap.pixels.len()).sum();
                let large = (bytes + rgba.len()) / 4 > PIXELS || kept.len() >= MOST;
                let full = kept.len() >= KEPT && large;
                let spare = full.then(|| kept.remove(spare(kept, width, rgba)));
                painted(width, rgba, spare)?
            }
        };
        let canvas = bitmap.canvas.clone();
        kept.push(bitmap);
        Ok(canvas)
    })
}

/// The oldest bitmap of this size, or of any.
fn spare(kept: &[Bitmap], width: usize, rgba: &[u8]) -> usize {
    let same = |bitmap: &Bitmap| {
        bitmap.pixels.len() == rgba.len() && bitmap.canvas.width() as usize == width
    };
    kept.iter().position(same).unwrap_or(0)
}

/// A bitmap of the pixels, on the canvas of one that is out of use where that has their size: a new canvas is slow.
fn painted(width: usize, rgba: &Rc<[u8]>, old: Option<Bitmap>) -> Result<Bitmap, JsValue> {
    let data = ImageData::new_with_u8_clamped_array(Clamped(rgba), width as u32)?;
    let size = (data.width(), data.height());
    let (canvas, pen) = match old {
        Some(Bitmap { canvas, pen, .. }) if (canvas.width(), canvas.height()) == size => {
            (canvas, pen)
        }
        _ => canvas(size.0, size.1)?,
    };
    pen.put_image_data(&data, 0.0, 0.0)?;
    Ok(Bitmap {
        pixels: Rc::clone(rgba),
        canvas,
        pen,
    })
}

/// An empty canvas that is not on the page.
pub(super) fn canvas(
    width: u32,
    height: u32,
) -> Result<(OffscreenCanvas, OffscreenCanvasRenderingContext2d), JsValue> {
    let canvas = OffscreenCanvas::new(width, height)?;
    let pen = canvas
        .get_context("2d")?
        .ok_or_else(|| JsValue::from_str("this browser gives no 2D canvas"))?
        .dyn_into()?;
    Ok((canvas, pen))
}
