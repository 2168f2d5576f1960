package org.lectern.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.IndexUpdate;
import org.lectern.index.PassageIndex;
import org.lectern.index.VectorsContract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

class LuceneVectorsTest extends VectorsContract {

    @TempDir private Path folder;

    @Override
    protected PassageIndex index() {
        return new LuceneIndex(folder);
    }

    @Test
    void vectorsOfAnotherSchemaAreNotReused() throws IOException {
        PassageIndex index = indexOfWinds();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer =
                        new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            writer.setLiveCommitData(Map.of("schema", "0", "model", MODEL).entrySet());
            writer.commit();
        }
        try (IndexUpdate update = index.update(true)) {
            assertThat(update.previousVectors("slant")).isEmpty();
            assertThat(update.previousModel()).isEmpty();
        }
    }
}
