package org.lectern.index.lucene;

import org.junit.jupiter.api.io.TempDir;
import org.lectern.index.FacetsContract;
import org.lectern.index.PassageIndex;

import java.nio.file.Path;

class LuceneFacetsTest extends FacetsContract {

    @TempDir private Path folder;

    @Override
    protected PassageIndex index() {
        return new LuceneIndex(folder);
    }
}
