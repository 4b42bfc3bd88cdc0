extension Fault {
  /// What servers and proxies answer in FEAT's place.
  static let http: [Fault] = redirects + refusals + breakdowns + strangers

  private static let redirects = [
    redirect("redirect to the same host", "/elsewhere/"),
    redirect("redirect to another host", "https://elsewhere.invalid/"),
    redirect("redirect to http", "http://elsewhere.invalid/"),
    redirect("redirect in a loop", ""),
  ]

  /// A credential is not good any more; the next one may be.
  public static let unauthorizedOnce = answering(
    "401 once", .signedOut, "401 Unauthorized", body: noSession, isOnce: true)

  private static let refusals = [
    answering("400 by field", .nothingChanged, "400 Bad Request", body: invalidFields),
    unauthorizedOnce,
    answering("401 always", .signedOut, "401 Unauthorized", body: noSession),
    answering("403", .nothingChanged, "403 Forbidden", body: #"{"detail":"Not allowed."}"#),
    answering("404", .nothingChanged, "404 Not Found", body: #"{"detail":"Not found."}"#),
    answering("409", .nothingChanged, "409 Conflict", body: #"{"detail":"Conflict."}"#),
    tooMany("429 for seconds", "Retry-After: 1"),
    tooMany(
      "429 until a date",
      "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:38 GMT"),
    tooMany("429 for ever", "Retry-After: 99999999999999999999"),
  ]

  private static let breakdowns = [
    answering("500", .unknown, "500 Internal Server Error", body: page, type: html, isHeard: true),
    answering("502 HTML", .unknown, "502 Bad Gateway", body: page, type: html),
    answering("503 HTML", .unknown, "503 Service Unavailable", body: page, type: html),
    answering("504 HTML", .unknown, "504 Gateway Timeout", body: page, type: html, isHeard: true),
  ]

  private static let strangers = [
    answering("200 HTML", .unknown, "200 OK", body: page, type: html),
    Fault(
      description: "wrong content type", group: .http, knowledge: .perhapsDone, isHeard: true,
      action: .answer { reply in
        var reply = reply
        reply.headers = ["Content-Type: image/png"]
        return [.send(reply.text())]
      }),
    Fault(
      description: "204", group: .http, knowledge: .perhapsDone, isHeard: true,
      action: .answer { _ in [.send(Reply(status: "204 No Content", headers: []).head())] }),
  ]

  private static let json = "application/json"
  private static let html = "text/html"
  private static let page = "<html><title>Please log in</title></html>"
  private static let noSession = #"{"detail":"Invalid token."}"#
  private static let invalidFields = """
    {"error":true,"code":"VALIDATION_EXCEPTION","message":"Invalid.",\
    "data":{"title":["Not like this."],"status":["Not like this."],"r":["Not like this."]}}
    """

  private static func redirect(_ name: String, _ address: String) -> Fault {
    Fault(
      description: name, group: .http, knowledge: .nothingChanged, isHeard: false,
      action: .answer { _ in
        let reply = Reply(status: "302 Found", headers: ["Location: \(address)"], body: "")
        return [.send(reply.text())]
      })
  }

  private static func tooMany(_ name: String, _ header: String) -> Fault {
    answering(
      name, .nothingChanged, "429 Too Many Requests", body: #"{"detail":"Slowly."}"#,
      headers: [header])
  }

  private static func answering(
    _ name: String, _ knowledge: Knowledge, _ status: String, body: String, type: String = json,
    headers: [String] = [], isHeard: Bool = false, isOnce: Bool = false
  ) -> Fault {
    let reply = Reply(status: status, headers: ["Content-Type: \(type)"] + headers, body: body)
    return Fault(
      description: name, group: .http, knowledge: knowledge, isHeard: isHeard,
      action: .answer { _ in [.send(reply.text())] }, isOnce: isOnce)
  }
}
