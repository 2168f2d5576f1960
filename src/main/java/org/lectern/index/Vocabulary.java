package org.lectern.index;

import org.lectern.analysis.Acronyms;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words and acronyms of a snapshot. */
public interface Vocabulary {

    /**
     * Returns the number of the readings' passages that contain each term. The title of a reading
     * counts as part of each of its passages.
     *
     * @param terms as {@link org.lectern.analysis.WordTokenizer} produces them
     * @return frequencies by term; 0 for terms that no reading contains
     */
    Map<String, Integer> documentFrequencies(Collection<String> terms);

    /**
     * Returns the words of the readings that start with a prefix, most frequent first, unstemmed
     * and in lower case. Stop words are left out. If very many words start with the prefix, only
     * the first ones in alphabetical order are considered.
     *
     * @param prefix in any case; a text that cannot start a word has no completions
     * @param limit how many words to return at most
     */
    List<WordCount> wordsWithPrefix(String prefix, int limit);

    /**
     * Returns the word of the readings or notes that is closest to a word that they lack: of the
     * words with the same first letter and the smallest Damerau-Levenshtein distance, the most
     * frequent one.
     *
     * @param maxEdits largest distance, 1 or 2
     * @return empty if no word is that close, or if the index contains the word, an inflection of
     *     it or a name that matches it
     */
    Optional<String> closestWord(String word, int maxEdits);

    /** Returns the acronyms that the readings define. */
    Acronyms acronyms();
}
