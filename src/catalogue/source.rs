//! Where the catalogue's files come from: the binary itself or a directory.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{fs, io};

use include_dir::{Dir, include_dir};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/catalogue");

/// A directory that could not be read.
#[derive(Debug, thiserror::Error)]
#[error("cannot read `{path}`: {cause}")]
pub struct UnreadableCatalogue {
    path: PathBuf,
    #[source]
    cause: io::Error,
}

/// The catalogue's files by their path relative to its directory, with `/` as separator.
#[derive(Debug, Default)]
pub struct Source {
    files: BTreeMap<String, Cow<'static, [u8]>>,
}

impl Source {
    /// The files that the binary was built with.
    #[must_use]
    pub fn embedded() -> Self {
        let mut source = Self::default();
        source.embed(&EMBEDDED);
        source
    }

    fn embed(&mut self, dir: &'static Dir<'static>) {
        for file in dir.files() {
            let path = file.path().to_string_lossy().replace('\\', "/");
            self.files.insert(path, Cow::Borrowed(file.contents()));
        }
        for dir in dir.dirs() {
            self.embed(dir);
        }
    }

    /// The files below `root`.
    ///
    /// # Errors
    /// A directory or file that cannot be read.
    pub fn directory(root: &Path) -> Result<Self, UnreadableCatalogue> {
        let mut source = Self::default();
        source.walk(root, "")?;
        Ok(source)
    }

    fn walk(&mut self, dir: &Path, prefix: &str) -> Result<(), UnreadableCatalogue> {
        let unreadable = |cause| UnreadableCatalogue {
            path: dir.to_path_buf(),
            cause,
        };
        for entry in fs::read_dir(dir).map_err(unreadable)? {
            let entry = entry.map_err(unreadable)?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = entry.path();
            if path.is_dir() {
                self.walk(&path, &format!("{name}/"))?;
            } else {
                let bytes = fs::read(&path).map_err(|cause| UnreadableCatalogue { path, cause })?;
                self.files.insert(name, Cow::Owned(bytes));
            }
        }
        Ok(())
    }

    /// Files made up by a test.
    #[must_use]
    pub fn from_files<const N: usize>(files: [(&str, &str); N]) -> Self {
        let files = files
            .into_iter()
            .map(|(name, text)| (name.to_owned(), Cow::Owned(text.as_bytes().to_vec())))
            .collect();
        Self { files }
    }

    /// The same files with one replaced or added.
    #[must_use]
    pub fn with_file(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.files.insert(name.to_owned(), Cow::Owned(bytes));
        self
    }

    /// One file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        self.files.get(name).map(AsRef::as_ref)
    }

    /// The TOML files below `folder` (`activities/`), in order of their names.
    pub fn tables_in<'s>(&'s self, folder: &'s str) -> impl Iterator<Item = (&'s str, &'s [u8])> {
        self.files
            .iter()
            .filter(move |(name, _)| name.starts_with(folder) && is_table(name))
            .map(|(name, bytes)| (name.as_str(), bytes.as_ref()))
    }

    /// All files, in order of their names.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_ref()))
    }
}

fn is_table(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension == "toml")
}
