//! All that a source file names: in `use` trees, expressions, types, attributes, and inside macros.

use syn::visit::{self, Visit};
use syn::{File, ItemExternCrate, ItemMod, ItemUse, Macro, UseTree, Visibility};

/// What a path begins with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// A top-level module of ours.
    Own(String),
    /// Anything that is not written from our root: another crate, or a name in scope.
    Foreign(String),
    /// The root itself, or all that is in it.
    Root,
}

/// Every path of the file, which is the given module.
pub(super) fn paths(file: &File, module: &[String]) -> Vec<Named> {
    let mut walk = Walk {
        module: module.to_vec(),
        found: Vec::new(),
    };
    walk.visit_file(file);
    walk.found
}

struct Walk {
    module: Vec<String>,
    found: Vec<Named>,
}

impl Walk {
    /// Resolves `crate`, `super`, `self` and our own crate's name. `opens` says that all of its names come into scope,
    /// or that it gets a name by which it can be used.
    fn name(&mut self, segments: &[String], opens: bool) {
        let mut absolute: Option<Vec<String>> = None;
        for (index, segment) in segments.iter().enumerate() {
            match (segment.as_str(), index, &mut absolute) {
                ("crate" | "convolens", 0, _) => absolute = Some(Vec::new()),
                ("self", 0, _) => absolute = Some(self.module.clone()),
                ("super", 0, _) => {
                    let (_, parent) = self.module.split_last().unwrap_or((segment, &[]));
                    absolute = Some(parent.to_vec());
                }
                ("super", _, Some(path)) => {
                    path.pop();
                }
                (_, _, Some(path)) => path.push(segment.clone()),
                (_, 0, None) => return self.found.push(Named::Foreign(segment.clone())),
                (_, _, None) => return,
            }
        }
        match absolute.as_deref() {
            Some([top, ..]) => self.found.push(Named::Own(top.clone())),
            Some([]) if opens => self.found.push(Named::Root),
            _ => {}
        }
    }

    fn tree(&mut self, tree: &UseTree, before: &[String]) {
        let joined = |ident: &syn::Ident| [before, &[ident.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.tree(&path.tree, &joined(&path.ident)),
            UseTree::Name(name) if name.ident == "self" => self.name(before, true),
            UseTree::Name(name) => self.name(&joined(&name.ident), true),
            UseTree::Rename(name) if name.ident == "self" && !before.is_empty() => {
                self.name(before, true);
            }
            UseTree::Rename(name) => self.name(&joined(&name.ident), true),
            UseTree::Glob(_) => self.name(before, true),
            UseTree::Group(group) => {
                for tree in &group.items {
                    self.tree(tree, before);
                }
            }
        }
    }
}

impl<'ast> Visit<'ast> for Walk {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.tree(&item.tree, &[]);
        visit::visit_item_use(self, item);
    }

    fn visit_item_extern_crate(&mut self, item: &'ast ItemExternCrate) {
        self.name(&[item.ident.to_string()], true);
    }

    /// `pub(in crate::view)` says who may look in, and uses nothing.
    fn visit_visibility(&mut self, _: &'ast Visibility) {}

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<String> = path
            .segments
            .iter()
            .map(|segment| segment.ident.to_string())
            .collect();
        self.name(&segments, false);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        for segments in in_tokens(&call.tokens.to_string()) {
            self.name(&segments, false);
        }
        visit::visit_macro(self, call);
    }

    fn visit_meta_list(&mut self, list: &'ast syn::MetaList) {
        for segments in in_tokens(&list.tokens.to_string()) {
            self.name(&segments, false);
        }
        visit::visit_meta_list(self, list);
    }
}

/// The paths of two names or more in tokens that are not parsed.
fn in_tokens(tokens: &str) -> Vec<Vec<String>> {
    let spaced = tokens.replace("::", " :: ");
    let mut paths: Vec<Vec<String>> = vec![Vec::new()];
    let mut joined = false;
    let words = spaced
        .split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':'))
        .filter(|word| !word.is_empty());
    for word in words {
        match (word, paths.last_mut()) {
            ("::", _) => joined = true,
            (name, Some(path)) if joined => {
                path.push(name.to_owned());
                joined = false;
            }
            (name, _) => paths.push(vec![name.to_owned()]),
        }
    }
    paths.retain(|path| path.len() > 1);
    paths
}
