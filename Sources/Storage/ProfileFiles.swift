public import FeatDomain

/// The files of one profile, for reading them all at once and for writing each.
public struct ProfileFiles: Sendable {
  /// Whose they are.
  public let name: ProfileName
  /// The session.
  public let session: SessionFile
  /// The sign-up in progress.
  public let signUp: SignUpFile
  /// The drafts of projects.
  public let drafts: DraftFiles

  /// The files in a folder.
  public init(_ folder: StateFolder) {
    name = folder.profile
    session = SessionFile(folder)
    signUp = SignUpFile(folder)
    drafts = DraftFiles(folder)
  }

  /// Reads everything. What cannot be read is reported, stays as it is, and keeps nothing else from
  /// being read.
  public func load() -> OpenedProfile {
    var opened = OpenedProfile(name: name, sessionPath: session.path)
    do throws(FileProblem) {
      opened.session = try session.load()
    } catch {
      opened.problems.append(OpenedProfile.Problem(.session, error))
    }
    do throws(FileProblem) {
      opened.progress = try signUp.load() ?? opened.progress
    } catch {
      opened.problems.append(OpenedProfile.Problem(.signUp, error))
    }
    do throws(FileProblem) {
      let loaded = try drafts.load()
      opened.drafts = loaded.drafts
      opened.problems += loaded.problems.map { OpenedProfile.Problem(.draft, $0) }
    } catch {
      opened.problems.append(OpenedProfile.Problem(.draft, error))
    }
    return opened
  }
}
