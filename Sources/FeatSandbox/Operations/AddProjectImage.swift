import Foundation

extension SandboxState {
  /// Attach an image to a draft; its name and size are kept.
  mutating func addProjectImage(_ call: Call) throws(Refusal) -> Answer {
    let contentType = call.request.headers["content-type"] ?? ""
    guard contentType.lowercased().hasPrefix("multipart/form-data") else {
      throw .detail(.wrongMediaType, status: 415, in: call.language)
    }
    guard let parts = Multipart(call.request.body, contentType: contentType) else {
      throw .detail(.brokenForm, status: 400, in: call.language)
    }
    var form = FormReader()
    let image = form.image(parts["image"])
    let named = form.project(parts["demand"], in: projects)
    let caller = try call.signedIn()
    guard var project = named, project.isVisible(to: caller, at: call.now) else {
      if named != nil { form.report(.noSuchProject, at: "demand") }
      throw Refusal(answer: form.refusal(in: call.language))
    }
    guard project.owner == caller.uid else {
      throw .detail(.noPermission, status: 403, in: call.language)
    }
    try project.check(call, in: [.draft])
    if image != nil, project.images.count >= Project.imageLimit {
      form.report(.tooManyImages, at: "image")
    }
    guard let image, form.isFine else { throw Refusal(answer: form.refusal(in: call.language)) }
    project.images.append(image)
    projects.keep(project)
    return .success(
      ["demand": .whole(project.id), "name": .string(image.name)], status: 201, in: call.language)
  }
}

extension FormReader {
  /// The project that a part of a form names.
  fileprivate mutating func project(_ part: Multipart.Part?, in book: ProjectBook) -> Project? {
    guard let part else {
      report(.required, at: "demand")
      return nil
    }
    guard let id = Int(String(decoding: part.content.prefix(20), as: UTF8.self)) else {
      report(.notWhole, at: "demand")
      return nil
    }
    if book[id] == nil { report(.noSuchProject, at: "demand") }
    return book[id]
  }

  /// The image in a part of a form.
  fileprivate mutating func image(_ part: Multipart.Part?) -> Project.Image? {
    let problem: Sentence? =
      switch (part, part?.filename) {
      case (nil, _): .noFile
      case (_, nil): .notFile
      case (let part?, _) where part.content.isEmpty: .emptyFile
      case (let part?, _) where !Project.Image.isImage(part.content): .notImage
      case (_, let name?) where name.isEmpty: .noFile
      case (_, let name?) where name.unicodeScalars.count > 100: .tooLong(limit: 100)
      default: nil
      }
    guard problem == nil, let part, let name = part.filename else {
      report(problem ?? .noFile, at: "image")
      return nil
    }
    return Project.Image(name: name, size: part.content.count)
  }
}

extension Project.Image {
  /// Whether bytes begin as an image does.
  static func isImage(_ content: Data) -> Bool {
    let starts: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
      Array("BM".utf8),
    ]
    let isWebP = content.starts(with: "RIFF".utf8) && content.dropFirst(8).starts(with: "WEBP".utf8)
    return isWebP || starts.contains { content.starts(with: $0) }
  }
}
