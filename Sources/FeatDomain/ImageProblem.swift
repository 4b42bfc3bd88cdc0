/// Why a file cannot be sent as an image.
public enum ImageProblem: Error, Hashable, Sendable {
  /// There is no such file.
  case missing
  /// It is a folder, a device or the like.
  case notAFile
  /// It is larger than the server is given, in bytes.
  case tooLarge(most: Int)
  /// Its first bytes are not those of PNG, JPEG, GIF or WebP.
  case notAnImage
  /// The system refused, with its number for it.
  case system(Int32)
}
