/// Goes through HTML and puts down what a reader of plain text needs of it.
///
/// It keeps no tree: an end tag that nothing began means nothing, and what is never ended ends with
/// the text. So tags may be nested as wrongly and as deeply as anyone likes.
struct HTMLReader {
  /// A list that has begun and not ended.
  private struct List {
    /// The number of the next item; nil when items have none.
    var number: Int?
    /// How far what stands around it is indented.
    var indent: Int
    /// Whether an item of it has begun and not ended.
    var hasItem = false
  }

  /// How far lists are indented at most: deeper ones are shown, but not told apart.
  private static let deepestIndent = 16

  private let bytes: [UInt8]
  private var tokenizer: HTMLTokenizer
  private var layout: HTMLLayout
  private var lists: [List] = []
  /// How many elements have begun in which white space counts.
  private var preformatted: Int
  /// How many elements have begun that are not shown.
  private var hidden = 0
  /// How many cells of the row have begun.
  private var cells = 0
  /// Where the link leads that has begun.
  private var target: HTMLTarget?

  /// Makes a reader; one that keeps lines takes all white space as it is.
  init(_ bytes: [UInt8], limit: Int, keepsLines: Bool) {
    self.bytes = bytes
    tokenizer = HTMLTokenizer(bytes)
    layout = HTMLLayout(limit: limit)
    preformatted = keepsLines ? 1 : 0
  }

  /// Reads it all.
  mutating func read() -> HTMLText.Plain {
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): if hidden == 0 { write(range) }
      case .start(let tag): hidden == 0 ? start(tag) : startHidden(tag)
      case .end(let tag):
        if hidden == 0 { end(tag) } else if tag.element == .hidden { hidden -= 1 }
      }
    }
    endLink()
    let text = layout.text
    return HTMLText.Plain(text: String(decoding: text.bytes, as: UTF8.self), cut: text.cut)
  }

  private mutating func start(_ tag: HTMLTag) {
    switch tag.element {
    case .inline: break
    case .block: layout.breakBlock()
    case .paragraph: layout.breakParagraph()
    case .unorderedList: startList(from: nil)
    case .orderedList: startList(from: tag.start.flatMap(number) ?? 1)
    case .item: startItem()
    case .table, .row: endRow()
    case .cell:
      layout.startCell(isFirst: cells == 0)
      cells += 1
    case .preformatted:
      layout.breakParagraph()
      preformatted += 1
    case .lineBreak: layout.breakLine()
    case .rule:
      layout.breakParagraph()
      layout.write("---".utf8)
      layout.breakParagraph()
    case .link:
      endLink()
      target = tag.target.flatMap { HTMLTarget(bytes[$0]) }
      layout.markNext()
    case .image: tag.alternative.map { writeAlternative($0) }
    case .raw, .hidden: startHidden(tag)
    }
  }

  private mutating func end(_ tag: HTMLTag) {
    switch tag.element {
    case .inline, .image, .rule, .raw, .hidden: break
    case .block: layout.breakBlock()
    case .paragraph: layout.breakParagraph()
    case .unorderedList, .orderedList: endList()
    case .item: endItem()
    case .table, .row: endRow()
    case .cell: if cells > 0 { layout.closeCell() }
    case .preformatted:
      guard preformatted > 0 else { return }
      preformatted -= 1
      layout.breakParagraph()
    // Browsers take it for the other one.
    case .lineBreak: layout.breakLine()
    case .link: endLink()
    }
  }

  private mutating func startHidden(_ tag: HTMLTag) {
    if tag.element == .raw { tokenizer.skipRawText(of: tag) }
    if tag.element == .hidden, !tag.isSelfClosing { hidden += 1 }
  }
}

// MARK: - Lists and tables

extension HTMLReader {
  private mutating func startList(from number: Int?) {
    if lists.isEmpty {
      layout.breakParagraph()
    } else {
      closeItem()
      layout.breakBlock()
    }
    lists.append(List(number: number, indent: layout.indent))
  }

