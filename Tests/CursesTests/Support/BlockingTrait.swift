import PseudoTerminal
import Testing

/// Runs the tests of a suite on threads of their own: see ``BlockingTests``.
struct BlockingTrait: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    try await BlockingTests.run(function)
  }
}

extension Trait where Self == BlockingTrait {
  /// The tests wait for other programs.
  static var blocking: Self { BlockingTrait() }
}
