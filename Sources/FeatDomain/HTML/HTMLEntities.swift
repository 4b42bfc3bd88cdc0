/// The characters that have names in HTML: those of HTML 4, and what else is typed by name.
enum HTMLEntities {
  /// The length of the longest name.
  static let longestName = 9

  /// The character of a name that ends in a semicolon.
  static func scalar(_ name: String) -> Unicode.Scalar? {
    early[name] ?? late[name]
  }

  /// The character of a name that is so old that browsers take it without a semicolon too.
  static func earlyScalar(_ name: String) -> Unicode.Scalar? {
    early[name]
  }

  private static let early = table(
    """
    QUOT "  quot "  AMP &  amp &  LT <  lt <  GT >  gt >  nbsp \u{A0}  iexcl ¡  cent ¢  pound £ \
    curren ¤  yen ¥  brvbar ¦  sect §  uml ¨  COPY ©  copy ©  ordf ª  laquo «  not ¬  shy \u{AD} \
    REG ®  reg ®  macr ¯  deg °  plusmn ±  sup2 ²  sup3 ³  acute ´  micro µ  para ¶  middot · \
    cedil ¸  sup1 ¹  ordm º  raquo »  frac14 ¼  frac12 ½  frac34 ¾  iquest ¿  Agrave À  Aacute Á \
    Acirc Â  Atilde Ã  Auml Ä  Aring Å  AElig Æ  Ccedil Ç  Egrave È  Eacute É  Ecirc Ê  Euml Ë \
    Igrave Ì  Iacute Í  Icirc Î  Iuml Ï  ETH Ð  Ntilde Ñ  Ograve Ò  Oacute Ó  Ocirc Ô  Otilde Õ \
    Ouml Ö  times ×  Oslash Ø  Ugrave Ù  Uacute Ú  Ucirc Û  Uuml Ü  Yacute Ý  THORN Þ  szlig ß \
    agrave à  aacute á  acirc â  atilde ã  auml ä  aring å  aelig æ  ccedil ç  egrave è  eacute é \
    ecirc ê  euml ë  igrave ì  iacute í  icirc î  iuml ï  eth ð  ntilde ñ  ograve ò  oacute ó \
    ocirc ô  otilde õ  ouml ö  divide ÷  oslash ø  ugrave ù  uacute ú  ucirc û  uuml ü  yacute ý \
    thorn þ  yuml ÿ
    """)

  private static let late = table(
    """
    Tab \u{9}  NewLine \u{A}  excl !  num #  dollar $  percnt %  apos '  lpar (  rpar )  ast * \
    plus +  comma ,  period .  sol /  colon :  semi ;  equals =  quest ?  commat @  lbrack [ \
    lsqb [  bsol \\  rbrack ]  rsqb ]  Hat ^  lowbar _  grave `  lbrace {  lcub {  verbar | \
    vert |  rbrace }  rcub }  half ½  OElig Œ  oelig œ  Scaron Š  scaron š  Yuml Ÿ  fnof ƒ \
    circ ˆ  tilde ˜  Alpha Α  Beta Β  Gamma Γ  Delta Δ  Epsilon Ε  Zeta Ζ  Eta Η  Theta Θ  Iota Ι \
    Kappa Κ  Lambda Λ  Mu Μ  Nu Ν  Xi Ξ  Omicron Ο  Pi Π  Rho Ρ  Sigma Σ  Tau Τ  Upsilon Υ  Phi Φ \
    Chi Χ  Psi Ψ  Omega Ω  alpha α  beta β  gamma γ  delta δ  epsilon ε  zeta ζ  eta η  theta θ \
    iota ι  kappa κ  lambda λ  mu μ  nu ν  xi ξ  omicron ο  pi π  rho ρ  sigmaf ς  sigma σ  tau τ \
    upsilon υ  phi φ  chi χ  psi ψ  omega ω  thetasym ϑ  upsih ϒ  piv ϖ  ensp \u{2002} \
    emsp \u{2003}  numsp \u{2007}  thinsp \u{2009}  zwnj \u{200C}  zwj \u{200D}  lrm \u{200E} \
    rlm \u{200F}  dash ‐  hyphen ‐  ndash –  mdash —  lsquo ‘  rsquo ’  sbquo ‚  ldquo “  rdquo ” \
    bdquo „  dagger †  Dagger ‡  bull •  hellip …  permil ‰  prime ′  Prime ″  lsaquo ‹  rsaquo › \
    oline ‾  frasl ⁄  euro €  image ℑ  weierp ℘  real ℜ  trade ™  alefsym ℵ  larr ←  uarr ↑ \
    rarr →  darr ↓  harr ↔  crarr ↵  lArr ⇐  uArr ⇑  rArr ⇒  dArr ⇓  hArr ⇔  forall ∀  part ∂ \
    exist ∃  empty ∅  nabla ∇  isin ∈  notin ∉  ni ∋  prod ∏  sum ∑  minus −  lowast ∗  radic √ \
    prop ∝  infin ∞  ang ∠  and ∧  or ∨  cap ∩  cup ∪  int ∫  there4 ∴  sim ∼  cong ≅  asymp ≈ \
    ne ≠  equiv ≡  le ≤  ge ≥  sub ⊂  sup ⊃  nsub ⊄  sube ⊆  supe ⊇  oplus ⊕  otimes ⊗  perp ⊥ \
    sdot ⋅  lceil ⌈  rceil ⌉  lfloor ⌊  rfloor ⌋  loz ◊  starf ★  star ☆  phone ☎  female ♀ \
    male ♂  spades ♠  clubs ♣  hearts ♥  diams ♦  check ✓  checkmark ✓  cross ✗  lang ⟨  rang ⟩
    """)

  /// Reads names and characters, with spaces between them.
  private static func table(_ text: String) -> [String: Unicode.Scalar] {
    let words = text.split(separator: " ")
    var table: [String: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: words.count - 1, by: 2) {
      table[String(words[index])] = words[index + 1].unicodeScalars.first
    }
    return table
  }
}
