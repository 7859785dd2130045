//! The head of an `.npy` file: a dictionary as Python writes it,
//! `{'descr': '<f4', 'fortran_order': False, 'shape': (3, 4), }`.

use super::HeaderFault;

/// What the dictionary says.
#[derive(Debug, PartialEq)]
pub(super) struct Header {
    /// The type of the elements; of one that has fields, the whole text.
    pub(super) descr: String,
    /// Whether the first axis is contiguous, not the last.
    pub(super) fortran: bool,
    /// A size beyond 2⁶⁴ counts as 2⁶⁴ − 1.
    pub(super) shape: Vec<u64>,
}

/// Reads the dictionary, which may be followed by white space.
pub(super) fn header(text: &[u8]) -> Result<Header, HeaderFault> {
    let mut cursor = Cursor { rest: text };
    let (mut descr, mut fortran, mut shape) = (None, None, None);
    cursor.expect(b'{')?;
    while !cursor.eat(b'}') {
        let key = cursor.string()?;
        cursor.expect(b':')?;
        let again = match key {
            b"descr" => descr.replace(cursor.descr()?).is_some(),
            b"fortran_order" => fortran.replace(cursor.truth()?).is_some(),
            b"shape" => shape.replace(cursor.sizes()?).is_some(),
            _ => true,
        };
        if again {
            return Err(HeaderFault::Fields);
        }
        if !cursor.eat(b',') {
            cursor.expect(b'}')?;
            break;
        }
    }
    if cursor.peek().is_some() {
        return Err(HeaderFault::Syntax);
    }
    match (descr, fortran, shape) {
        (Some(descr), Some(fortran), Some(shape)) => Ok(Header {
            descr,
            fortran,
            shape,
        }),
        _ => Err(HeaderFault::Fields),
    }
}

struct Cursor<'h> {
    rest: &'h [u8],
}

impl<'h> Cursor<'h> {
    /// The next byte that is not white space.
    fn peek(&mut self) -> Option<u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let there = self.peek() == Some(byte);
        if there {
            self.skip(1);
        }
        there
    }

    fn expect(&mut self, byte: u8) -> Result<(), HeaderFault> {
        self.eat(byte).then_some(()).ok_or(HeaderFault::Syntax)
    }

    /// Passes `count` bytes and returns them.
    fn skip(&mut self, count: usize) -> &'h [u8] {
        let (passed, rest) = self
            .rest
            .split_at_checked(count)
            .unwrap_or((self.rest, &[]));
        self.rest = rest;
        passed
    }

    /// What stands between two quotation marks; no string that matters has an escape in it.
    fn string(&mut self) -> Result<&'h [u8], HeaderFault> {
        let quote = self.peek().filter(|byte| matches!(byte, b'\'' | b'"'));
        let quote = quote.ok_or(HeaderFault::Syntax)?;
        self.skip(1);
        let length = self.rest.iter().position(|&byte| byte == quote);
        let string = self.skip(length.ok_or(HeaderFault::Syntax)?);
        self.skip(1);
        Ok(string)
    }

    fn descr(&mut self) -> Result<String, HeaderFault> {
        let text = match self.peek() {
            Some(b'[' | b'(' | b'{') => self.nested()?,
            _ => self.string()?,
        };
        Ok(String::from_utf8_lossy(text).into_owned())
    }

    /// Brackets with all that is in them.
    fn nested(&mut self) -> Result<&'h [u8], HeaderFault> {
        let mut depth = 0_usize;
        let mut quote = None;
        let mut escaped = false;
        for (at, &byte) in self.rest.iter().enumerate() {
            match (byte, quote) {
                _ if escaped => escaped = false,
                (b'\\', Some(_)) => escaped = true,
                (_, Some(mark)) if byte == mark => quote = None,
                (_, Some(_)) => {}
                (b'\'' | b'"', None) => quote = Some(byte),
                (b'[' | b'(' | b'{', None) => depth += 1,
                (b']' | b')' | b'}', None) => {
                    depth = depth.saturating_sub(1);
                    if depth == 0 {
                        return Ok(self.skip(at + 1));
                    }
                }
                _ => {}
            }
        }
        Err(HeaderFault::Syntax)
    }

    fn truth(&mut self) -> Result<bool, HeaderFault> {
        self.peek();
        let length = self
            .rest
            .iter()
            .take_while(|byte| byte.is_ascii_alphanumeric());
        match self.skip(length.count()) {
            b"True" => Ok(true),
            b"False" => Ok(false),
            b"" => Err(HeaderFault::Syntax),
            _ => Err(HeaderFault::Fields),
        }
    }

    fn sizes(&mut self) -> Result<Vec<u64>, HeaderFault> {
        let mut sizes = Vec::new();
        self.expect(b'(')?;
        while !self.eat(b')') {
            sizes.push(self.size()?);
            if !self.eat(b',') {
                self.expect(b')')?;
                break;
            }
        }
        Ok(sizes)
    }

    /// A whole number. Python 2 wrote an `L` behind it.
    fn size(&mut self) -> Result<u64, HeaderFault> {
        if self.peek() == Some(b'-') {
            return Err(HeaderFault::Fields);
        }
        let length = self.rest.iter().take_while(|byte| byte.is_ascii_digit());
        let digits = self.skip(length.count());
        if digits.is_empty() {
            return Err(HeaderFault::Syntax);
        }
        self.eat(b'L');
        Ok(digits.iter().fold(0_u64, |number, digit| {
            number
                .saturating_mul(10)
                .saturating_add(u64::from(digit - b'0'))
        }))
    }
}
