//! Words of titles that keep their capital in every style, since they are made of names.

/// Languages, peoples, places, people and products that titles of papers have. Words in `-ian` are told by their ending.
const PROPER_NOUNS: &str = "\
    Afrikaans Arabic Basque Bengali British Burmese Cantonese Catalan Chinese Czech Danish Dutch English Finnish French \
    Galician German Greek Gujarati Hausa Hebrew Hindi Icelandic Igbo Irish Japanese Kannada Khmer Korean Lao Latin Malay \
    Malayalam Maltese Mandarin Marathi Nepali Polish Portuguese Punjabi Sanskrit Scottish Sinhala Slovak Slovene Spanish \
    Swahili Swedish Swiss Tagalog Taiwanese Tamil Telugu Thai Tibetan Turkish Urdu Uyghur Uzbek Vietnamese Welsh Xhosa \
    Yoruba Zulu Afghan Amharic Assamese Esperanto Farsi Filipino Flemish Israeli Javanese Kazakh Kinyarwanda Kurdish \
    Maori Odia Pashto Quechua Saudi Somali Wolof Yiddish African American European Mexican Roman Moroccan Chilean Andean \
    Argentina Belgium Berlin Boston Bulgaria Chicago Chile Colombia Croatia Cuba Delhi Denmark Finland Hollywood \
    Hungary Iceland Kyoto Madrid Malaysia Mumbai Osaka Peru Philippines Romania Rome Scotland Serbia Sydney Toronto \
    Africa America Antarctic Antarctica Arctic Asia Atlantic Australia Austria Bangladesh Beijing Brazil Britain \
    California Canada China Chinatown Earth Egypt England Ethiopia Europe France Germany Greece Hong Kong India \
    Indonesia Iran Iraq Ireland Israel Italy Japan Kenya Korea London Mars Mexico Moscow Nepal Netherlands Nigeria Norway \
    Pacific Pakistan Paris Poland Portugal Russia Seoul Shanghai Singapore Spain Sweden Switzerland Taiwan Thailand Tokyo \
    Turkey Ukraine Vietnam Wales York \
    Asimov Chernoff Chomsky Cox Delaunay Erdős Faraday Feynman Gabor Galileo Gini Gödel Hawkes Heisenberg Ising Jaccard \
    Kant Kendall Kepler Lagrange Leibniz Mandelbrot Nobel Parzen Pascal Penrose Piaget Potts Ramanujan Stirling Watson \
    Wilcoxon \
    Achilles Aristotle Banach Bayes Bellman Bernoulli Bloch Bohr Boltzmann Boole Boolean Borel Bregman Carlo Cauchy \
    Chebyshev Chervonenkis Cholesky Darwin Descartes Dijkstra Dirac Dirichlet Einstein Elo Euclid Euclidean Euler Fermi \
    Fibonacci Fisher Fokker Fourier Frobenius Galerkin Gauss Gibbs Goodhart Gumbel Hadamard Hamming Hanoi Hausdorff Hebb \
    Hermite Hessian Hilbert Hoeffding Hopfield Householder Huffman Jacobi Jensen Kalman Kantorovich Kolmogorov Kronecker \
    Krylov Kullback Kutta Lanczos Langevin Laplace Lebesgue Legendre Leibler Levenberg Likert Lipschitz Lloyd Lorentz \
    Lyapunov Mahalanobis Markov Marquardt Maxwell Minkowski Moivre Monge Monte Moore Nash Navier Nesterov Newton Nyquist \
    Occam Ornstein Pareto Pavlov Pearson Peano Planck Plato Platonic Poincaré Poisson Pythagoras Rademacher Rashomon \
    Rayleigh Riemann Rubik Runge Schrödinger Shannon Shapley Sherlock Simpson Sinkhorn Sisyphus Skolem Sobolev Socrates \
    Socratic Spearman Stackelberg Stein Stiefel Stokes Taylor Tikhonov Toeplitz Turing Tversky Uhlenbeck Vapnik \
    Vandermonde Voronoi Wasserstein Weibull Wiener Wigner Winograd Wolfe Zipf \
    Amazon Android Bing Facebook Fortran Google Haskell Instagram Java Kaggle Kubernetes \
    Linux Matryoshka Minecraft Nvidia Olympiad Olympiads Olympics Photoshop Pokemon Pokémon Python Reddit Sudoku Telegram \
    Adam Apache Bradley Cityscapes Claude Franka Frechet Fréchet Gemini Gemma Grok Kimi Lean Llama Mamba Mistral Muon \
    Alexa Atari Excel Figma Isabelle Jupyter Netflix Roblox Siri Spotify Tesla Verilog Wikidata \
    Nemotron Pythia Qwen Rust Sora Triton Unitree Tetris Twitter Ubuntu Unicode Wikipedia \
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July September October November \
    December Bible Biblical Buddhist Christian Hindu Islamic Jewish Muslim Quran Shakespeare";

/// Words in `-ian` that are no names.
const COMMON: &str = "amphibian authoritarian avian barbarian civilian clinician comedian contrarian custodian egalitarian \
    electrician equestrian guardian historian humanitarian librarian libertarian magician mammalian mathematician median \
    meridian musician obsidian pedestrian physician politician simian statistician technician theoretician utilitarian \
    vegetarian veterinarian";

/// Whether a word of a title is a name, or made of one: `Gaussian`, `Koreans`, `Newton's`.
pub(super) fn is_proper_noun(word: &str) -> bool {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let singular = word.strip_suffix('s').unwrap_or(word);
    let is_in = |words: &str, word: &str| words.split_whitespace().any(|known| known == word);
    let of_a_name = singular.len() > "Asian".len() - 1
        && singular.ends_with("ian")
        && !is_in(COMMON, &singular.to_ascii_lowercase());
    of_a_name || is_in(PROPER_NOUNS, word) || is_in(PROPER_NOUNS, singular)
}
