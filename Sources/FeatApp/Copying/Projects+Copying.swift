import FeatAPI
import FeatDomain

extension Projects {
  /// Asks what of the selected project is to be copied.
  func askWhatToCopy(_ context: Context) -> Outcome {
    let texts = copyableTexts(context)
    return texts.isEmpty ? .nothing : .askedToCopy(texts)
  }

  /// The texts of the selected project; a draft that the server knows nothing of has no number there.
  private func copyableTexts(_ context: Context) -> [CopiedText] {
    if let selectedDraft {
      return Self.texts((.title, ServerText(selectedDraft.fields.title).line))
    }
    guard let selected else { return [] }
    let server = context.serverAddress
    return Self.texts(
      (.number, "\(selected.id)"), (.title, selected.title),
      (.link, server.isEmpty ? "" : ProjectAPI.address(of: selected.id, at: server)))
  }

  private static func texts(_ texts: (part: CopiedText.Part, text: String)...) -> [CopiedText] {
    texts.filter { !$0.text.isEmpty }.map(CopiedText.init)
  }
}
