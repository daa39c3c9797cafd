//! LaTeX's own commands for text, by name.

use crate::post::{RichText, Span};

/// What a declaration makes of a text: bold or italic, or nothing where it is about sizes or colours.
pub(super) type Style = Option<fn(RichText) -> Span>;

/// What a command makes of a text.
#[derive(Clone, Copy)]
pub(super) enum Command {
    /// Its argument is bold.
    Strong,
    /// Its argument is italic.
    Emphasis,
    /// Its argument is raised or lowered.
    Shifted(char),
    /// Its argument is quoted.
    Quoted,
    /// Its argument is a formula.
    Formula,
    /// The last of so many arguments is shown; those before are colours, sizes and targets.
    Shown(usize),
    /// It is not shown, nor are so many arguments: a note, a reference, a hyphenation.
    Hidden(usize),
    /// Its argument, and this after it: the plural of an acronym, an angle.
    Followed(&'static str),
    /// So many arguments with this between them: a fraction, a range.
    Joined(usize, &'static str),
    /// So many numbers, and their unit: `\SI{5}{\kilo\metre}`.
    Quantity(usize),
    /// It stands for a blank.
    Blank,
    /// What follows it in its group is bold, italic, or shown as it is.
    Declaration(Style),
}

impl Command {
    /// The command of a name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "textbf" | "mathbf" => Self::Strong,
            "textit" | "emph" | "textsl" => Self::Emphasis,
            "textsuperscript" => Self::Shifted('^'),
            "textsubscript" => Self::Shifted('_'),
            "enquote" => Self::Quoted,
            "ensuremath" => Self::Formula,
            "textsc" | "texttt" | "textsf" | "textrm" | "textnormal" | "text" | "mbox"
            | "underline" | "textup" | "textmd" | "textlf" | "hbox" | "fbox" | "uline" | "sout"
            | "makebox" | "framebox" | "hyperref" | "textcircled" | "mathrm" | "centerline"
            | "MakeUppercase" | "MakeLowercase" | "uppercase" | "lowercase" | "smash" | "num"
            | "numprint" | "lstinline" | "hl" | "st" | "section" | "subsection" | "paragraph"
            | "ac" | "Ac" | "acs" | "acf" | "acl" | "gls" | "Gls" | "acrshort" | "acrlong"
            | "acrfull" => Self::Shown(1),
            "acp" | "acsp" | "acfp" | "aclp" | "glspl" | "Glspl" => Self::Followed("s"),
            "ang" => Self::Followed("°"),
            "frac" | "tfrac" | "dfrac" | "nicefrac" | "sfrac" => Self::Joined(2, "/"),
            "numrange" => Self::Joined(2, "–"),
            "si" | "unit" => Self::Quantity(0),
            "SI" | "qty" => Self::Quantity(1),
            "SIrange" | "qtyrange" => Self::Quantity(2),
            "textcolor" | "colorbox" | "hyperlink" | "hypertarget" | "scalebox" | "raisebox"
            | "rotatebox" | "parbox" | "texorpdfstring" | "foreignlanguage" => Self::Shown(2),
            "fcolorbox" | "resizebox" => Self::Shown(3),
            "footnote" | "footnotetext" | "thanks" | "label" | "index" | "cite" | "citep"
            | "citet" | "citealp" | "citealt" | "citeauthor" | "citeyear" | "citeyearpar"
            | "parencite" | "textcite" | "autocite" | "footcite" | "supercite" | "nocite"
            | "ref" | "eqref" | "pageref" | "autoref" | "nameref" | "cref" | "Cref" | "vspace"
            | "hspace" | "includegraphics" | "phantom" | "hphantom" | "vphantom" | "color"
            | "pagestyle" | "bibliography" | "selectlanguage" | "sisetup" | "todo" => {
                Self::Hidden(1)
            }
            "xspace" | "footnotemark" | "protect" | "relax" | "noindent" | "indent"
            | "centering" | "leavevmode" | "allowbreak" | "nobreak" | "nolinebreak" | "sloppy"
            | "raggedright" | "ignorespaces" | "unskip" | "nobreakdash" => Self::Hidden(0),
            "quad" | "qquad" | "enspace" | "enskip" | "thinspace" | "space" | "newline"
            | "linebreak" | "par" | "smallskip" | "medskip" | "bigskip" | "hfill" | "newpage" => {
                Self::Blank
            }
            "bf" | "bfseries" => Self::Declaration(Some(Span::Strong)),
            "em" | "it" | "sl" | "itshape" | "slshape" => Self::Declaration(Some(Span::Emphasis)),
            "sc" | "tt" | "rm" | "sf" | "scshape" | "ttfamily" | "rmfamily" | "sffamily"
            | "upshape" | "mdseries" | "normalfont" | "boldmath" | "tiny" | "scriptsize"
            | "footnotesize" | "small" | "normalsize" | "large" | "Large" | "LARGE" | "huge"
            | "Huge" => Self::Declaration(None),
            _ => return None,
        })
    }
}

/// Environments of text, whose beginning and end are not shown.
pub(super) const ENVIRONMENTS: [&str; 11] = [
    "abstract",
    "center",
    "description",
    "document",
    "enumerate",
    "flushleft",
    "flushright",
    "itemize",
    "quotation",
    "quote",
    "small",
];
