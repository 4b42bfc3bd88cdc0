/// What a cell of the matrix did not do as it should.
struct CellFailure: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
