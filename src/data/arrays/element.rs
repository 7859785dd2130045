//! The types of numbers that are read, and how bytes become `f32`.

use super::half;

#[derive(Debug, Clone, Copy)]
enum Number {
    Bool,
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
    F16,
    Bf16,
    F32,
    F64,
}

/// One number in a file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Element {
    number: Number,
    big_endian: bool,
}

impl Element {
    /// By NumPy's name: byte order, kind, bytes. `None` if it is not read.
    pub(super) fn numpy(descr: &str) -> Option<Self> {
        let number = match descr.strip_prefix(['<', '>', '=', '|']).unwrap_or(descr) {
            "b1" | "?" => Number::Bool,
            "i1" => Number::I8,
            "i2" => Number::I16,
            "i4" => Number::I32,
            "i8" => Number::I64,
            "u1" => Number::U8,
            "u2" => Number::U16,
            "u4" => Number::U32,
            "u8" => Number::U64,
            "f2" => Number::F16,
            "f4" => Number::F32,
            "f8" => Number::F64,
            _ => return None,
        };
        Some(Self {
            number,
            big_endian: descr.starts_with('>'),
        })
    }

    /// By the name in `.safetensors`, where the lowest byte always comes first. `None` if it is not read.
    pub(super) fn safetensors(dtype: &str) -> Option<Self> {
        let number = match dtype {
            "BOOL" => Number::Bool,
            "I8" => Number::I8,
            "I16" => Number::I16,
            "I32" => Number::I32,
            "I64" => Number::I64,
            "U8" => Number::U8,
            "U16" => Number::U16,
            "U32" => Number::U32,
            "U64" => Number::U64,
            "F16" => Number::F16,
            "BF16" => Number::Bf16,
            "F32" => Number::F32,
            "F64" => Number::F64,
            _ => return None,
        };
        Some(Self {
            number,
            big_endian: false,
        })
    }

    /// In bytes.
    pub(super) fn size(self) -> u64 {
        match self.number {
            Number::Bool | Number::I8 | Number::U8 => 1,
            Number::I16 | Number::U16 | Number::F16 | Number::Bf16 => 2,
            Number::I32 | Number::U32 | Number::F32 => 4,
            Number::I64 | Number::U64 | Number::F64 => 8,
        }
    }

    /// The numbers that the bytes stand for; `None` if there is no memory for them.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<Vec<f32>> {
        match self.number {
            Number::Bool => self.each(bytes, |[byte]| f32::from(u8::from(byte != 0))),
            Number::I8 => self.each(bytes, |b| f32::from(i8::from_le_bytes(b))),
            Number::I16 => self.each(bytes, |b| f32::from(i16::from_le_bytes(b))),
            Number::I32 => self.each(bytes, |b| i32::from_le_bytes(b) as f32),
            Number::I64 => self.each(bytes, |b| i64::from_le_bytes(b) as f32),
            Number::U8 => self.each(bytes, |[byte]| f32::from(byte)),
            Number::U16 => self.each(bytes, |b| f32::from(u16::from_le_bytes(b))),
            Number::U32 => self.each(bytes, |b| u32::from_le_bytes(b) as f32),
            Number::U64 => self.each(bytes, |b| u64::from_le_bytes(b) as f32),
            Number::F16 => self.each(bytes, |b| half::binary16(u16::from_le_bytes(b))),
            Number::Bf16 => self.each(bytes, |b| half::bfloat16(u16::from_le_bytes(b))),
            Number::F32 => self.each(bytes, f32::from_le_bytes),
            Number::F64 => self.each(bytes, |b| f64::from_le_bytes(b) as f32),
        }
    }

    fn each<const N: usize>(self, bytes: &[u8], number: fn([u8; N]) -> f32) -> Option<Vec<f32>> {
        let (chunks, _) = bytes.as_chunks::<N>();
        let mut numbers = Vec::new();
        numbers.try_reserve_exact(chunks.len()).ok()?;
        numbers.extend(chunks.iter().map(|&chunk| {
            let mut chunk = chunk;
            if self.big_endian {
                chunk.reverse();
            }
            number(chunk)
        }));
        Some(numbers)
    }
}
