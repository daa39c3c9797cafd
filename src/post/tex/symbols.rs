//! TeX's names of characters.

/// The character of a command without arguments.
pub(super) fn named(name: &str) -> Option<&'static str> {
    let (_, symbol) = symbols().find(|(known, _)| *known == name)?;
    Some(symbol)
}

/// Whether the blank between a symbol and a word is the end of its name and not seen, as in `\copyright 2026`. TeX knows
/// no other, but whoever writes `\ldots and` or `\alpha particles` means a blank.
pub(super) fn touches(name: &str) -> bool {
    TOUCHING.split(' ').any(|known| known == name)
}

const TOUCHING: &str = "textemdash textendash textless textgreater textquoteleft textquotedblleft lq copyright \
    textcopyright S textsection pounds textsterling texteuro textyen textdollar textunderscore textbackslash textmu \
    glqq glq flqq";

/// The name of a character, as a command without arguments.
pub(in crate::post) fn name_of(character: char) -> Option<&'static str> {
    let (name, _) = symbols().find(|(_, symbol)| symbol.chars().eq([character]))?;
    Some(name)
}

fn symbols() -> impl Iterator<Item = (&'static str, &'static str)> {
    pairs(SYMBOLS)
}

/// The words of a text, two by two.
pub(super) fn pairs(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut words = text.split(' ');
    std::iter::from_fn(move || words.next().zip(words.next()))
}

/// Names, each before its character. Of several names of a character the first is written. One text, since each `&str` of
/// a table has a pointer and a length.
const SYMBOLS: &str = "\
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ \
    mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω \
    Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω times × cdot · pm ± mp ∓ div ÷ \
    ast ∗ star ⋆ circ ° degree ° textdegree ° prime ′ sim ∼ simeq ≃ approx ≈ cong ≅ equiv ≡ neq ≠ ne ≠ leq ≤ le ≤ \
    geq ≥ ge ≥ ll ≪ gg ≫ leqslant ⩽ geqslant ⩾ propto ∝ lesssim ≲ gtrsim ≳ to → rightarrow → leftarrow ← \
    leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ uparrow ↑ downarrow ↓ longrightarrow ⟶ mapsto ↦ \
    infty ∞ partial ∂ nabla ∇ forall ∀ exists ∃ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ oplus ⊕ \
    otimes ⊗ ell ℓ hbar ℏ sum ∑ prod ∏ int ∫ ldots … dots … cdots ⋯ textellipsis … textendash – textemdash — \
    textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textasciitilde ~ textasciicircum ^ \
    textbackslash \\ textbar | textless < textgreater > textunderscore _ textdollar $ textmu µ copyright © \
    textregistered ® texttrademark ™ S § P ¶ dag † dagger † ddag ‡ pounds £ euro € yen ¥ checkmark ✓ bullet • \
    textbullet • heartsuit ♥ LaTeX LaTeX TeX TeX item • j j slash / textquotesingle ' textquotedbl \" lq ‘ rq ’ \
    textbraceleft { textbraceright } textasteriskcentered ∗ textdagger † textdaggerdbl ‡ textsection § \
    textparagraph ¶ textcopyright © textpm ± texttimes × textrightarrow → textleftarrow ← textuparrow ↑ \
    textdownarrow ↓ textperthousand ‰ textperiodcentered · texteuro € textsterling £ textyen ¥ textcent ¢ \
    guillemotleft « guillemotright » LaTeXe LaTeX2e BibTeX BibTeX glqq „ grqq “ glq ‚ \
    grq ‘ flqq « frqq » textonehalf ½ textonequarter ¼ textthreequarters ¾";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_character() {
        for (name, symbol) in symbols() {
            assert!(
                name.bytes().all(|byte| byte.is_ascii_alphabetic()),
                "{name}"
            );
            assert_eq!(named(name), Some(symbol), "{name}");
        }
    }
}