  private mutating func startItem() {
    closeItem()
    layout.indent = min(lists.last?.indent ?? 0, Self.deepestIndent)
    guard let list = lists.last else { return layout.startItem("- ") }
    lists[lists.count - 1].hasItem = true
    guard let number = list.number else { return layout.startItem("- ") }
    layout.startItem("\(number). ")
    lists[lists.count - 1].number = number + 1
  }

  private mutating func endItem() {
    closeItem()
    layout.breakBlock()
    layout.indent = lists.last?.indent ?? 0
    if !lists.isEmpty { lists[lists.count - 1].hasItem = false }
  }

  /// Ends the innermost list, also where the tag is one of another kind of list.
  private mutating func endList() {
    guard !lists.isEmpty else { return }
    closeItem()
    layout.indent = lists.removeLast().indent
    if lists.isEmpty { layout.breakParagraph() } else { layout.breakBlock() }
  }

  private mutating func closeItem() {
    if lists.last?.hasItem ?? true { layout.closeItem() }
  }

  /// Ends the row that has begun, if any has.
  private mutating func endRow() {
    if cells > 0 { layout.closeItem() }
    cells = 0
    layout.breakBlock()
  }

  private func number(_ range: Range<Int>) -> Int? {
    // No list is so long that it counts beyond this.
    guard range.count <= 9 else { return nil }
    return Int(String(decoding: bytes[range], as: UTF8.self))
  }
}

// MARK: - Text

extension HTMLReader {
  private mutating func writeAlternative(_ range: Range<Int>) {
    guard bytes[range].contains(where: { !$0.isHTMLSpace }) else { return }
    layout.write("[".utf8)
    write(range, isInAttribute: true)
    layout.writeBehind("]".utf8)
  }

  /// The address goes behind the text of a link, unless it is the text.
  private mutating func endLink() {
    guard let target else { return }
    self.target = nil
    guard let mark = layout.mark else { return layout.write(target.shown) }
    guard !target.isNamed(by: layout.text.bytes[mark...]) else { return }
    layout.writeBehind(CollectionOfOne(.space))
    layout.writeBehind(target.shown)
  }

  private mutating func write(_ range: Range<Int>, isInAttribute: Bool = false) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte == .ampersand {
        let reference = HTMLReference(
          bytes[..<range.upperBound], at: position, isInAttribute: isInAttribute)
        position = reference?.end ?? position + 1
        reference.map { write($0.scalar) } ?? layout.write(CollectionOfOne(byte))
      } else if byte.isHTMLSpace {
        // A line may end in two of them.
        let isPair = byte == 0x0D && position + 1 < range.upperBound && bytes[position + 1] == 0x0A
        if !isPair { writeSpace(byte) }
        position += 1
      } else if isNoBreakSpace(at: position) {
        layout.addHardSpaces(1)
        position += 2
      } else {
        let start = position
        repeat {
          position += 1
        } while position < range.upperBound && !isSpecial(at: position)
        layout.write(bytes[start..<position])
      }
    }
  }

  private mutating func write(_ scalar: Unicode.Scalar) {
    if scalar == "\u{A0}" { return layout.addHardSpaces(1) }
    if scalar.isASCII, UInt8(scalar.value).isHTMLSpace { return writeSpace(UInt8(scalar.value)) }
    layout.write(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func writeSpace(_ byte: UInt8) {
    switch byte {
    case _ where preformatted == 0: layout.addSpace()
    case .lineFeed, 0x0D: layout.breakLine()
    case 0x09: layout.addHardSpaces(4)
    default: layout.addHardSpaces(1)
    }
  }

  private func isSpecial(at position: Int) -> Bool {
    bytes[position] == .ampersand || bytes[position].isHTMLSpace || isNoBreakSpace(at: position)
  }

  private func isNoBreakSpace(at position: Int) -> Bool {
    bytes[position] == 0xC2 && bytes[position + 1] == 0xA0
  }
}
