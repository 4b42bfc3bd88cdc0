import Testing

@testable import FeatSandbox

@Suite("A token for a refresh token")
struct RefreshTests {
  private let bench = AccountBench()

  @Test("A refresh replaces both tokens, and ends the old access token at once")
  func rotation() async {
    let first = await bench.signIn()
    let second = await bench.refresh(first.refresh)
    #expect(second.status == 200)
    #expect(second.refresh != first.refresh)
    #expect(await bench.status(as: first.bearer) == 401)
    #expect(await bench.status(as: second.bearer) == 200)
    #expect(await bench.refresh(second.refresh).status == 200)
  }

  @Test("A refresh token that is used again ends its family, and no other")
  func reuse() async {
    let other = await bench.signIn()
    let first = await bench.signIn()
    let second = await bench.refresh(first.refresh)
    let replayed = await bench.refresh(first.refresh)
    #expect(replayed.status == 400)
    #expect(replayed.oauthError == "invalid_grant")
    #expect(await bench.status(as: second.bearer) == 401)
    #expect(await bench.refresh(second.refresh).oauthError == "invalid_grant")
    #expect(await bench.status(as: other.bearer) == 200)
    #expect(await bench.refresh(other.refresh).status == 200)
  }

  @Test("A token of long ago ends its family too")
  func oldReuse() async {
    let first = await bench.signIn()
    var last = first
    for _ in 0..<5 { last = await bench.refresh(last.refresh) }
    #expect(await bench.status(as: last.bearer) == 200)
    _ = await bench.refresh(first.refresh)
    #expect(await bench.status(as: last.bearer) == 401)
  }

  @Test("An unknown refresh token, or an access token in its place, ends nothing")
  func unknown() async {
    let tokens = await bench.signIn()
    for token in ["nope", String(tokens.bearer.dropFirst(7))] {
      #expect(await bench.refresh(token).oauthError == "invalid_grant")
    }
    #expect(await bench.status(as: tokens.bearer) == 200)
  }

  @Test("Another client cannot refresh, nor end a family by trying")
  func otherClient() async {
    let tokens = await bench.signIn()
    let answer = await bench.refresh(tokens.refresh, changing: ["client_id": "terse-client"])
    #expect(answer.oauthError == "invalid_grant")
    #expect(await bench.status(as: tokens.bearer) == 200)
    #expect(await bench.refresh(tokens.refresh).status == 200)
  }

  @Test("A client without the grant is refused before its token is judged")
  func unauthorizedClient() async {
    let answer = await bench.refresh("nope", changing: ["client_id": "no-grant-client"])
    #expect(answer.oauthError == "unauthorized_client")
  }

  @Test("Without a refresh token the request is invalid")
  func missing() async {
    let answer = await bench.refresh("")
    #expect(answer.oauthError == "invalid_request")
    #expect(answer.reason == "Request is missing refresh_token parameter.")
  }

  @Test("A refresh may narrow the scope but not widen it, and a refusal uses nothing up")
  func scope() async {
    let tokens = await bench.signIn(changing: ["scope": "read"])
    let wider = await bench.refresh(tokens.refresh, changing: ["scope": "read write"])
    #expect(wider.oauthError == "invalid_scope")
    let same = await bench.refresh(tokens.refresh)
    #expect(same.body["scope"] == "read")
    let both = await bench.signIn()
    let narrower = await bench.refresh(both.refresh, changing: ["scope": "write"])
    #expect(narrower.body["scope"] == "write")
  }

  @Test("Refreshes are counted, and those that replaced tokens or ended a family as effects")
  func counts() async {
    let first = await bench.signIn()
    _ = await bench.refresh(first.refresh)
    _ = await bench.refresh("nope")
    let operation = "POST \(AccountBench.token)"
    #expect(await bench.count("requests", of: operation) == 3)
    #expect(await bench.count("effects", of: operation) == 2)
    _ = await bench.refresh(first.refresh)
    #expect(await bench.count("effects", of: operation) == 3)
  }
}
