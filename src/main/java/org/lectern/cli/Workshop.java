package org.lectern.cli;

import org.lectern.corpus.Corpus;
import org.lectern.corpus.Formats;
import org.lectern.corpus.notes.MarkdownNotes;
import org.lectern.corpus.pdf.PdfExtractor;
import org.lectern.corpus.text.HtmlExtractor;
import org.lectern.corpus.text.PlainTextExtractor;
import org.lectern.index.PassageIndex;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.ingest.Ingest;
import org.lectern.model.LecternException.BadInput;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What commands work with, put together from the settings of this run. */
final class Workshop {

    private final Settings settings;
    private final Console console;
    private final CommonOptions common;

    private Workshop(Settings settings, Console console, CommonOptions common) {
        this.settings = settings;
        this.console = console;
        this.common = common;
    }

    static Workshop open(Surroundings surroundings, CommonOptions common) {
        return open(surroundings, common, Map.of());
    }

    /**
     * A workshop.
     *
     * @param more settings that only this command has options for
     */
    static Workshop open(
            Surroundings surroundings, CommonOptions common, Map<Setting, String> more) {
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        options.putAll(common.given());
        options.putAll(more);
        Settings settings =
                Settings.resolve(surroundings.home(), options, surroundings.environment());
        Logs.configure(common.verbose());
        return new Workshop(settings, surroundings.console(), common);
    }

    Settings settings() {
        return settings;
    }

    Console console() {
        return console;
    }

    /** Says something that is no result, unless the user wants quiet. */
    void say(String sentence) {
        if (!common.quiet()) {
            console.say(sentence);
        }
    }

    /** Says something that only the curious want to know. */
    void tell(String sentence) {
        if (common.verbose()) {
            console.say(sentence);
        }
    }

    Corpus corpus() {
        return new Corpus(
                settings.corpus(),
                new Formats(
                        new PdfExtractor(),
                        new HtmlExtractor(),
                        new PlainTextExtractor(),
                        new MarkdownNotes()));
    }

    PassageIndex index() {
        return new LuceneIndex(settings.index());
    }

    Ingest ingest() {
        return new Ingest(corpus(), index(), Clock.systemUTC());
    }

    Path corpusFolder() {
        return settings.corpus().toAbsolutePath().normalize();
    }

    boolean color(Map<String, String> environment) {
        String when = settings.get(Setting.COLOR).text().toLowerCase(Locale.ROOT);
        return switch (when) {
            case "always" -> true;
            case "never" -> false;
            case "auto" -> console.terminal() && !environment.containsKey("NO_COLOR");
            default -> throw new BadInput("--color is auto, always or never, not " + when + ".");
        };
    }
}
