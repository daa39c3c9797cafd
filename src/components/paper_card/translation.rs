//! The translation of a paper's abstract or AI summary.

use leptos::{html::Textarea, prelude::*};

use crate::{
    browser,
    components::RichTextView,
    i18n::Messages,
    papers::{ArxivId, CleanText, PaperText, Translation},
    post::RichText,
    state::{AppState, ModelTaskState},
};

/// A text of a paper.
#[derive(Clone, Copy)]
struct Text {
    id: StoredValue<ArxivId>,
    field: PaperText,
    /// The original.
    source: StoredValue<CleanText>,
    /// The translation.
    found: Memo<Option<Translation>>,
}

impl Text {
    fn new(id: StoredValue<ArxivId>, field: PaperText, source: CleanText) -> Self {
        let translation = expect_context::<AppState>().models.translation;
        let source = StoredValue::new(source);
        let find = move || {
            id.with_value(|id| source.with_value(|source| translation.find(id, field, source)))
        };
        Self {
            id,
            field,
            source,
            found: Memo::new(move |_| find()),
        }
    }

    fn is_spoilt(self, translation: ModelTaskState) -> bool {
        self.with(|id, source| translation.is_spoilt(id, self.field, source))
    }

    fn with<T>(self, read: impl FnOnce(&ArxivId, &CleanText) -> T) -> T {
        self.id
            .with_value(|id| self.source.with_value(|source| read(id, source)))
    }
}

/// A text in translation if there is one, with the original a press away and a field to correct it; or else the original.
#[component]
pub fn TranslatedText(
    /// The paper.
    id: StoredValue<ArxivId>,
    /// The title, which is corrected along with the text where posts have it in translation.
    title: CleanText,
    /// Which text.
    field: PaperText,
    /// What stands before the text: which summary it is, or the button that makes one.
    mark: Option<AnyView>,
    /// The original.
    source: CleanText,
    /// Whether it is folded.
    folded: RwSignal<bool>,
) -> impl IntoView {
    let AppState {
        models,
        settings,
        storage,
        ..
    } = expect_context();
    let t = expect_context::<Messages>();
    let text = Text::new(id, field, source);
    let title = Text::new(id, PaperText::Title, title);
    let has_title = Memo::new(move |_| settings.format.with(|format| format.translated_titles));
    let is_original = RwSignal::new(false);
    let is_correcting = RwSignal::new(false);
    let found = text.found;
    let shown = move || {
        let shown = found.get().filter(|_| !is_original.get());
        let language = match &shown {
            Some(_) => models.language.get().unwrap_or_default(),
            None => "en",
        };
        let text = match &shown {
            Some(Translation { text, .. }) => RichText::read(text),
            None => text.source.with_value(RichText::read),
        };
        view! { <span lang=language dir="auto"><RichTextView text /></span> }
    };
    let has_translation = Memo::new(move |_| found.with(Option::is_some));
    let is_spoilt = Memo::new(move |_| {
        text.is_spoilt(models.translation) || has_title.get() && title.is_spoilt(models.translation)
    });
    let has_line = Memo::new(move |_| {
        let has_title = || has_title.get() && title.found.with(Option::is_some);
        has_translation.get() || is_spoilt.get() || is_correcting.get() || has_title()
    });
    let is_corrected =
        move || found.with(|found| found.as_ref().is_some_and(|found| found.is_corrected));

    view! {
        <p
            class="abstract"
            class:folded=move || folded.get()
            on:click=move |_| folded.set(false)
        >
            {mark}
            {move || shown()}
        </p>
        <Show when=move || has_line.get()>
            <p class="translation-line">
                <span hidden=move || !has_translation.get()>
                    {move || match is_corrected() {
                        true => t.corrected_translation(),
                        false => t.machine_translation(),
                    }}
                </span>
                <span hidden=move || !is_spoilt.get()>{t.spoilt_translation()}</span>
                <button
                    hidden=move || !has_translation.get()
                    on:click=move |_| is_original.update(|is| *is = !*is)
                >
                    {move || match is_original.get() {
                        true => t.show_translation(),
                        false => t.show_original(),
                    }}
                </button>
                <button
                    aria-expanded=move || is_correcting.get().to_string()
                    on:click=move |_| is_correcting.update(|is| *is = !*is)
                >
                    {t.correct_translation()}
                </button>
            </p>
        </Show>
        <Show when=move || is_correcting.get()>
            <Show when=move || has_title.get()>
                <CorrectionField text=title name=t.translated_title() />
            </Show>
            <CorrectionField text name=t.correct_translation() />
            <p class="hint">{t.correction_hint()}</p>
            <p class="notes-notice" role="alert" hidden=move || !storage.failed()>
                {t.storage_failed()}
            </p>
        </Show>
    }
}

/// The field of a translation. What is typed is stored before it could be written back, so that nothing interrupts the composition
/// of a syllable.
#[component]
fn CorrectionField(
    /// Which text.
    text: Text,
    /// The name of the field.
    name: &'static str,
) -> impl IntoView {
    let models = expect_context::<AppState>().models;
    // An empty one would not be told from the field below it.
    let is_title = text.field == PaperText::Title;
    let area = NodeRef::<Textarea>::new();
    Effect::new(move |was_there: Option<bool>| {
        let found = text.found.get();
        let text = found.map(|found| found.text).unwrap_or_default();
        let Some(area) = area.get() else { return false };
        // A blank at the end is a step on the way to the next word, and an empty field one to another translation.
        if was_there != Some(true)
            || !browser::is_focused_element(&area) && CleanText::new(&area.value()) != text
        {
            area.set_value(&text);
        }
        true
    });
    let write = move |typed: String| {
        text.with(|id, source| models.correct(id, text.field, source, &typed));
    };

    view! {
        <textarea
            node_ref=area
            class="notes-field"
            rows=if is_title { "1" } else { "3" }
            lang=models.language.get_untracked()
            dir="auto"
            aria-label=name
            placeholder=is_title.then_some(name)
            on:input:target=move |event| write(event.target().value())
        ></textarea>
    }
}
