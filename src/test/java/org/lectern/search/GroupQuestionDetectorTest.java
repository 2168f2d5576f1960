package org.lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupQuestionDetectorTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What do you think of the beekeeper's method?",
                "Do you agree with the claim that bees vote?",
                "Do we trust a swarm of ten?",
                "Which of the two hives do you personally prefer?",
                "What did you like most?",
                "Have you ever opened a hive?",
                "Was there a dance that you disagreed with?",
                "What surprised you?",
                "Did the second trial convince you?",
                "Does the colour of the hive matter to us?",
                "What was the most confusing figure?",
                "What would you change?",
                "How would you explain the waggle dance to a child?",
                "Should our team adopt wooden frames?",
                "Could this work in our own gardens?",
                "What is your favourite chapter?",
                "What is your opinion of the method?",
                "Does it fit your past experience with wasps?",
                "Can we think of other uses for wax?",
                "Should we read the sequel next?",
                "Any thoughts on the queen's role?",
                "any ideas for honey",
                "Is the argument for hexagons convincing?",
                "How persuasive is the field study?",
            })
    void questionsForOpinionsAndIdeasAreForTheGroup(String question) {
        assertThat(GroupQuestionDetector.isForGroup(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Why would a queen leave the hive?",
                "What do the authors think about wasps?",
                "How would a scout find the new nest?",
                "Would this work with more than five hives?",
                "Do you need a queen for a swarm?",
                "How do we agree on a nest when scouts are lost?",
                "Why do we trust the first dance?",
                "How many frames do you want for a strong colony?",
                "What would you need to move a hive?",
                "What do you lose without a queen?",
                "Could you keep two queens at once?",
                "Can we tell a drone from a worker?",
                "When do we call it a swarm?",
                "What did the authors find surprising about drones?",
                "Do any ideas of the first study return in the second?",
                "Is there convincing evidence that bees sleep?",
                "What ideas does the second study borrow from the first?",
                "Why would you choose frames of wood?",
                "When would you use smoke?",
                "When should we try to split a colony?",
                "What does your swarm of bees do in winter?",
                "Which hive won?",
                "",
            })
    void questionsThatReadingsCanAnswerAreNot(String question) {
        assertThat(GroupQuestionDetector.isForGroup(question)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bees vote by dancing. Do you agree?",
                "Would you keep bees? Why or why not?",
            })
    void statementsAndFollowUpsAreIgnored(String question) {
        assertThat(GroupQuestionDetector.isForGroup(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How does a scout count the votes of others? Would you do it so?",
                "You would not keep bees. Why do they swarm so often in May?",
            })
    void oneQuestionForTheReadingsIsEnough(String question) {
        assertThat(GroupQuestionDetector.isForGroup(question)).isFalse();
    }
}
