package org.lectern.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishDictionaryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grasp",
                "Lone",
                "cure",
                "breath",
                "sits",
                "spared",
                "shipping",
                "weaving",
                "consensus",
                "malaria",
                "creators",
                "site",
                "CLASH"
            })
    void containsEnglishWordsAndInflections(String word) {
        assertThat(EnglishDictionary.contains(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consesus",
                "captians",
                "quorom",
                "availabilty",
                "protocl",
                "distribted",
                "leadre",
                "kubernetes",
                "xyzzy"
            })
    void doesNotContainOtherWords(String word) {
        assertThat(EnglishDictionary.contains(word)).isFalse();
    }
}
