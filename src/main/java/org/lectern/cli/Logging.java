package org.lectern.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * The one logging backend, java.util.logging, to standard error. Lucene, PDFBox and Undertow all
 * arrive there; they are kept silent unless the user wants to hear them.
 */
final class Logging {

    /** Held here, since the log manager holds loggers only weakly and would forget its level. */
    private static final Logger OURS = Logger.getLogger("org.lectern");

    private Logging() {}

    static void configure(boolean verbose) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(verbose ? Level.INFO : Level.OFF);
        OURS.setLevel(verbose ? Level.ALL : Level.WARNING);
    }
}
