//! From the source that a state names to a series of numbers.

use std::rc::Rc;

use crate::data::{self, DataError, Note, Table};
use crate::engine::Tensor;
use crate::scene::Envelope;
use crate::session::message::Kind;
use crate::view::series::{Source, State};

/// The series that is shown, and what was found in reading it.
#[derive(Debug, Default)]
pub(super) struct Library {
    table: Option<(Kind, String, Rc<Table>)>,
    /// The input, shape (1, 1, L), and its summary.
    pub(super) series: Option<(Rc<Tensor>, Rc<Envelope>)>,
    /// What the page has to bring.
    pub(super) wanted: Option<(Kind, String)>,
    /// Whether the page could not bring it.
    pub(super) absent: bool,
    /// What was told by reading.
    pub(super) notes: Vec<Note>,
    /// Why there is no series.
    pub(super) error: Option<DataError>,
    /// 0-based column in use.
    pub(super) column: usize,
}

impl Library {
    /// The table in use, if the state shows a file.
    pub(super) fn table(&self, state: &State) -> Option<&Table> {
        let (kind, name) = named(state)?;
        self.table
            .as_ref()
            .filter(|(k, n, _)| *k == kind && n == name)
            .map(|(_, _, table)| table.as_ref())
    }

    /// Makes the state's source the series in use, or says what is wanted for it; true when the series is another.
    pub(super) fn select(&mut self, state: &State) -> bool {
        self.wanted = None;
        self.absent = false;
        self.error = None;
        self.notes.clear();
        let values = match &state.source {
            Source::Inline(numbers) => numbers.iter().map(|n| n.value).collect(),
            Source::Sample(name) | Source::File(name) => {
                let small = match &state.source {
                    Source::Sample(name) => data::sample(name),
                    _ => None,
                };
                if let Some(small) = small {
                    small.to_vec()
                } else if let Some((_, _, table)) = self.table.as_ref().filter(|(k, n, _)| {
                    named(state).is_some_and(|(kind, _)| kind == *k) && n == name
                }) {
                    let table = Rc::clone(table);
                    match self.column_of(&table, state) {
                        Ok(values) => values,
                        Err(error) => {
                            self.error = Some(error);
                            return false;
                        }
                    }
                } else {
                    self.wanted = named(state).map(|(kind, name)| (kind, name.to_owned()));
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

    fn column_of(&mut self, table: &Table, state: &State) -> Result<Vec<f32>, DataError> {
        let column = state
            .column
            .map_or_else(|| table.default_column(), |column| column - 1);
        self.column = column;
        let series = table.series(column, state.gaps)?;
        self.notes.extend(table.notes.iter().cloned());
        if let Some(column) = table.columns.get(column) {
            self.notes.extend(column.notes.iter().cloned());
        }
        self.notes.extend(series.notes);
        Ok(series.values)
    }

    /// Reads what the page has brought.
    pub(super) fn load(&mut self, kind: Kind, name: &str, bytes: &[u8]) -> bool {
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
pub(super) fn named(state: &State) -> Option<(Kind, &str)> {
    match &state.source {
        Source::Inline(_) => None,
        Source::Sample(name) => Some((Kind::Sample, name)),
        Source::File(name) => Some((Kind::File, name)),
    }
}
