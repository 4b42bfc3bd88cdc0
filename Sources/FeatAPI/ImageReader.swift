public import FeatDomain

/// Reads an image of this computer, by its path.
public typealias ImageReader = @Sendable (String) throws(ImageProblem) -> ImageUpload
