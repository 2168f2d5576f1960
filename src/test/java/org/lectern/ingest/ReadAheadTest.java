package org.lectern.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lectern.corpus.Contents;
import org.lectern.corpus.CorpusFile;
import org.lectern.model.CatalogueEntry;
import org.lectern.model.LecternException.InputOutput;
import org.lectern.model.Reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

class ReadAheadTest {

    private static CorpusFile file(int number) {
        String name = number + ".pdf";
        return new CorpusFile("" + number, name, Path.of(name), CorpusFile.Kind.PDF, "hash");
    }

    private static List<CorpusFile> files(int count) {
        return IntStream.range(0, count).mapToObj(ReadAheadTest::file).toList();
    }

    private static Contents contents(CorpusFile file) {
        Reading reading = new Reading(file.id(), file.file(), file.id(), List.of(), null, 1);
        return new Contents(new CatalogueEntry(reading, file.hash(), 0, null), List.of());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theOrderOfFilesIsKeptThoughLaterOnesAreDoneFirst() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        try (ReadAhead ahead = new ReadAhead(2)) {
            ahead.read(
                    files(40),
                    file -> {
                        if (file.id().equals("0")) {
                            await(second);
                        } else if (file.id().equals("1")) {
                            second.countDown();
                        }
                        return contents(file);
                    },
                    contents -> done.add(contents.entry().source().id()));
        }
        assertThat(done).containsExactlyElementsOf(files(40).stream().map(CorpusFile::id).toList());
    }

    @Test
    void whatAUserCanMendIsHandedOn() {
        try (ReadAhead ahead = new ReadAhead(2)) {
            assertThatThrownBy(() ->
                            ahead.read(
                                    files(5),
                                    _ -> {
                                        throw new InputOutput("No process.");
                                    },
                                    _ -> {}))
                    .isInstanceOf(InputOutput.class)
                    .hasMessage("No process.");
        }
    }
}
