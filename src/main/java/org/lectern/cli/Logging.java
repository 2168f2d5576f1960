package org.lectern.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Configures java.util.logging, the one logging backend, to log to standard error. The logs of
 * libraries such as Lucene, PDFBox and Undertow are suppressed unless output is verbose.
 */
final class Logging {

    /** Referenced here, since the log manager keeps loggers and their levels by weak references. */
    private static final Logger LECTERN = Logger.getLogger("org.lectern");

    private Logging() {}

    static void configure(boolean verbose) {
        LogManager.getLogManager().reset();
        Logger root = Logger.getLogger("");
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.ALL);
        root.addHandler(handler);
        root.setLevel(verbose ? Level.INFO : Level.OFF);
        LECTERN.setLevel(verbose ? Level.ALL : Level.WARNING);
    }
}
