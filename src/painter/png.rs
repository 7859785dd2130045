//! Pixels as a PNG in a `data:` address, for SVG. Not compressed: a scene's pictures are small.

use std::fmt::Write;

/// Bytes of a stored block of a zlib stream.
const BLOCK: usize = 65_535;

/// 4 bytes a pixel, `width` of them in a row.
pub(super) fn data_url(width: usize, rgba: &[u8]) -> String {
    format!("data:image/png;base64,{}", base64(&png(width, rgba)))
}

fn png(width: usize, rgba: &[u8]) -> Vec<u8> {
    let length = (width * 4).max(1);
    let height = rgba.len() / length;
    let opaque = rgba.chunks_exact(4).all(|pixel| pixel.last() == Some(&255));
    let mut rows = Vec::with_capacity(rgba.len() + height);
    for row in rgba.chunks_exact(length) {
        // Each row says that it is not filtered.
        rows.push(0);
        for pixel in row.chunks_exact(4) {
            rows.extend(pixel.iter().take(if opaque { 3 } else { 4 }));
        }
    }
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut header = Vec::new();
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    header.extend([8, if opaque { 2 } else { 6 }, 0, 0, 0]);
    chunk(&mut file, b"IHDR", &header);
    chunk(&mut file, b"IDAT", &stored(&rows));
    chunk(&mut file, b"IEND", &[]);
    file
}

fn chunk(file: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    file.extend((data.len() as u32).to_be_bytes());
    let mut body = kind.to_vec();
    body.extend(data);
    file.extend(&body);
    file.extend(crc(&body).to_be_bytes());
}

/// A zlib stream of stored blocks.
fn stored(data: &[u8]) -> Vec<u8> {
    let mut stream = vec![0x78, 0x01];
    let mut blocks = data.chunks(BLOCK).peekable();
    while let Some(block) = blocks.next() {
        let size = block.len() as u16;
        stream.push(u8::from(blocks.peek().is_none()));
        stream.extend(size.to_le_bytes());
        stream.extend((!size).to_le_bytes());
        stream.extend(block);
    }
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in data {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    stream.extend(((b << 16) | a).to_be_bytes());
    stream
}

fn crc(data: &[u8]) -> u32 {
    let step = |value: u32| (value >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(value & 1));
    !data.iter().fold(u32::MAX, |value, byte| {
        (0..8).fold(value ^ u32::from(*byte), |value, _| step(value))
    })
}

fn base64(data: &[u8]) -> String {
    let mut text = String::with_capacity(data.len().div_ceil(3) * 4);
    for group in data.chunks(3) {
        let bits = group
            .iter()
            .fold(0_u32, |bits, byte| (bits << 8) | u32::from(*byte))
            << (8 * (3 - group.len()));
        for place in 0..4 {
            if place > group.len() {
                text.push('=');
            } else {
                let _ = text.write_char(digit(((bits >> (18 - 6 * place)) & 63) as u8));
            }
        }
    }
    text
}

fn digit(value: u8) -> char {
    char::from(match value {
        0..=25 => b'A' + value,
        26..=51 => b'a' + value - 26,
        52..=61 => b'0' + value - 52,
        62 => b'+',
        _ => b'/',
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_every_remainder() {
        let texts = [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ];
        for (plain, coded) in texts {
            assert_eq!(base64(plain.as_bytes()), coded, "RFC 4648, section 10");
        }
    }

    #[test]
    fn checksums_of_a_known_text() {
        assert_eq!(crc(b"123456789"), 0xcbf4_3926);
        assert_eq!(
            stored(b"Wikipedia").split_off(16),
            0x11e6_0398_u32.to_be_bytes()
        );
    }

    #[test]
    fn a_red_pixel() {
        let file = png(1, &[255, 0, 0, 255]);
        assert_eq!(&file[..8], b"\x89PNG\r\n\x1a\n");
        assert_eq!(
            &file[16..26],
            [0, 0, 0, 1, 0, 0, 0, 1, 8, 2],
            "1 × 1, 8 bits, RGB"
        );
    }
}
