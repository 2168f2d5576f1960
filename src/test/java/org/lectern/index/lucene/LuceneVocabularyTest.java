package org.lectern.index.lucene;

import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.PassageIndex;
import org.lectern.index.VocabularyContract;

import java.nio.file.Path;

class LuceneVocabularyTest extends VocabularyContract {

    @TempDir private Path folder;

    @Override
    protected PassageIndex index() {
        return new LuceneIndex(folder);
    }
}
