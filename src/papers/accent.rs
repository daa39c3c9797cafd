//! Letters with accents.

/// Each accent by its sign in TeX, with its letters in pairs: the plain letter and the accented one.
const ACCENTS: [(char, &str); 16] = [
    (
        '`',
        "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹYỲyỳWẀwẁÂẦâầÊỀêềÔỒôồĂẰăằƠỜơờƯỪưừ",
    ),
    (
        '\'',
        "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵWẂwẃÂẤâấÊẾêếÔỐôốĂẮăắƠỚơớƯỨưứÆǼæǽØǾøǿ",
    ),
    ('^', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑ"),
    ('~', "AÃNÑOÕaãnñoõIĨiĩUŨuũÊỄêễÔỖôỗÂẪâẫEẼeẽYỸyỹĂẴăẵƠỠơỡƯỮưữ"),
    ('"', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸWẄwẅ"),
    ('=', "AĀaāEĒeēIĪiīOŌoōUŪuūYȲyȳ"),
    ('.', "CĊcċEĖeėGĠgġIİZŻzżMṀmṁNṄnṅ"),
    ('c', "CÇcçSŞsşTŢtţGĢKĶkķLĻlļNŅnņRŖrŗ"),
    (
        'v',
        "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔGǦgǧKǨkǩjǰHȞhȟ",
    ),
    ('u', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
    ('H', "OŐoőUŰuű"),
    ('r', "AÅaåUŮuů"),
    ('k', "AĄaąEĘeęIĮiįOǪoǫUŲuų"),
    (
        'd',
        "AẠaạEẸeẹIỊiịOỌoọUỤuụYỴyỵÂẬâậÊỆêệÔỘôộĂẶăặƠỢơợƯỰưựDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿZẒzẓ",
    ),
    ('h', "AẢaảEẺeẻIỈiỉOỎoỏUỦuủYỶyỷÂẨâẩÊỂêểÔỔôổĂẲăẳƠỞơởƯỬưử"),
    ('b', "DḎdḏhẖKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕ"),
];

/// The letter with the accent; `None` where Unicode has no such letter, as of `"` on `H`.
#[must_use]
pub fn accented(accent: char, letter: char) -> Option<char> {
    let with_accent = |&(known, plain, _): &(char, char, char)| known == accent && plain == letter;
    pairs().find(with_accent).map(|(_, _, accented)| accented)
}

/// The accent of a letter, and the letter without it. A letter with two accents keeps one: `ễ` is `~` on `ê`.
#[must_use]
pub fn accent_of(letter: char) -> Option<(char, char)> {
    pairs()
        .find(|&(_, _, accented)| accented == letter)
        .map(|(accent, plain, _)| (accent, plain))
}

/// Every accent with each of its letters, plain and accented.
fn pairs() -> impl Iterator<Item = (char, char, char)> {
    ACCENTS.into_iter().flat_map(|(accent, letters)| {
        let mut letters = letters.chars();
        std::iter::from_fn(move || Some((accent, letters.next()?, letters.next()?)))
    })
}
