//! What a paper's text means: TeX for text is read, mathematics is told from money, and what is not understood stays.

mod support;

use daily_papers::{
    papers::{CleanText, HttpUrl},
    post::{RichText, Span},
};
use support::real_answers;

fn read(text: &str) -> RichText {
    RichText::read(&CleanText::new(text))
}

/// Asserts what texts are read as, settings and formulas aside.
#[track_caller]
fn assert_plain(texts: &[(&str, &str)]) {
    for (text, plain) in texts {
        assert_eq!(read(text).plain(), *plain, "{text}");
    }
}

/// Asserts that texts are read as they stand.
#[track_caller]
fn assert_left(texts: &[&str]) {
    for text in texts {
        assert_eq!(read(text).0, [Span::Text((*text).to_owned())]);
    }
}

fn text(text: &str) -> Span {
    Span::Text(text.to_owned())
}

fn math(tex: &str) -> Span {
    Span::Math(tex.to_owned())
}

fn link(address: &str) -> HttpUrl {
    HttpUrl::new(address).expect("it is an address")
}

// ---- Commands ----

#[test]
fn commands_for_setting_are_set_or_just_gone() {
    let strong = |inner: &str| Span::Strong(RichText(vec![text(inner)]));
    let emphasis = |inner: &str| Span::Emphasis(RichText(vec![text(inner)]));
    for (source, spans) in [
        (r"\textbf{X}", vec![strong("X")]),
        (r"\mathbf{X}", vec![strong("X")]),
        (r"\emph{X}", vec![emphasis("X")]),
        (r"\textit{X}", vec![emphasis("X")]),
        (r"\textsl{X}", vec![emphasis("X")]),
        (r"\texttt{a\_b}", vec![text("a_b")]),
        (r"\textsc{X}", vec![text("X")]),
        (r"\text{X}", vec![text("X")]),
        (r"\mbox{X}", vec![text("X")]),
        (r"\underline{X}", vec![text("X")]),
        (r"a \textbf{X} b", vec![text("a "), strong("X"), text(" b")]),
        (r"\textbf{S}tudio", vec![strong("S"), text("tudio")]),
        (r"\textbf{+19.3\%}", vec![strong("+19.3%")]),
        (r"$\textbf{+19.3\%}$", vec![strong("+19.3%")]),
        (r"\textbf{a {b} c}", vec![strong("a {b} c")]),
        (r"\textbf{a \} c}", vec![strong("a } c")]),
        // The blanks of a set text stay outside.
        (
            r"a \textbf{ X } b",
            vec![text("a "), strong("X"), text(" b")],
        ),
        (r"a\emph{ X}", vec![text("a "), emphasis("X")]),
        (r"a\textbf{ }b", vec![text("a b")]),
        (r"a \textbf{} b", vec![text("a b")]),
        (r"a \text{ b } c", vec![text("a b c")]),
        (
            r"\textbf{a \emph{b} c}",
            vec![Span::Strong(RichText(vec![
                text("a "),
                emphasis("b"),
                text(" c"),
            ]))],
        ),
        (
            r"\textbf{of $x_i$}",
            vec![Span::Strong(RichText(vec![text("of "), math("x_i")]))],
        ),
    ] {
        assert_eq!(read(source).0, spans, "{source}");
    }
}

#[test]
fn commands_for_links_are_links() {
    let linked = |inner: &str, address| Span::Linked(RichText(vec![text(inner)]), link(address));
    for (source, spans) in [
        (
            r"\href{https://a.example/x}{the code}",
            vec![linked("the code", "https://a.example/x")],
        ),
        (
            r"\href{https://a.example/x\_y}{z}",
            vec![linked("z", "https://a.example/x_y")],
        ),
        (
            r"\href{https://a.example/x\#y\%20z}{z}",
            vec![linked("z", "https://a.example/x#y%20z")],
        ),
        (
            r"\href{https://a.example/(x)}{y}",
            vec![linked("y", "https://a.example/%28x%29")],
        ),
        (r"\href{this https URL}{the code}", vec![text("the code")]),
        (
            r"\href{https://a.example/}{}",
            vec![text(r"\href{https://a.example/}{}")],
        ),
        (
            r"\url{https://a.example/x}",
            vec![Span::Address(link("https://a.example/x"))],
        ),
        (
            r"\url{https://a.example/x\_y}",
            vec![Span::Address(link("https://a.example/x_y"))],
        ),
        (r"\url{this https URL}", vec![text("this https URL")]),
        (r"\url{www.a.example/x\_y}", vec![text("www.a.example/x_y")]),
        (r"\url{}", vec![text(r"\url{}")]),
        (r"\href{javascript:alert(1)}{x}", vec![text("x")]),
    ] {
        assert_eq!(read(source).0, spans, "{source}");
    }
}

