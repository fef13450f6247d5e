internal import CXlsxWriter
internal import Glibc

/// A workbook of libxlsxwriter while sheets are written into it.
///
/// Names of sheets have been checked before. With `XLSXBookStyles` it is the only caller of the
/// library.
@safe final class XLSXBook {
  /// 2000-01-01, for the library would write the clock.
  private static let created = 946_684_800

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let styles: XLSXBookStyles
  private var lists: [[String]] = []

  init(path: String, temporaryFolder: String) throws(WorkbookFileFailure) {
    let folder = unsafe strdup(temporaryFolder)
    defer { unsafe free(folder) }
    var options = unsafe lxw_workbook_options(constant_memory: 0, tmpdir: folder, use_zip64: 0)
    guard let book = unsafe workbook_new_opt(path, &options) else { throw .notWritten(.noSpace) }
    unsafe self.book = book
    styles = unsafe XLSXBookStyles(book)
    var properties = unsafe lxw_doc_properties()
    unsafe properties.created = Self.created
    unsafe _ = workbook_set_properties(book, &properties)
  }

  /// Writes all sheets, and with them the file; can be called once.
  consuming func write(_ file: WorkbookFile) throws(WorkbookFileFailure) {
    var failure: WorkbookFileFailure?
    do throws(WorkbookFileFailure) {
      for sheet in file.sheets { try write(sheet) }
      try writeLists()
    } catch { failure = error }
    // Closing frees the workbook, also after a failure.
    let status = unsafe workbook_close(book)
    if let failure { throw failure }
    if status != LXW_NO_ERROR {
      throw .notWritten(.other(unsafe String(cString: lxw_strerror(status))))
    }
  }

  private func write(_ sheet: WorkbookFile.Sheet) throws(WorkbookFileFailure) {
    let tab = unsafe try addTab(sheet.name)
    switch sheet {
    case .table(let table, let columns):
      guard table.rowCount < 1_048_576, table.header.count <= 16_384 else {
        throw .tooLarge(sheet: table.name)
      }
      for position in table.header.indices {
        let column = position < columns.count ? columns[position] : WorkbookFile.Column()
        unsafe describe(column, at: position, of: table, in: tab)
        unsafe try writeCells(column.kind, at: position, of: table, in: tab)
      }
      unsafe finish(tab, table)
    case .page(let page): unsafe try write(page, in: tab)
    }
  }

  private func addTab(
    _ name: String
  ) throws(WorkbookFileFailure) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let tab = unsafe workbook_add_worksheet(book, name) else { throw .badSheetName(name) }
    return unsafe tab
  }
}

// MARK: - Cells

extension XLSXBook {
  private func writeCells(
    _ kind: WorkbookFile.CellKind, at position: Int, of table: Table,
    in tab: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookFileFailure) {
    let column = lxw_col_t(position)
    for row in 0..<table.rowCount {
      let bytes = table.bytes(row: row, column: position)
      if bytes.isEmpty { continue }
      let line = lxw_row_t(row + 1)
      switch kind {
      case .number:
        if let value = NumberText.value(of: bytes) {
          unsafe _ = worksheet_write_number(tab, line, column, value, nil)
          continue
        }
      case .boolean:
        if bytes.elementsEqual("true".utf8) || bytes.elementsEqual("false".utf8) {
          unsafe _ = worksheet_write_boolean(tab, line, column, bytes.count == 4 ? 1 : 0, nil)
          continue
        }
      case .text: break
      }
      let style = unsafe kind == .text ? styles.text : nil
      let text = String(decoding: bytes, as: UTF8.self)
      let status = unsafe worksheet_write_string(
        tab, line, column, EscapedText.encoded(text), style)
      if status != LXW_NO_ERROR {
        throw .cellTooLong(sheet: table.name, row: row + 2, column: position + 1)
      }
    }
  }

