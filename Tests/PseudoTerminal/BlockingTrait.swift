// Only a build for tests has the library of the tests.
#if canImport(Testing)
  public import Testing

  /// Runs the tests of a suite on threads of their own: see ``BlockingTests``.
  public struct BlockingTrait: SuiteTrait, TestTrait, TestScoping {
    /// Each test of the suite by itself.
    public var isRecursive: Bool { true }

    /// Runs a test.
    public func provideScope(
      for test: Test, testCase: Test.Case?,
      performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
      try await BlockingTests.run(function)
    }
  }

  extension Trait where Self == BlockingTrait {
    /// The tests wait for other programs, or hold an answer to its time.
    public static var blocking: Self { BlockingTrait() }
  }
#endif
