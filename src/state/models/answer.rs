//! What a model makes of a text. Its answer is as untrusted as the text.

use super::phase::NoAnswer;
use crate::{
    browser::{Model, ModelError, ModelTask},
    papers::{CleanText, max_answer_bytes, summary_of_answer},
    post::{Masked, RichText},
};

/// Translates or summarizes a text.
pub(super) async fn make(
    task: ModelTask,
    model: &dyn Model,
    source: &CleanText,
) -> Result<CleanText, NoAnswer> {
    match task {
        ModelTask::Translation => translate(model, source).await,
        ModelTask::Summary => summarize(model, source).await,
    }
}

/// Translates a text but for what is no language.
async fn translate(translator: &dyn Model, source: &CleanText) -> Result<CleanText, NoAnswer> {
    let masked = Masked::new(source);
    if !masked.has_words() {
        return Ok(source.clone());
    }
    let limit = max_answer_bytes(source);
    let mut text = try_mask(translator, &masked, limit).await?;
    let with_names = Masked::with_names(source);
    if text.is_none() && with_names != masked {
        text = try_mask(translator, &with_names, limit).await?;
    }
    let text = text.ok_or(NoAnswer::Spoilt)?;
    match text.is_empty() {
        true => Err(NoAnswer::Refused(ModelError::Failed)),
        false => Ok(text),
    }
}

/// The translation of a masked text, of at most so many bytes; `None` if the translator lost a placeholder or a name.
async fn try_mask(
    translator: &dyn Model,
    masked: &Masked,
    limit: usize,
) -> Result<Option<CleanText>, NoAnswer> {
    let answer = translator.answer(masked.text()).await;
    let answer = answer.map_err(NoAnswer::Refused)?;
    match answer.len() > limit {
        true => Err(NoAnswer::Refused(ModelError::Failed)),
        false => Ok(masked.unmask(&answer).ok()),
    }
}

/// Summarizes a text as it is read: TeX would be in the summary, too.
async fn summarize(summarizer: &dyn Model, source: &CleanText) -> Result<CleanText, NoAnswer> {
    let answer = summarizer.answer(&RichText::read(source).plain()).await;
    let answer = answer.map_err(NoAnswer::Refused)?;
    summary_of_answer(&answer).ok_or(NoAnswer::Refused(ModelError::Failed))
}
