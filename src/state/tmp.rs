use crate::{calendar::Period, papers::*, post::Format};
pub trait Stored: Sized {
    type Out;
    fn to_json(&self) -> String;
    fn from_stored(t: &str) -> Result<Self::Out, ()>;
}
impl Stored for Selection {
    type Out = Self;
    fn to_json(&self) -> String {
        self.to_lines()
    }
    fn from_stored(t: &str) -> Result<Self, ()> {
        Ok(Self::from_lines(t))
    }
}
impl Stored for History {
    type Out = Self;
    fn to_json(&self) -> String {
        self.to_lines()
    }
    fn from_stored(t: &str) -> Result<Self, ()> {
        Ok(Self::from_lines(t))
    }
}
impl Stored for Format {
    type Out = (Self, usize);
    fn to_json(&self) -> String {
        self.to_lines()
    }
    fn from_stored(t: &str) -> Result<(Self, usize), ()> {
        Self::from_lines(t).ok_or(())
    }
}
#[derive(Default)]
pub struct NotesIndex;
impl NotesIndex {
    pub fn to_json(&self) -> String {
        String::new()
    }
    pub fn from_stored(_: &str) -> Result<Self, ()> {
        Ok(Self)
    }
    pub fn set_introduction(&mut self, _: Period, _: bool) -> bool {
        false
    }
    pub fn set_comment(&mut self, _: &ArxivId, _: bool) -> bool {
        false
    }
}