#[test]
fn escaped_characters_are_those_characters() {
    assert_plain(&[
        (r"10\%", "10%"),
        (r"a\&b", "a&b"),
        (r"a\_b", "a_b"),
        (r"\#1", "#1"),
        (r"\$60", "$60"),
        (r"\$60 to \$70", "$60 to $70"),
        (r"\{a\}", "{a}"),
        (r"\~8B", "~8B"),
        (r"a\ b", "a b"),
        (r"a\,b", "a b"),
        (r"100\times", "100×"),
        (r"\times 2", "× 2"),
        (r"\alpha-divergence", "α-divergence"),
        (r"\rightarrow", "→"),
        (r"\LaTeX{}", "LaTeX"),
        (
            r"x\textemdash y, \textless a\textgreater, \copyright 2026",
            "x—y, <a>, ©2026",
        ),
        (r"\ldots and \alpha particles", "… and α particles"),
        (r"\textasciitilde", "~"),
        (r"\textbackslash", r"\"),
        (r"\dots{} and", "… and"),
    ]);
}

#[test]
fn what_is_not_known_stays() {
    assert_left(&[
        r"\unknown",
        r"\unknown{x}",
        r"\cite{a}",
        r"\ours is better",
        r"\textbf{unclosed",
        r"\textbf X",
        r"\href{https",
        r"\",
        r"a\",
        r"\1",
        r"a\\b",
        r"C:\\new",
        r"\begin{itemize}",
        r"x^2",
        r"x_i",
        r"{a}",
        r"{\unknown}",
        r"\(",
        r"\(unclosed",
        r"\(}{\)",
        "`",
        "``unclosed",
        "it's",
        "''",
        "5~10",
        "~5",
        "a ~ b",
        "a -- b",
        "$",
        "a $ b",
        "5$",
    ]);
}

#[test]
fn commands_of_latex_for_text_are_read() {
    assert_plain(&[
        (r"The 5\textsuperscript{th} boat", "The 5th boat"),
        (
            r"10\textsuperscript{-3} of H\textsubscript{2}O",
            "10⁻³ of H₂O",
        ),
        (r"a\textsubscript{max} b", "amax b"),
        (
            r"data \footnote{All of it, \url{https://a.example}.} from",
            "data from",
        ),
        (r"data\footnote{All.}, and", "data, and"),
        (r"data \footnote{All.}.", "data."),
        (r"data\footnotemark[2] from", "data from"),
        (r"as shown~\cite{a,b}. We", "as shown. We"),
        (
            r"as \citet*{a} and \citep[see][p.~2]{b} show",
            "as and show",
        ),
        (r"in Section~\ref{sec:a}, we", "in Section, we"),
        (
            r"\ours\xspace is, \ours{}\xspace, is",
            r"\ours is, \ours{}, is",
        ),
        (r"hy\-phen\-ation", "hyphenation"),
        (r"\textcolor{red}{many} boats", "many boats"),
        (
            r"\textcolor[rgb]{1,0,0}{many} \colorbox{red}{boats}",
            "many boats",
        ),
        (r"{\color{red} many} boats", "many boats"),
        (r"\hyperref[sec]{this part}", "this part"),
        (r"\texorpdfstring{$\alpha$}{alpha}-boats", "alpha-boats"),
        (r"{\sc many} {\tt a\_b} {\small boats}", "many a_b boats"),
        (r"\large many boats", "many boats"),
        (
            r"many\newline boats\quad here\par and",
            "many boats here and",
        ),
        (r"\verb|a_b| and \verb+c+", "a_b and c"),
        (r"\enquote{many} boats", "“many” boats"),
        (
            r"\begin{itemize} \item one \item two \end{itemize}",
            "• one • two",
        ),
        (r"{\LaTeX} and {\ldots}", "LaTeX and …"),
        (
            r"\large{L}, {\textsc{BoatNet}}: {\textsc many}",
            "L, BoatNet: many",
        ),
        (
            r"{\textsc{Boat} Net} and {{\sc many} boats}",
            "Boat Net and {many boats}",
        ),
        (r"\textquotesingle s\slash{}it", "' s/it"),
        (r"\emph {many} boats", "many boats"),
        (r"\protect\textsc{Boats}\thanks{Many.}", "Boats"),
        (r"\includegraphics[width=1em]{x.png} Boats", "Boats"),
        (r"a\thinspace b\;c\/d", "a b cd"),
    ]);
    let emphasis = Span::Emphasis(RichText(vec![text("many")]));
    let strong = Span::Strong(RichText(vec![text("many")]));
    for (source, span) in [
        (r"{\em many} boats", &emphasis),
        (r"{\it many} boats", &emphasis),
        (r"{\itshape many} boats", &emphasis),
        (r"{\bf many} boats", &strong),
        (r"{\bf\em many} boats", &strong),
        (r"{\bfseries{}many} boats", &strong),
        (r"\bf{many} boats", &strong),
        (r"\bf {many} boats", &strong),
        (r"{\bf{many}} boats", &strong),
        (r"{{\bf many}} boats", &strong),
        (r"{\textbf{many}} boats", &strong),
        (r"{\textbf many} boats", &strong),
        (r"\it{many} boats", &emphasis),
        (r"\em{many} boats", &emphasis),
        (r"{\emph many} boats", &emphasis),
    ] {
        assert_eq!(read(source).0, [span.clone(), text(" boats")], "{source}");
    }
    assert_eq!(read(r"\ensuremath{x_i}").0, [math("x_i")]);
}

#[test]
fn quantities_are_numbers_with_units() {
    assert_plain(&[
        (r"\SI{5}{\kilo\metre} of \SI{10}{ms}", "5 km of 10 ms"),
        (
            r"\qty{5}{\km}, \qty{80}{\giga\byte}, \qty{5}{\um}",
            "5 km, 80 GB, 5 µm",
        ),
        (
            r"\SI{20}{\percent}, \SI{20}{\%}, \SI{45}{\degree}",
            "20%, 20%, 45°",
        ),
        (
            r"\SI{37}{\degreeCelsius} or \SI{37}{\celsius}",
            "37 °C or 37 °C",
        ),
        (
            r"\SI[round-precision=1]{2}{\square\metre} and \SI{2}{m^2}",
            "2 m² and 2 m²",
        ),
        (
            r"\SI{9.8}{\metre\per\second\squared} or \SI{1}{\watt\hour}",
            "9.8 m/s² or 1 W h",
        ),
        (
            r"\qty{30}{\frames\per\second}, \SI{100}{\mega\bit\per\second}",
            "30 frames/s, 100 Mbit/s",
        ),
        (
            r"\SIrange{5}{10}{\metre}, \qtyrange{1}{2}{\second}",
            "5–10 m, 1–2 s",
        ),
        (r"\numrange{1}{5} and \num{1e5} boats", "1–5 and 1e5 boats"),
        (
            r"in \unit{\metre\per\second} or \si{\micro\second}",
            "in m/s or µs",
        ),
        (
            r"a turn of \ang{90} \sisetup{a=b}of it",
            "a turn of 90° of it",
        ),
        (
            r"100\textdegree C, 5\,\textdegree C and a 90\textdegree turn",
            "100°C, 5 °C and a 90° turn",
        ),
    ]);
    assert_left(&[
        r"\SI{5}",
        r"\SI{5}{\kilo{x}}",
        r"\qty{5",
        r"\unit",
        r"\SIunit{5}{\m}",
    ]);
}

#[test]
fn acronyms_fractions_and_marks_of_packages_are_read() {
    assert_plain(&[
        (
            r"an \ac{LLM}, \acp{LLM} and \acf{GAN}",
            "an LLM, LLMs and GAN",
        ),
        (
            r"\gls{llm}, \glspl{llm} and \acrshort{llm}",
            "llm, llms and llm",
        ),
        (
            r"\frac{1}{2} and \nicefrac{3}{4} of it",
            "1/2 and 3/4 of it",
        ),
        (r"\lstinline{a\_b}, \hl{c}, \st{d}\todo{e}", "a_b, c, d"),
        (r"\paragraph{Method.} We sail", "Method. We sail"),
        (r"a $k$\nobreakdash-ary boat", "a $k$-ary boat"),
        (
            r"\begin{enumerate}\item[a)] one \item[\textbf{b)}] two\item three\end{enumerate}",
            "a) one b) two • three",
        ),
        (
            r"5\:GB and 5\!GB of a\~{}b, c\^{}d and e\_{}f",
            "5 GB and 5GB of a~b, c^d and e_f",
        ),
    ]);
    assert_left(&[r"\frac{a+b}{c}", r"\frac12", r"\acx{a}", r"\ac", r"\^"]);
}

#[test]
fn commands_of_authors_stay() {
    assert_left(&[
        r"\ours{} is better",
        r"{\ours} is better",
        r"{\textbf} and {{\ours}} and {\footnote[",
        r"\footnotes{a}",
        r"\textcolour{red}{a}",
        r"\textcolor{red",
        r"\footnote{unclosed",
        r"\begin{boat}",
        r"\verbose",
    ]);
}

#[test]
fn quotation_marks_that_a_machine_escaped_are_no_accents() {
    assert_plain(&[
        (
            r"the MLLM\'s compass and GPT-4o\'s map",
            "the MLLM's compass and GPT-4o's map",
        ),
        (
            r"it doesn\'t, we\'re, they\'ll, we\'ve, I\'m",
            "it doesn't, we're, they'll, we've, I'm",
        ),
        (r"the models\' maps (LLM)\'s", "the models' maps (LLM)'s"),
        (r"\textbf{X}\'s map", "X's map"),
        (
            r#"\"Attention\" and \"Uber\"."#,
            r#""Attention" and "Uber"."#,
        ),
        (r"\'Attention\' is", "'Attention' is"),
        (r#"a 5\" boat"#, r#"a 5" boat"#),
        (
            r"O\'Neill, D\'Angelo, O\'Connor\'s, N\'Diaye",
            "O'Neill, D'Angelo, O'Connor's, N'Diaye",
        ),
        (
            r"Conan O\'Brien and L\'Hopital",
            "Conan O'Brien and L'Hopital",
        ),
        // Accents stay accents.
        (r"GARC\'IA, L\'OPEZ, Ren\'E", "GARCÍA, LÓPEZ, RenÉ"),
        (r"Jes\'us, Andr\'e, Mar\'ia", "Jesús, André, María"),
        (r#"\"Ozg\"ur \"Ozt\"urk"#, "Özgür Öztürk"),
        (r"\'Etienne and Ad\'{e}le", "Étienne and Adéle"),
        (r"Kov\'acs, Mi\'{s}", "Kovács, Miś"),
        (
            r"Qu\'imica, aqu\'i, Le\'on, Sebasti\'an, Gda\'nsk",
            "Química, aquí, León, Sebastián, Gdańsk",
        ),
        (
            r"L\'EVY, D\'IAZ, d\'eja, cr\'e\'e",
            "LÉVY, DÍAZ, déja, créé",
        ),
    ]);
}

#[test]
fn an_escaped_apostrophe_within_a_word_is_no_accent_of_the_letter_after_it() {
    assert_plain(&[
        (
            r"qu\'il, jusqu\'au, c\'est, l\'un, s\'en, Qu\'est",
            "qu'il, jusqu'au, c'est, l'un, s'en, Qu'est",
        ),
        (
            r"O\'NEILL, O\'CONNOR, O\'ahu, D\'AGOSTINO",
            "O'NEILL, O'CONNOR, O'ahu, D'AGOSTINO",
        ),
        (
            r"Hawai\'i, Shi\'ite, Ma\'anshan, Sana\'a",
            "Hawai'i, Shi'ite, Ma'anshan, Sana'a",
        ),
        (r"Xi\'an, Qur\'anic, Chang\'e", "Xi'an, Qur'anic, Chang'e"),
        (r"Drag\'n\'Drop, Mix\'n Match", "Drag'n'Drop, Mix'n Match"),
        (r"\'90s boats, \'tis, o\'clock", "'90s boats, 'tis, o'clock"),
    ]);
}

#[test]
fn groups_that_nest_without_end_are_read_in_time() {
    let deep = format!("{}x{}", r"\textbf{".repeat(10_000), "}".repeat(10_000));
    assert!(read(&deep).plain().contains('x'));
    let deep = format!("${}x{}$", r"\textbf{".repeat(50), "}".repeat(50));
    assert!(read(&deep).plain().contains('x'));
    for command in [r"{\textbf ", r"{\cite x ", r"{\textbf{", "{{"] {
        let close = "}".repeat(command.matches('{').count());
        let deep = format!("{}x{}", command.repeat(5_000), close.repeat(5_000));
        assert!(read(&deep).plain().contains('x'));
    }
    let deep = format!(r"\({}x{}\)", r"\textbf{".repeat(10_000), "}".repeat(10_000));
    assert!(read(&deep).plain().contains('x'));
}

// ---- Accents ----

#[test]
fn accents_are_on_their_letters() {
    assert_plain(&[
        (r#"St\"utz"#, "Stütz"),
        (r"Nguy\~ên", "Nguyễn"),
        (r"\c{c}", "ç"),
        (r#"{\"u}"#, "ü"),
        (r#"\"{u}"#, "ü"),
        (r#"\"{\i}"#, "ï"),
        (r"\'e", "é"),
        (r"\'{e}", "é"),
        (r"{\'e}", "é"),
        (r"\`a", "à"),
        (r"\^o", "ô"),
        (r"\~n", "ñ"),
        (r"\=a", "ā"),
        (r"\.z", "ż"),
        (r"\v{s}", "š"),
        (r"\u{g}", "ğ"),
        (r"\H{o}", "ő"),
        (r"\r{a}", "å"),
        (r"\k{a}", "ą"),
        (r"\d{a}", "ạ"),
        (r"\o", "ø"),
        (r"\ss", "ß"),
        (r"\ae", "æ"),
        (r"\L", "Ł"),
        (r"\aa", "å"),
        (r"{\o}", "ø"),
        (r"{\ss}", "ß"),
        (r"\o{}re", "øre"),
        (r"S\o ren Stra\ss e", "Søren Straße"),
        (r"M\o ller, Bod\o, and", "Møller, Bodø, and"),
        (
            r"\DJ okovi\'c {\DJ}uri\'c \dj{} \TH orn \NG",
            "Đoković Đurić đ Þorn Ŋ",
        ),
        (r#"na\"\i ve, Mar\'\i a"#, "naïve, María"),
        (r"Fran\c{c}ois G\'erard Mu\~noz", "François Gérard Muñoz"),
        (r"Erd\H{o}s and P\'{o}lya", "Erdős and Pólya"),
        (r"Erd\H os, Da\c s, Hor\v cek", "Erdős, Daş, Horček"),
        (
            r"Nguy\~{\^e}n, Tr{\`{\^{a}}}n, {\'{\u{a}}}",
            "Nguyễn, Trần, ắ",
        ),
        (r"\^{K}-means", "K\u{302}-means"),
        (r"\c c, \v s and {\c c}, {\v{s}}", "ç, š and ç, š"),
        (
            r"V\h{o} Ph\h o Ti\h{\^e}ng {\h{\^a}} \h{\i} {\h y}",
            "Vỏ Phỏ Tiểng ẩ ỉ ỷ",
        ),
        (
            r"\b{n} {\b t} \b{k}a \t{oo} {\t ia} \d{s} {\d h} \k{o} \v{\j} {\v\j} \u\i",
            "ṉ ṯ ḵa o\u{361}o i\u{361}a ṣ ḥ ǫ ǰ ǰ ĭ",
        ),
        (
            r"a\u\i{} n\'\i{}a \'{\ae} \'{\o} {\o } \^\j \c{k} \r{u} \H{u}",
            "aĭ nía ǽ ǿ ø ĵ ķ ů ű",
        ),
        // A backslash left before a letter that has its accent already.
        (r"St\ütz", "Stütz"),
        (r"\étale", "étale"),
    ]);
}

#[test]
fn braces_within_a_word_are_not_seen() {
    assert_plain(&[
        (
            "A {C}hinese NeRF{s} d{if}fusion",
            "A Chinese NeRFs diffusion",
        ),
        (r"\textbf{{K}orean} H{2}O", "Korean H2O"),
    ]);
    assert_left(&[
        "a {b} c",
        "{a, b}s",
        r"\boat{s}ails \boat{a}{b}c",
        "x_{ij}k and y^{2}z",
        "x{}y",
        "/{id}x",
    ]);
}

#[test]
fn an_accent_without_its_letter_stays() {
    assert_left(&[
        r#"\"Hello"#,
        r"\'",
        r"\c",
        r"\cite",
        r"\v",
        r"\c{",
        r"\c{ab}",
        r#"\"{uv}"#,
        r"\^2",
        r"the \v and \u a and \H of it",
        r"\h and \b of \t ab \t{abc} \t{} \d\vec",
        r"\=",
        r"\.",
    ]);
}

// ---- Punctuation ----

#[test]
fn quotes_are_quotes() {
    assert_plain(&[
        ("``quoted''", "“quoted”"),
        ("``a'' and ``b''", "“a” and “b”"),
        ("``it's a test''", "“it's a test”"),
        ("``a\"", "“a\""),
        ("``$x_i$''", "“$x_i$”"),
        (r"``\emph{a}''", "“a”"),
        (
            "`single' and (`it's \\emph{b}'), not",
            "‘single’ and (‘it's b’), not",
        ),
        ("`a` or `a' `b`, a`b', `a''", "`a` or ‘a’ `b`, a`b', `a''"),
        ("a `` b", "a `` b"),
        ("``a", "``a"),
        ("``` ```", "``` ```"),
    ]);
}

#[test]
fn a_tie_is_a_blank_and_a_tilde_between_numbers_is_none() {
    assert_plain(&[
        ("Fig.~1", "Fig. 1"),
        ("14~FPS", "14 FPS"),
        ("Claude~Haiku~4.5", "Claude Haiku 4.5"),
        ("Eq.~$x_i$", "Eq. $x_i$"),
        (r"Section~\textbf{2}", "Section 2"),
        (
            "LLMs~(Ours), method~[3], Table~(a)",
            "LLMs (Ours), method [3], Table (a)",
        ),
        ("Muster et~al.~(2024)", "Muster et al. (2024)"),
        ("word~``q''", "word “q”"),
        ("``q''~is, (a)~is, [3]~is", "“q” is, (a) is, [3] is"),
        (r"\textbf{Ours}~is", "Ours is"),
        (r"\textbf{Ours}~2 and \textbf{5}~10", "Ours 2 and 5~10"),
        ("$x$~is", "$x$ is"),
        (r"\cite{x}~and as~\cite{x}~and", "and as and"),
        (r"$\sim$~5", "∼ 5"),
        ("5~10 and 20~30", "5~10 and 20~30"),
        ("a ~ b, see ~b", "a ~ b, see ~b"),
        ("about ~8B", "about ~8B"),
        ("(~5)", "(~5)"),
        ("~", "~"),
        ("a ~", "a ~"),
    ]);
}

#[test]
fn two_hyphens_between_words_are_a_dash() {
    assert_plain(&[
        ("10--20", "10–20"),
        ("train--test", "train–test"),
        ("this---that", "this—that"),
        ("a-b", "a-b"),
        ("a -- b", "a -- b"),
        ("--fast", "--fast"),
        ("a----b", "a----b"),
        (r"5\%--10\%", "5%–10%"),
        (r"$2\times$--$3\times$", "2×–3×"),
        (
            r"\textbf{A}--\textbf{B} and R\'enyi--\'Elan",
            "A–B and Rényi–Élan",
        ),
        (r"\$1M--\$2M", "$1M–$2M"),
        (r"--$x$ --\textit{a}", "--$x$ --a"),
    ]);
}

#[test]
fn the_comma_of_a_number_needs_no_braces() {
    assert_plain(&[
        ("10{,}000 and 1{,}000{,}000", "10,000 and 1,000,000"),
        ("$10{,}000$ and $1{,}5\\times$", "10,000 and 1,5×"),
    ]);
    assert_left(&["a{,}b", "1{,}a", "{,}1"]);
}

#[test]
fn the_end_of_an_ordinal_number_is_text() {
    assert_plain(&[
        (
            r"5$^{th}$, 1$^\text{st}$, $2^{\text{nd}}$, 3$^{\mathrm{rd}}$, 4$^{\rm th}$",
            "5th, 1st, 2nd, 3rd, 4th",
        ),
        (
            r"$x^{th}$ and $k^{\text{th}}$",
            r"$x^{th}$ and $k^{\text{th}}$",
        ),
        (r"$5^t$", r"$5^t$"),
    ]);
}

#[test]
fn marks_numbers_and_boxes_of_packages_are_read() {
    assert_plain(&[
        (
            r"\glqq Boot\grqq{} \glqq{}x\grqq, \flqq y\frqq",
            "„Boot“ „x“, «y»",
        ),
        (
            r"\textonehalf{} and \textonequarter, 5\,\textmu m",
            "½ and ¼, 5 µm",
        ),
        (
            r"\num{10000} \numprint{5} \smash{x} \resizebox{1pt}{2pt}{v}",
            "10000 5 x v",
        ),
        (r"\selectlanguage{english}Boats", "Boats"),
    ]);
}

// ---- Mathematics and money ----

#[test]
fn mathematics_stays_mathematics() {
    for formula in [
        "O(N)",
        "x_i",
        r"P_\theta",
        r"n \times n",
        r"x^*",
        r"\mathcal{L}",
        "N",
        "k",
        r"\frac{1}{2}",
        r"10^{-x}",
        "a|b",
        r"5\text{ apples and } x",
        "2n",
        r"\textbf{x}_i",
    ] {
        assert_eq!(
            read(&format!("in ${formula}$ of")).0,
            [text("in "), math(formula), text(" of")]
        );
    }
    for (source, formula) in [
        (r"\(W_1\)", "W_1"),
        (r"\[x_i\]", "x_i"),
        ("$$x_i$$", "x_i"),
        (r"\( x_i \)", "x_i"),
    ] {
        assert_eq!(read(source).0, [math(formula)]);
    }
    assert_eq!(read("$a$$b$").0, [math("a"), math("b")]);
}

#[test]
fn a_formula_without_a_variable_is_text() {
    assert_plain(&[
        (r"$2.3\%$", "2.3%"),
        (r"$4\times$", "4×"),
        (r"$4 \times$", "4 ×"),
        (r"$\sim$8B", "∼8B"),
        (r"$\le11\%$", "≤11%"),
        (r"$\pi$", "π"),
        (r"VA-$\pi$", "VA-π"),
        (r"$\alpha, \beta$", "α, β"),
        ("$^2$", "²"),
        ("$_{3}$", "₃"),
        ("$10^{-3}$", "10⁻³"),
        (r"$90^\circ$", "90°"),
        (r"$\pm 0.5$", "±0.5"),
        (r"$\rightarrow$", "→"),
        (r"$\text{Speed-up}$", "Speed-up"),
        (r"$\sim$$4\times$", "∼4×"),
        ("$5$", "5"),
        ("$100$ steps", "100 steps"),
    ]);
}

#[test]
fn a_digit_after_a_formula_without_a_price_belongs_to_the_text() {
    assert_plain(&[
        (r"We get $>$90\% of them", "We get >90% of them"),
        (r"$<$5\% and $+$3.5 and $-$2.1", "<5% and +3.5 and -2.1"),
        (r"$3\times$4 boats", "3×4 boats"),
        ("$10^{3}$5", "10³5"),
    ]);
    assert_left(&["$5-$6", "$.50/$1", "$-5/$10", "$<5/$10"]);
}

#[test]
fn money_is_money() {
    assert_left(&[
        "$60",
        "costs $60",
        "$5 to $6",
        "from $5M to $60, or $250",
        "$5 million, up from $3 million",
        "$1,000 and $2.50",
        "US$5 and US$6",
        "$ 5 and 6 $",
        "a $5 bill and $",
    ]);
    for (source, before, formula, after) in [
        (
            "a budget of $5M ($n$ boats)",
            "a budget of $5M (",
            "n",
            " boats)",
        ),
        ("$0.01-$0.02 ($n=5$)", "$0.01-$0.02 (", "n=5", ")"),
        ("$3M-$5M ($x=2$)", "$3M-$5M (", "x=2", ")"),
        ("about $5 [$n$ boats]", "about $5 [", "n", " boats]"),
    ] {
        let spans = [text(before), math(formula), text(after)];
        assert_eq!(read(source).0, spans, "{source}");
    }
    assert_plain(&[(
        r"the $1 trillion ($10^{12}$) market",
        "the $1 trillion (10¹²) market",
    )]);
    assert_eq!(
        read("costs $60, in $O(N)$, for $250").0,
        [text("costs $60, in "), math("O(N)"), text(", for $250")]
    );
}

#[test]
fn a_formula_that_cannot_be_one_stays_text() {
    assert_left(&["$}{$", "$`x`$", "$$", "$$$", "$$$$", r"\(\)", "$ $"]);
    let long = format!("${}$", "x".repeat(1_000));
    assert_left(&[&long]);
}

// ---- Addresses ----

#[test]
fn an_address_ends_where_the_sentence_goes_on() {
    for (source, address, rest) in [
        ("https://a.example/x", "https://a.example/x", ""),
        ("https://a.example/x.", "https://a.example/x", "."),
        ("https://a.example/x, y", "https://a.example/x", ", y"),
        ("https://a.example/x; y", "https://a.example/x", "; y"),
        ("https://a.example/x) y", "https://a.example/x", ") y"),
        ("https://a.example/(x) y", "https://a.example/%28x%29", " y"),
        (
            "https://a.example/(x)). y",
            "https://a.example/%28x%29",
            "). y",
        ),
        ("https://a.example/x]", "https://a.example/x", "]"),
        ("https://a.example/[x]", "https://a.example/[x]", ""),
        (
            "https://a.example/x](https",
            "https://a.example/x",
            "](https",
        ),
        ("https://a.example/x\"", "https://a.example/x", "\""),
        ("https://a.example/x”", "https://a.example/x", "”"),
        ("https://a.example/x’s", "https://a.example/x", "’s"),
        ("https://a.example/x…", "https://a.example/x", "…"),
        ("https://a.example/x?", "https://a.example/x", "?"),
        ("https://a.example/?x=y&z", "https://a.example/?x=y&z", ""),
        ("https://a.example/~x", "https://a.example/~x", ""),
        ("https://a.example/x{y}", "https://a.example/x", "{y}"),
        ("https://a.example/x|y", "https://a.example/x", "|y"),
        ("http://a.example", "http://a.example", ""),
        ("HTTPS://A.example", "https://A.example", ""),
    ] {
        let mut spans = vec![Span::Address(link(address))];
        spans.extend((!rest.is_empty()).then(|| text(rest)));
        assert_eq!(read(source).0, spans, "{source}");
    }
}

#[test]
fn full_width_punctuation_and_a_particle_end_an_address() {
    for (source, rest) in [
        ("https://a.example/x）and", "）and"),
        ("https://a.example/x。", "。"),
        ("https://a.example/x、y", "、y"),
        ("https://a.example/x．y", "．y"),
        ("https://a.example/x，y", "，y"),
        ("https://a.example/x；y", "；y"),
        ("https://a.example/x：y", "：y"),
        ("https://a.example/x！", "！"),
        ("https://a.example/x？", "？"),
        ("https://a.example/x」", "」"),
        ("https://a.example/x》", "》"),
        ("https://a.example/x】", "】"),
        ("https://a.example/x»", "»"),
        ("https://a.example/x—and", "—and"),
        ("https://a.example/x\u{200b}", "\u{200b}"),
        ("https://a.example/x에서 본다", "에서 본다"),
        ("https://a.example/x를", "를"),
        ("https://a.example/x입니다.", "입니다."),
        ("https://a.example/x)으로", ")으로"),
        ("https://a.example/x.", "."),
        ("https://a.example/x예요", "예요"),
        ("https://a.example/x의경우 본다", "의경우 본다"),
        ("https://a.example/x로부터입니다.", "로부터입니다."),
        ("https://a.example/xで公開", "で公開"),
        ("https://a.example/xにある。", "にある。"),
        ("https://a.example/x公開", "公開"),
        ("https://a.example/x中找到。", "中找到。"),
        ("https://a.example/x代码已开源", "代码已开源"),
        ("https://a.example/x's map", "'s map"),
    ] {
        let spans = [Span::Address(link("https://a.example/x")), text(rest)];
        assert_eq!(read(source).0, spans, "{source}");
    }
    for address in [
        "https://ko.example/wiki/한국어",
        "https://ko.example/wiki/2024년",
        "https://a.example/시작",
        "https://a.example/x-이야기",
        "https://a.example/x_にある",
        "https://a.example/?q=바다",
        "https://a.example/%EBx바다",
        "https://ko.wikipedia.example/LLM이야기",
        "https://ja.example/2024年",
        "https://ja.example/海",
        "https://ja.example/?q=海",
    ] {
        assert_eq!(read(address).0, [Span::Address(link(address))], "{address}");
    }
}

#[test]
fn words_after_a_slash_are_the_address_own_but_for_a_particle() {
    for (source, address, rest) in [
        ("https://a.example/に公開", "https://a.example/に公開", ""),
        ("https://a.example/を", "https://a.example/", "を"),
        (
            "https://a.example/x2中可用",
            "https://a.example/x2",
            "中可用",
        ),
        ("https://a.example中可用", "https://a.example", "中可用"),
    ] {
        let mut spans = vec![Span::Address(link(address))];
        spans.extend((!rest.is_empty()).then(|| text(rest)));
        assert_eq!(read(source).0, spans, "{source}");
    }
}

#[test]
fn two_addresses_without_a_blank_between_them_are_two() {
    for between in [",", ";", "和", "와", "、"] {
        let source = format!("https://a.example/x{between}http://b.example");
        let spans = [
            Span::Address(link("https://a.example/x")),
            text(between),
            Span::Address(link("http://b.example")),
        ];
        assert_eq!(read(&source).0, spans, "{source}");
    }
    let archived = "https://a.example/2026/https://b.example/x";
    assert_eq!(read(archived).0, [Span::Address(link(archived))]);
}

#[test]
fn a_backslash_of_tex_is_no_part_of_an_address() {
    for (source, address, rest) in [
        (r"https://a.example/x\_y", "https://a.example/x_y", ""),
        (
            r"https://a.example/\~x/y\#z.",
            "https://a.example/~x/y#z",
            ".",
        ),
        (
            r"https://a.example/x\%20y?a=b\&c=d",
            "https://a.example/x%20y?a=b&c=d",
            "",
        ),
        (r"https://a.example/x\_ y", "https://a.example/x", "_ y"),
        (r"https://a.example/x\ y", "https://a.example/x", " y"),
    ] {
        let mut spans = vec![Span::Address(link(address))];
        spans.extend((!rest.is_empty()).then(|| text(rest)));
        assert_eq!(read(source).0, spans, "{source}");
    }
}

#[test]
fn what_is_no_address_is_text() {
    assert_left(&[
        "http",
        "https://",
        "http:// x",
        "xhttps://a.example",
        "ftp://a.example",
        "www.a.example",
        "https:/a",
        "https://a@b",
    ]);
}

// ---- Real texts ----

#[test]
fn of_the_real_texts_only_what_authors_define_for_themselves_stays_tex() {
    let Some(real) = real_answers() else { return };
    let mut left: Vec<String> = Vec::new();
    for stem in real.stems() {
        for paper in real.list(&stem).papers {
            let lines = [&paper.title, &paper.summary]
                .into_iter()
                .chain(&paper.authors);
            for line in lines.chain(&paper.organization).chain(&paper.ai_summary) {
                let read = RichText::read(line);
                let texts = read.0.iter().filter_map(|span| match span {
                    Span::Text(text) => Some(text),
                    _ => None,
                });
                for text in texts {
                    left.extend(text.match_indices('\\').map(|(at, _)| {
                        let command =
                            text[at + 1..].split(|end: char| !end.is_ascii_alphanumeric());
                        command.take(1).collect()
                    }));
                }
            }
        }
    }
    left.sort();
    left.dedup();
    assert_eq!(
        left,
        [
            "1",
            "20",
            "212",
            "NAME",
            "SYSTEM",
            "fireicon",
            "footnote",
            "implname",
            "methodname",
            "openbiorq",
            "ours",
            "wiseft"
        ]
    );
}
