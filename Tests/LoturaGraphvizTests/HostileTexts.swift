/// Texts that broke something once, or that somebody would try.
enum HostileTexts {
  static let all: [String] = [
    #"\N"#, #"\G \E \T \H \L"#, #"line\nbreak \l \r"#, #"ends with \"#, #"\\ two"#,
    "&amp;", "&eacute; &nbsp; &#92;N &#x3c;", "AT&T", "<B>bold</B>", "<script>alert(1)</script>",
    #"<IMG SRC="/etc/passwd"/>"#, #"<TABLE HREF="https://evil.example">"#,
    #""; URL="javascript:alert(1)"; x=""#, #"x"]; n9 [label="y"#, "]]> <!-- c --> <![CDATA[",
    "{a|b}|<p>c", "3M", "n0:p0:ne", "%s%n$(id)`id`", "two\nlines",
    "Ñandú · Koordinazioa · 日本 · 🌊", String(repeating: "W", count: 64),
    "} digraph x {", "'single' \"double\"",
  ]
}
