package org.lectern.extract.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The licence around the books of Project Gutenberg, which are enclosed by fixed markers. */
final class GutenbergBoilerplate {

    private static final Pattern START =
            Pattern.compile("(?m)^\\*{3} ?START OF TH(?:E|IS) PROJECT GUTENBERG[^\\n]{0,200}$");
    private static final Pattern END =
            Pattern.compile("(?m)^\\*{3} ?END OF TH(?:E|IS) PROJECT GUTENBERG");

    private GutenbergBoilerplate() {}

    /** Returns the text between the markers; the whole text if there are none. */
    static String strip(String text) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return text;
        }
        Matcher end = END.matcher(text);
        return end.find(start.end())
                ? text.substring(start.end(), end.start())
                : text.substring(start.end());
    }
}
