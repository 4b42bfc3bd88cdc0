// Only a build for tests has the library of the tests.
#if canImport(Testing)
  public import Testing

  /// Runs the tests of a suite on threads of their own: see ``BlockingTests``.
  public struct BlockingTrait: SuiteTrait, TestTrait, TestScoping {
    let kind: BlockingTests.Kind

    /// Each test of the suite by itself.
    public var isRecursive: Bool { true }

    /// Runs a test.
    public func provideScope(
      for test: Test, testCase: Test.Case?,
      performing function: @concurrent @Sendable () async throws -> Void
    ) async throws {
      try await BlockingTests.run(kind, function)
    }
  }

  extension Trait where Self == BlockingTrait {
    /// The tests wait for other programs, or hold an answer to its time.
    public static var blocking: Self { BlockingTrait(kind: .usual) }

    /// The same for tests with a limit of time, which start no program.
    public static var blockingLimited: Self { BlockingTrait(kind: .limited) }

    /// The same for tests that run several programs at once, for long.
    public static var blockingLong: Self { BlockingTrait(kind: .long) }
  }
#endif
