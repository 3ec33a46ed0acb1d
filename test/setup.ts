// Loaded when the first file is read, which a clock that stands still would wait for in vain.
import '../src/audio/inspectFile.js'
