import FeatDomain
import Foundation
import Storage
import Testing

@Suite("A draft that two copies of the program change") struct DraftCollisionTests {
  private let folder: StateFolder
  private let home: Home

  init() throws {
    home = try Home()
    folder = try home.folder()
  }

  private func draft(_ title: String, id: Int64 = 7) -> ProjectDraft {
    ProjectDraft(id: id, uid: 1, fields: ProjectFields(title: title))
  }

  /// Two copies that know the same draft.
  private func two() throws -> (DraftFiles, DraftFiles) {
    let (here, there) = (DraftFiles(folder), DraftFiles(folder))
    #expect(try here.save(draft("begun")) == nil)
    #expect(try there.load().drafts == [draft("begun")])
    return (here, there)
  }

  @Test("Both texts are kept, and from then on each copy writes its own")
  func bothChanged() throws {
    let (here, there) = try two()
    #expect(try here.save(draft("here")) == nil)
    let collision = DraftCollision(id: 7, own: draft("there", id: 8), other: draft("here"))
    #expect(try there.save(draft("there")) == collision)
    #expect(try here.save(draft("here again")) == nil)
    #expect(try there.save(draft("there again", id: 8)) == nil)
    let drafts = [draft("here again"), draft("there again", id: 8)]
    #expect(try DraftFiles(folder).load().drafts == drafts)
  }

  @Test("One that the other copy has finished or thrown away is not brought back under its number")
  func takenAway() throws {
    let (here, there) = try two()
    try here.remove(7)
    let own = draft("there", id: 8)
    #expect(try there.save(draft("there")) == DraftCollision(id: 7, own: own, other: nil))
    #expect(try DraftFiles(folder).load().drafts == [own])
  }

  @Test("What the other copy has changed is not thrown away")
  func removed() throws {
    let (here, there) = try two()
    try here.save(draft("here"))
    try there.remove(7)
    #expect(try DraftFiles(folder).load().drafts == [draft("here")])
  }

  @Test("The same text is a collision too: the other copy may be sending it")
  func same() throws {
    let (here, there) = try two()
    try here.save(draft("sent"))
    let own = draft("sent", id: 8)
    #expect(try there.save(draft("sent")) == DraftCollision(id: 7, own: own, other: draft("sent")))
  }

  @Test("No number is taken that another draft has")
  func number() throws {
    let (here, there) = try two()
    try here.save(draft("another", id: 8))
    try here.save(draft("changed"))
    #expect(try there.save(draft("there"))?.own.id == 9)
    #expect(try DraftFiles(folder).load().drafts.map(\.id) == [7, 8, 9])
  }
}