  private func write(
    _ page: WorkbookFile.Page, in tab: UnsafeMutablePointer<lxw_worksheet>
  ) throws(WorkbookFileFailure) {
    for (column, width) in page.widths.enumerated() {
      unsafe _ = worksheet_set_column(tab, lxw_col_t(column), lxw_col_t(column), width, nil)
    }
    for (row, line) in page.lines.enumerated() {
      let style: UnsafeMutablePointer<lxw_format>? =
        switch line.style {
        case .title: unsafe styles.title
        case .heading: unsafe styles.heading
        case .text: nil
        case .plain: unsafe styles.plain
        }
      if line.style == .plain {
        // Spelled out, for not every program finds the height of wrapped text when it opens a file.
        unsafe _ = worksheet_set_row(
          tab, lxw_row_t(row), 15 * Double(height(of: line, on: page)), nil)
      }
      if line.style == .heading {
        for column in page.widths.indices {
          unsafe _ = worksheet_write_blank(tab, lxw_row_t(row), lxw_col_t(column), style)
        }
      }
      for (column, text) in line.texts.enumerated() where !text.isEmpty {
        let status = unsafe worksheet_write_string(
          tab, lxw_row_t(row), lxw_col_t(column), EscapedText.encoded(text), style)
        if status != LXW_NO_ERROR {
          throw .cellTooLong(sheet: page.name, row: row + 1, column: column + 1)
        }
      }
    }
    unsafe worksheet_gridlines(tab, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    unsafe setPrint(of: tab)
  }

  /// How many lines of text a line of a page takes when it is wrapped inside its columns.
  private func height(of line: WorkbookFile.Line, on page: WorkbookFile.Page) -> Int {
    // A column is as wide as so many digits, and letters are narrower on average.
    zip(line.texts, page.widths).reduce(1) { tallest, cell in
      var (lines, used) = (1, 0)
      for word in cell.0.split(separator: " ") {
        let needed = used + (used == 0 ? 0 : 1) + word.count
        let fits = used == 0 || Double(needed) <= 1.15 * cell.1
        lines += fits ? 0 : 1
        used = fits ? needed : word.count
      }
      return max(tallest, lines)
    }
  }
}

// MARK: - How a table looks

extension XLSXBook {
  private func describe(
    _ column: WorkbookFile.Column, at position: Int, of table: Table,
    in tab: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let place = lxw_col_t(position)
    // Text columns have the format "text", or a spreadsheet makes dates of `2024-05` when typed.
    unsafe _ = worksheet_set_column(
      tab, place, place, column.width ?? width(of: position, in: table),
      column.kind == .text ? styles.text : nil)
    unsafe _ = worksheet_write_string(
      tab, 0, place, EscapedText.encoded(table.header[position]),
      column.isRequired ? styles.required : styles.heading)
    if let note = column.note { unsafe write(note, at: place, in: tab) }
    unsafe restrict(column.entry, at: place, in: tab)
  }

  private func write(
    _ note: String, at column: lxw_col_t, in tab: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    let height = lines.reduce(1) { $0 + 1 + $1.count / 48 } * 18
    var options = unsafe lxw_comment_options()
    unsafe options.width = 340
    unsafe options.height = UInt16(clamping: height)
    unsafe _ = worksheet_write_comment_opt(tab, 0, column, EscapedText.encoded(note), &options)
  }

  private func finish(_ tab: UnsafeMutablePointer<lxw_worksheet>, _ table: Table) {
    unsafe worksheet_freeze_panes(tab, 1, 0)
    unsafe worksheet_repeat_rows(tab, 0, 0)
    unsafe setPrint(of: tab)
    guard !table.header.isEmpty else { return }
    unsafe _ = worksheet_autofilter(
      tab, 0, 0, lxw_row_t(max(table.rowCount, 1)), lxw_col_t(table.header.count - 1))
    unsafe _ = worksheet_ignore_errors(
      tab, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
  }

  /// On paper: A4 across, as wide as the page.
  private func setPrint(of tab: UnsafeMutablePointer<lxw_worksheet>) {
    unsafe worksheet_set_landscape(tab)
    unsafe worksheet_set_paper(tab, 9)
    unsafe worksheet_fit_to_pages(tab, 1, 0)
  }

  private func width(of column: Int, in table: Table) -> Double {
    // Room for the filter's button beside the heading.
    var widest = table.header[column].count + 4
    for row in 0..<min(table.rowCount, 200) {
      widest = max(widest, table.text(row: row, column: column)?.count ?? 0)
    }
    return Double(min(max(widest + 1, 9), 48))
  }
}

// MARK: - What may be entered

extension XLSXBook {
  private func restrict(
    _ entry: WorkbookFile.Entry, at column: lxw_col_t,
    in tab: UnsafeMutablePointer<lxw_worksheet>
  ) {
    var rule = unsafe lxw_data_validation()
    switch entry {
    case .anything: return
    case .oneOf(let choices): return unsafe offer(choices, at: column, in: tab)
    case .number(let least, let most):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      unsafe rule.minimum_number = least ?? -1e300
      unsafe rule.maximum_number = most ?? 1e300
    case .wholeNumber(let least, let most):
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      unsafe rule.minimum_number = Double(least ?? -1_000_000_000_000_000)
      unsafe rule.maximum_number = Double(most ?? 1_000_000_000_000_000)
    }
    unsafe rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
    unsafe apply(&rule, at: column, in: tab)
  }

