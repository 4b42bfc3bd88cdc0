import FeatDomain
import Glibc

// Files of one's own: the path stands last, and once, because it is long.
extension ErrorText {
  /// Why a file of one's own was not used, and what to do about it.
  func sentence(for problem: FileProblem, in file: OpenedProfile.File) -> String {
    let (reason, next) = (reason(for: problem), next(after: problem))
    switch file {
    case .session: return words.files.sessionIgnored(reason: reason, next: next)
    case .signUp: return words.files.progressIgnored(reason: reason, next: next)
    case .draft: return words.files.draftIgnored(reason: reason, next: next)
    }
  }

  /// What is not kept on this computer, why, and what to do about it.
  func sentence(forNotSaving problem: FileProblem, isSession: Bool) -> String {
    let (reason, next) = (reason(for: problem), next(after: problem))
    return isSession
      ? words.files.sessionNotSaved(reason: reason, next: next)
      : words.files.notSaved(reason: reason, next: next)
  }

  /// What FEAT has done, and why the draft of it is still on this computer.
  func sentence(for notice: ProjectNotice, butDraftStays problem: FileProblem) -> String {
    joined([sentence(for: notice), words.files.draftStays(reason: reason(for: problem))])
  }

  /// What is wrong with a file, without its name.
  func reason(for problem: FileProblem) -> String {
    let files = words.files
    switch problem.kind {
    case .notARegularFile: return files.notARegularFile
    case .hardLinked: return files.hardLinked
    case .otherOwner: return files.otherOwner
    case .looseMode(let mode): return files.looseMode(mode: String(mode, radix: 8))
    case .tooLarge: return files.tooLarge
    case .malformed: return files.malformed
    case .system(ENOSPC), .system(EDQUOT): return files.diskFull
    case .system(EACCES), .system(EPERM), .system(EROFS): return files.denied
    case .system(ENOTDIR): return files.noFolder
    case .system(ENOENT): return files.missing
    case .system(let number): return files.system(number: "\(number)")
    }
  }

  /// What to do about a file; it ends with its name.
  func next(after problem: FileProblem) -> String {
    let files = words.files
    switch problem.kind {
    case .notARegularFile, .hardLinked, .otherOwner, .tooLarge, .malformed:
      return files.moveAway(path: problem.path)
    case .looseMode: return files.mend(path: problem.path)
    case .system(ENOSPC), .system(EDQUOT): return files.makeRoom(path: problem.path)
    case .system: return files.check(path: problem.path)
    }
  }
}
