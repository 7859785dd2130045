//! The digits: 8 × 8 cells each, and what they are.

use thiserror::Error;

use super::{CELLS, CLASSES, Cells, INK, LearnError, input};
use crate::engine::Tensor;

/// One in so many is held out, to measure on.
const HELD: usize = 5;

/// Handwritten digits with their labels. Every fifth is held out: no training sees it.
#[derive(Debug, Clone)]
pub struct Digits {
    cells: Vec<Cells>,
    labels: Vec<usize>,
    inputs: Vec<Tensor>,
}

/// A line of the file is not 64 inks and a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("line {line} is not 64 numbers from 0 to 16 and a label from 0 to 9")]
pub struct NotDigits {
    /// From 1; 1 of an empty file.
    pub line: usize,
}

impl Digits {
    /// Reads lines of 64 inks, row by row, and a label, parted by commas.
    ///
    /// # Errors
    /// [`NotDigits`]: the first line that is not such, or that there is none.
    ///
    /// ```
    /// # use convolens::learn::digits::Digits;
    /// let line = "0,".repeat(63) + "16,7\n";
    /// let digits = Digits::read(line.as_bytes())?;
    /// assert_eq!((digits.len(), digits.label(0)), (1, Some(7)));
    /// let error = Digits::read(b"1,2,3").unwrap_err();
    /// assert_eq!(error.to_string(), "line 1 is not 64 numbers from 0 to 16 and a label from 0 to 9");
    /// # Ok::<(), convolens::learn::digits::LearnError>(())
    /// ```
    pub fn read(csv: &[u8]) -> Result<Self, LearnError> {
        let mut digits = Self {
            cells: Vec::new(),
            labels: Vec::new(),
            inputs: Vec::new(),
        };
        let lines = csv.split(|byte| *byte == b'\n').enumerate();
        for (at, line) in lines.filter(|(_, line)| !line.trim_ascii().is_empty()) {
            let (cells, label) = digit(line).ok_or(NotDigits { line: at + 1 })?;
            digits.inputs.push(input(&cells)?);
            digits.cells.push(cells);
            digits.labels.push(label);
        }
        if digits.labels.is_empty() {
            return Err(NotDigits { line: 1 }.into());
        }
        Ok(digits)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Never: there is one at least.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.labels.is_empty()
    }

    /// The cells of a digit.
    #[must_use]
    pub fn cells(&self, index: usize) -> Option<&Cells> {
        self.cells.get(index)
    }

    /// What a digit is.
    #[must_use]
    pub fn label(&self, index: usize) -> Option<usize> {
        self.labels.get(index).copied()
    }

    /// Whether a digit is held out: the fifth, the tenth and so on.
    #[must_use]
    pub const fn is_held(index: usize) -> bool {
        index % HELD == HELD - 1
    }

    /// The indices of the digits that are held out, or of those that are learned from.
    pub fn indices(&self, held: bool) -> impl Iterator<Item = usize> {
        (0..self.len()).filter(move |index| Self::is_held(*index) == held)
    }

    /// A digit as the network takes it, and its label.
    pub(super) fn example(&self, index: usize) -> Option<(&Tensor, usize)> {
        self.inputs.get(index).zip(self.label(index))
    }
}

/// One line.
fn digit(line: &[u8]) -> Option<(Cells, usize)> {
    let line = std::str::from_utf8(line).ok()?;
    let mut numbers = line.split(',').map(|number| number.trim().parse::<u8>());
    let mut cells = [0; CELLS];
    for cell in &mut cells {
        *cell = numbers.next()?.ok().filter(|ink| *ink <= INK)?;
    }
    let label = usize::from(numbers.next()?.ok()?);
    (label < CLASSES && numbers.next().is_none()).then_some((cells, label))
}