  private func offer(
    _ choices: [String], at column: lxw_col_t, in tab: UnsafeMutablePointer<lxw_worksheet>
  ) {
    guard !choices.isEmpty else { return }
    var rule = unsafe lxw_data_validation()
    let length = choices.reduce(choices.count - 1) { $0 + $1.utf16.count }
    if length <= 255, !choices.contains(where: { $0.contains { ",\"".contains($0) } }) {
      var items = unsafe choices.map { unsafe strdup($0) }
      unsafe items.append(nil)
      defer { for slot in unsafe items.indices { unsafe free(items[slot]) } }
      unsafe items.withUnsafeMutableBufferPointer {
        unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        unsafe rule.value_list = $0.baseAddress
        unsafe apply(&rule, at: column, in: tab)
      }
    } else {
      let list = lists.firstIndex(of: choices) ?? lists.count
      if list == lists.count { lists.append(choices) }
      let letters = XLSXBook.letters(list)
      let range = unsafe strdup(
        "='\(XLSXReader.listSheet)'!$\(letters)$1:$\(letters)$\(choices.count)")
      defer { unsafe free(range) }
      unsafe rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      unsafe rule.value_formula = range
      unsafe apply(&rule, at: column, in: tab)
    }
  }

  private func apply(
    _ rule: UnsafeMutablePointer<lxw_data_validation>, at column: lxw_col_t,
    in tab: UnsafeMutablePointer<lxw_worksheet>
  ) {
    unsafe _ = worksheet_data_validation_range(tab, 1, column, 1_048_575, column, rule)
  }

  private func writeLists() throws(WorkbookFileFailure) {
    guard !lists.isEmpty else { return }
    let tab = unsafe try addTab(XLSXReader.listSheet)
    for (column, list) in lists.enumerated() {
      for (row, choice) in list.enumerated() {
        unsafe _ = worksheet_write_string(
          tab, lxw_row_t(row), lxw_col_t(column), EscapedText.encoded(choice), nil)
      }
    }
    unsafe worksheet_hide(tab)
  }

  /// The letters of a column: 0 is A, 25 is Z, 26 is AA.
  static func letters(_ column: Int) -> String {
    let last = String(Character(Unicode.Scalar(UInt8(65 + column % 26))))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }
}

/// The looks of cells in a workbook.
@safe struct XLSXBookStyles {
  private typealias Format = UnsafeMutablePointer<lxw_format>
  let text, heading, required, title, plain: UnsafeMutablePointer<lxw_format>?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    unsafe text = workbook_add_format(book)
    unsafe format_set_num_format(text, "@")
    unsafe heading = Self.heading(book, ground: 0xDCE8EC, ink: 0x16323B)
    unsafe required = Self.heading(book, ground: 0x1F5A6B, ink: 0xFFFFFF)
    unsafe title = workbook_add_format(book)
    unsafe format_set_bold(title)
    unsafe format_set_font_size(title, 16)
    unsafe format_set_font_color(title, 0x1F5A6B)
    unsafe plain = workbook_add_format(book)
    unsafe format_set_text_wrap(plain)
    unsafe format_set_align(plain, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
  }

  private static func heading(
    _ book: UnsafeMutablePointer<lxw_workbook>, ground: lxw_color_t, ink: lxw_color_t
  ) -> UnsafeMutablePointer<lxw_format>? {
    let heading = unsafe workbook_add_format(book)
    unsafe format_set_bold(heading)
    unsafe format_set_bg_color(heading, ground)
    unsafe format_set_font_color(heading, ink)
    unsafe format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    unsafe format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    return unsafe heading
  }
}
