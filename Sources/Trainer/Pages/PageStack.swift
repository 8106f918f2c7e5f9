/// The pages that lie above each other; the lowest is always the catalogue.
struct PageStack: Equatable, Sendable {
  private var pages: [any Page] = [CataloguePage()]

  /// The page that has the keys.
  var top: any Page { pages[pages.count - 1] }
  /// The index of the page that has the keys.
  var topIndex: Int { pages.count - 1 }
  /// What is seen, the lowest first: a page that fills the screen, and a window above it.
  var visible: [any Page] {
    let screen = pages.last { !($0 is any Window) }
    return [screen, top is any Window ? top : nil].compactMap(\.self)
  }

  /// The page at an index, counted from the lowest.
  subscript(index: Int) -> any Page { pages[index] }

  /// The uppermost page of a type; nil if there is none.
  subscript<P: Page>(type: P.Type) -> P? {
    get { pages.last { $0 is P } as? P }
    set {
      guard let newValue, let index = pages.lastIndex(where: { $0 is P }) else { return }
      pages[index] = newValue
    }
  }

  mutating func open(_ page: some Page) { pages.append(page) }

  /// Closes the uppermost page; the lowest stays.
  mutating func close() { if pages.count > 1 { pages.removeLast() } }

  /// Closes the pages of which this is true; the lowest stays.
  mutating func close(where isToBeClosed: (any Page) -> Bool) {
    pages = Array(pages.prefix(1)) + pages.dropFirst().filter { !isToBeClosed($0) }
  }

  /// Closes the page at an index, unless it is the lowest.
  mutating func close(at index: Int) { if index > 0 { pages.remove(at: index) } }

  /// Puts a page that has changed back to its place, unless it was closed meanwhile.
  mutating func update(_ page: any Page, at index: Int) {
    guard pages.indices.contains(index), type(of: pages[index]) == type(of: page) else { return }
    pages[index] = page
  }

  static func == (one: PageStack, other: PageStack) -> Bool {
    one.pages.elementsEqual(other.pages) { $0.isEqual(to: $1) }
  }
}

extension Page {
  fileprivate func isEqual(to other: any Page) -> Bool { other as? Self == self }
}
