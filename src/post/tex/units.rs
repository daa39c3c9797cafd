//! Units of measure, by the names that the package siunitx gives them.

use super::{letters, symbols::pairs};

/// What stands before a unit.
const PREFIXES: &str = "kilo k mega M giga G tera T peta P milli m micro µ nano n pico p centi c deci d kibi Ki mebi Mi \
    gibi Gi tebi Ti";

const UNITS: &str = "metre m meter m gram g second s ampere A kelvin K mole mol hertz Hz bit bit byte B percent % watt W \
    joule J volt V ohm Ω newton N pascal Pa celsius °C degreeCelsius °C degree ° minute min hour h day d litre L \
    liter L decibel dB electronvolt eV radian rad lumen lm lux lx tonne t";

/// A unit as it is printed: `\kilo\metre\per\second` is km/s. A name that is none of these is its own sign, as in `\km`
/// and `\frames`. `None` if there is anything else.
pub(super) fn read(unit: &str) -> Option<String> {
    if !unit.contains('\\') {
        return Some(
            unit.replace("^2", "²")
                .replace("^3", "³")
                .replace(['.', '~'], " "),
        );
    }
    let mut text = String::new();
    let mut rest = unit.trim();
    let mut power = "";
    // Whether a unit stands before the place, from which a blank parts the next one.
    let mut follows_unit = false;
    while let Some(after) = rest.strip_prefix('\\') {
        let name = letters(after);
        rest = after[name.len()..].trim_start();
        match name {
            "" => {
                rest = rest.strip_prefix('%')?;
                text.push('%');
            }
            "per" => {
                text.push('/');
                follows_unit = false;
            }
            "square" => power = "²",
            "cubic" => power = "³",
            "squared" => text.push('²'),
            "cubed" => text.push('³'),
            _ => {
                if std::mem::take(&mut follows_unit) {
                    text.push(' ');
                }
                let named = |table| pairs(table).find(|(known, _)| *known == name);
                if let Some((_, prefix)) = named(PREFIXES) {
                    text.push_str(prefix);
                    continue;
                }
                match (named(UNITS), name.strip_prefix('u')) {
                    (Some((_, unit)), _) => text.push_str(unit),
                    (None, Some(unit)) if name.len() < 4 => text.extend(["µ", unit]),
                    _ => text.push_str(name),
                }
                text.push_str(std::mem::take(&mut power));
                follows_unit = true;
            }
        }
    }
    rest.is_empty().then_some(text)
}
