//! Results that stay until what they follow from changes.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::engine::Tensor;

/// Tensors by name, each with the key that it was computed for.
#[derive(Clone, Debug, Default)]
pub struct Kept(BTreeMap<String, (String, Rc<Tensor>)>);

impl Kept {
    /// The tensor of a name: the one that is there, if it was computed for this key, or a new one.
    ///
    /// # Errors
    /// Those of `make`; the old one then stays.
    pub(super) fn get<E>(
        &mut self,
        name: &str,
        key: String,
        make: impl FnOnce() -> Result<Tensor, E>,
    ) -> Result<Rc<Tensor>, E> {
        if let Some((known, tensor)) = self.0.get(name)
            && *known == key
        {
            return Ok(Rc::clone(tensor));
        }
        let tensor = Rc::new(make()?);
        self.0.insert(name.to_owned(), (key, Rc::clone(&tensor)));
        Ok(tensor)
    }
}
