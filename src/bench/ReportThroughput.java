import com.sun.management.OperatingSystemMXBean;

import org.lectern.coverage.QuestionAnswerer;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.index.lucene.LuceneIndex;
import org.lectern.model.Question;
import org.lectern.report.FailedQuestion;
import org.lectern.report.Journal;
import org.lectern.report.JournalHeader;
import org.lectern.report.QuestionFile;
import org.lectern.report.Report;
import org.lectern.report.ReportJob;
import org.lectern.report.ReportSettings;
import org.lectern.report.render.JsonReport;
import org.lectern.report.render.MarkdownReport;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;

import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a report costs beside the searches that it is made of: the same questions are searched for
 * by as many threads as there are cores, and answered, journalled and written as Markdown and JSON,
 * in turns in one process.
 *
 * <pre>
 * java -cp 'target/lectern/lib/*' src/bench/ReportThroughput.java INDEX QUESTIONS [COUNT]
 * </pre>
 */
final class ReportThroughput {

    private static final int ROUNDS = 6;
    private static final int THREADS = Runtime.getRuntime().availableProcessors();
    private static final ReportSettings SETTINGS =
            new ReportSettings(
                    List.of(), "questions", false, 3, RetrievalMode.HYBRID, SessionScope.FIRST);

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Snapshot snapshot;
    private final Searcher searcher;
    private final List<Question> questions;

    private ReportThroughput(Snapshot snapshot, Searcher searcher, List<Question> questions) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.questions = questions;
    }

    public static void main(String... arguments) throws Exception {
        int count = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000;
        Path cache = Files.createTempDirectory("bench");
        try (Snapshot snapshot = new LuceneIndex(Path.of(arguments[0])).open()) {
            Searcher searcher = new Searcher(snapshot, Embedder.open(null, cache));
            List<Question> some =
                    QuestionFile.read(Path.of(arguments[1])).questions(snapshot.catalogue());
            new ReportThroughput(snapshot, searcher, repeated(some, count)).measure();
        }
    }

    private static List<Question> repeated(List<Question> some, int count) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Question question = some.get(i % some.size());
            questions.add(Question.ofUser("q" + i, question.text(), null));
        }
        return questions;
    }

    private void measure() throws Exception {
        System.out.printf("%d questions, %d threads%n", questions.size(), THREADS);
        for (int round = 0; round < ROUNDS; round++) {
            Took searched = took(this::search);
            Took reported = took(this::report);
            System.out.printf(
                    "%s searched %.0f/s, reported %.0f/s: %.0f %%; by processor time %.0f %%%n",
                    round == 0 ? "warm-up:" : "round " + round + ":",
                    questions.size() / searched.seconds(),
                    questions.size() / reported.seconds(),
                    100 * searched.seconds() / reported.seconds(),
                    100 * searched.processor() / reported.processor());
        }
    }

    /** By the clock, and of the processor, which is not disturbed by what runs beside. */
    private record Took(double seconds, double processor) {}

    private static Took took(Callable<Void> work) throws Exception {
        long began = System.nanoTime();
        long processor = MACHINE.getProcessCpuTime();
        work.call();
        return new Took(
                (System.nanoTime() - began) / 1e9, (MACHINE.getProcessCpuTime() - processor) / 1e9);
    }

    private Void search() throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> worker =
                () -> {
                    int place;
                    while ((place = next.getAndIncrement()) < questions.size()) {
                        searcher.search(
                                searcher.prepareQuestion(
                                        questions.get(place).searchText(), SETTINGS.mode()),
                                new SearchRequest(
                                        SourceFilter.READINGS,
                                        null,
                                        null,
                                        SETTINGS.width(),
                                        0,
                                        10));
                    }
                    return null;
                };
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> done : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
                done.get();
            }
        }
        return null;
    }

    private Void report() throws Exception {
        JournalHeader head =
                JournalHeader.of(snapshot.commit().id(), "bundled", SETTINGS, LocalDate.EPOCH);
        try (Journal journal = Journal.temporary(head)) {
            QuestionAnswerer answering =
                    new QuestionAnswerer(
                            searcher, SETTINGS.mode(), SETTINGS.width(), SETTINGS.passages());
            List<FailedQuestion> failed =
                    new ReportJob(answering, journal, () -> {}).run(questions);
            Report report = Report.of(journal, snapshot, SETTINGS, questions, failed);
            try (Writer out = Writer.nullWriter()) {
                MarkdownReport.write(report, out);
                JsonReport.write(report, out);
            }
        }
        return null;
    }
}
