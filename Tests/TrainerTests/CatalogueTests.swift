import Katas
import Screen
import Testing

@testable import Trainer

@Suite struct CatalogueTests {
  @Test func `the program starts by reading the katas`() {
    var model = Model(size: Size(80, 24))
    #expect(update(&model, .began(kata: nil)) == [.loadCatalogue])
    #expect(view(model, size: Size(80, 24), look: Look()).text.contains("Reading the katas."))
  }

  @Test func `a kata that was named is opened at once`() {
    var model = Model(size: Size(80, 24))
    #expect(
      update(&model, .began(kata: "bowling")) == [.loadCatalogue, .open(slug: "bowling")])
    #expect(view(model, size: Size(80, 24), look: Look()).text.contains("… opening bowling"))
  }

  @Test func `Enter opens the chosen kata once`() {
    var trainer = Driver()
    trainer.press(.character("j"), .enter)
    #expect(trainer.effects == [.open(slug: "bowling")])
    trainer.press(.enter)
    #expect(trainer.effects.isEmpty)
    #expect(trainer.model.notice == "A kata is being opened already.")
  }

  @Test func `a kata that cannot be opened says why and can be tried again`() {
    var trainer = Driver()
    trainer.press(.enter)
    trainer.send(.failed("The folder is held by another trainer."))
    #expect(trainer.text().contains("The folder is held by another trainer."))
    trainer.press(.enter)
    #expect(trainer.effects == [.open(slug: "fizz-buzz")])
  }

  @Test(arguments: [
    ("bowl", ["bowling"]), ("BOWL", ["bowling"]), ("refactor", ["bowling"]),
    ("tdd", ["fizz-buzz", "bowling"]), ("cycles fizz", ["fizz-buzz"]), ("tennis", ["tennis"]),
    ("qqq", []),
  ])
  func `the search finds titles, kinds and what is taught`(text: String, slugs: [String]) {
    var trainer = Driver()
    trainer.press(.character("/"))
    trainer.type(text)
    #expect(trainer.model.catalogue.rows.map(\.slug) == slugs)
  }

  @Test func `Enter opens what was found and Esc shows all again`() {
    var trainer = Driver()
    trainer.press(.character("/"))
    trainer.type("bowx")
    trainer.press(.backspace, .enter)
    #expect(trainer.effects == [.open(slug: "bowling")])
    trainer.press(.escape)
    #expect(trainer.model.catalogue.rows.count == 3)
  }

  @Test func `q is a letter while searching`() {
    var trainer = Driver()
    trainer.press(.character("/"))
    trainer.type("q")
    #expect(trainer.effects.isEmpty && trainer.model.catalogue.query == "q")
  }

  @Test func `the welcome goes when a kata is opened and is remembered as seen`() {
    var trainer = Driver(isFirstRun: true)
    trainer.press(.enter)
    #expect(trainer.effects == [.saveWelcomeSeen, .open(slug: "fizz-buzz")])
    #expect(!trainer.model.showsWelcome)
  }

  @Test func `Esc dismisses the welcome`() {
    var trainer = Driver(isFirstRun: true)
    trainer.press(.escape)
    #expect(trainer.effects == [.saveWelcomeSeen])
    #expect(!trainer.text().contains("Welcome"))
  }

  @Test func `back from a kata its row is chosen`() {
    var trainer = Driver()
    trainer.send(
      .opened(
        kata: bowling, status: .init(), folder: "~/tandem/bowling", isolated: true,
        view: trainer.view))
    trainer.press(.escape)
    #expect(trainer.model.catalogue.chosen?.slug == "bowling")
  }

  @Test(arguments: [72, 80, 100, 200])
  func `the welcome is three lines that are not cut`(columns: Int) {
    let rows = Driver(columns: columns, isFirstRun: true).frame().rows
    #expect(rows[1].hasPrefix(" Welcome to Tandem"))
    #expect(rows[3].hasSuffix("."))
    #expect(rows[4].isEmpty)
  }
}
