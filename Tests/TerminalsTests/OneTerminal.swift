import Testing

/// The suites that open a terminal: one after the other, as there is one per process.
@Suite(.serialized) struct OneTerminal {}
