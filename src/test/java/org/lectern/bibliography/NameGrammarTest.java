package org.lectern.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Lind, Rosa; Lind",
                "Rosa K. Lind; Lind",
                "Lind R. K.; Lind",
                "Rosa van den Berg; van den Berg",
                "van den Berg, Rosa; van den Berg",
                "Rosa Lind Jr.; Lind",
                "Lind, Jr., Rosa; Lind",
                "Rosa Lind III; Lind",
                "佐藤; 佐藤"
            })
    void findsTheSurname(String name, String surname) {
        assertThat(NameGrammar.surname(name)).isEqualTo(surname);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rosa Lind",
                "R. K. Lind",
                "Rosa van den Berg",
                "José Muñoz",
                "Ada Reed Jr."
            })
    void knowsAFullName(String name) {
        assertThat(NameGrammar.isFullName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lind", "rosa lind", "Rosa Lind, Ada Reed", "Rosa Lind 2011"})
    void rejectsWhatIsNotOneFullName(String text) {
        assertThat(NameGrammar.isFullName(text)).isFalse();
    }
}
