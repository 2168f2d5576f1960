package org.lectern.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lectern.model.CitationRole;

class SectionNameTest {

    @ParameterizedTest
    @CsvSource({
        "Readings, READINGS,, false",
        "Reading (select one of these), READINGS, CHOICE, false",
        "Related Papers, READINGS, RELATED, false",
        "Optional, READINGS, RELATED, false",
        "Further reading, READINGS, RELATED, false",
        "Related Resources, LINKS, RELATED, false",
        "Questions and Discussion Points, QUESTIONS,, true",
        "Discussion prompts, QUESTIONS,, true",
        "Discussion, QUESTIONS,, false",
        "Reading questions, QUESTIONS,, true",
        "Things to think about, QUESTIONS,, true",
        "質問, QUESTIONS,, true",
        "議論したいこと, QUESTIONS,, true",
        "読む論文, READINGS,, false",
        "日時, DATE,, false",
        "Presenters, PEOPLE,, false",
        "Takeaways, NOTES,, false",
        "Meeting log, LOG,, false",
        "Meeting 5 log, LOG,, false",
        "Week 4: Readings, READINGS,, false",
        "Slides, MEDIA,, false",
        "Where, VENUE,, false",
        "Next meeting, NOTES,, false"
    })
    void parsesSectionNames(
            String name, SectionName.Kind kind, @Nullable CitationRole role, boolean prompt) {
        assertThat(SectionName.parse(name)).isEqualTo(new SectionName(kind, role, prompt));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Going Up",
                "The paper that nobody read",
                "Readings and questions",
                "Open systems",
                "Week 4: Logs",
                "Session 2 – Text and Code",
                "Why drop recurrence?"
            })
    void rejectsOtherNames(String name) {
        assertThat(SectionName.parse(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "You do not need to read this, RELATED",
        "not required, RELATED",
        "Pick one of:, CHOICE",
        "Read both,"
    })
    void aSentenceGivesARole(String sentence, @Nullable CitationRole role) {
        assertThat(SectionName.roleOf(sentence)).isEqualTo(role);
    }
}
