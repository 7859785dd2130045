//! From the source that a state names to a series of numbers.

use std::rc::Rc;

use crate::data::{self, DataError, Gaps, Note, Table};
use crate::engine::Tensor;
use crate::scene::Envelope;
use crate::session::message::Kind;
use crate::view::series::Source;

/// The series that is shown, and what was found in reading it.
#[derive(Debug, Default)]
pub(in crate::session) struct Library {
    table: Option<(Kind, String, Rc<Table>)>,
    /// The input, shape (1, 1, L), and its summary.
    pub(in crate::session) series: Option<(Rc<Tensor>, Rc<Envelope>)>,
    /// What the page has to bring.
    pub(in crate::session) wanted: Option<(Kind, String)>,
    /// Whether the page could not bring it.
    pub(in crate::session) absent: bool,
    /// What was told by reading.
    pub(in crate::session) notes: Vec<Note>,
    /// Why there is no series.
    pub(in crate::session) error: Option<DataError>,
    /// 0-based column in use.
    pub(in crate::session) column: usize,
}

impl Library {
    /// The table in use, if the source is a file.
    pub(in crate::session) fn table(&self, source: &Source) -> Option<&Table> {
        let (kind, name) = named(source)?;
        self.table
            .as_ref()
            .filter(|(k, n, _)| *k == kind && n == name)
            .map(|(_, _, table)| table.as_ref())
    }

    /// Makes a column of a source, from 1 or the most likely one, the series in use, or says what is wanted for it; true
    /// when the series is another.
    pub(in crate::session) fn select(
        &mut self,
        source: &Source,
        column: Option<usize>,
        gaps: Gaps,
    ) -> bool {
        self.wanted = None;
        self.absent = false;
        self.error = None;
        self.notes.clear();
        let values = match source {
            Source::Inline(numbers) => numbers.iter().map(|n| n.value).collect(),
            Source::Sample(name) | Source::File(name) => {
                let small = match source {
                    Source::Sample(name) => data::sample(name),
                    _ => None,
                };
                if let Some(small) = small {
                    small.to_vec()
                } else if let Some((_, _, table)) = self.table.as_ref().filter(|(k, n, _)| {
                    named(source).is_some_and(|(kind, _)| kind == *k) && n == name
                }) {
                    let table = Rc::clone(table);
                    match self.column_of(&table, column, gaps) {
                        Ok(values) => values,
                        Err(error) => {
                            self.error = Some(error);
                            return false;
                        }
                    }
                } else {
                    self.wanted = named(source).map(|(kind, name)| (kind, name.to_owned()));
                    return false;
                }
            }
        };
        let envelope = Rc::new(Envelope::new(&values));
        match Tensor::series(values) {
            Ok(tensor) => {
                self.series = Some((Rc::new(tensor), envelope));
                true
            }
            Err(_) => {
                self.error = Some(DataError::Empty);
                false
            }
        }
    }

    fn column_of(
        &mut self,
        table: &Table,
        column: Option<usize>,
        gaps: Gaps,
    ) -> Result<Vec<f32>, DataError> {
        let column = column.map_or_else(|| table.default_column(), |column| column - 1);
        self.column = column;
        let series = table.series(column, gaps)?;
        self.notes.extend(table.notes.iter().cloned());
        if let Some(column) = table.columns.get(column) {
            self.notes.extend(column.notes.iter().cloned());
        }
        self.notes.extend(series.notes);
        Ok(series.values)
    }

    /// Reads what the page has brought.
    pub(in crate::session) fn load(&mut self, kind: Kind, name: &str, bytes: &[u8]) -> bool {
        match data::read(bytes) {
            Ok(table) => {
                self.table = Some((kind, name.to_owned(), Rc::new(table)));
                true
            }
            Err(error) => {
                self.wanted = None;
                self.notes.clear();
                self.error = Some(error);
                false
            }
        }
    }
}

/// The kind and name of a source that has one.
pub(in crate::session) fn named(source: &Source) -> Option<(Kind, &str)> {
    match source {
        Source::Inline(_) => None,
        Source::Sample(name) => Some((Kind::Sample, name)),
        Source::File(name) => Some((Kind::File, name)),
    }
}
