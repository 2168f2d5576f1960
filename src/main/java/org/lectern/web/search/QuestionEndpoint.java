package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.embed.Embedder;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.quoting.InWords;
import org.lectern.quoting.Links;
import org.lectern.report.NotesQuestions;
import org.lectern.search.Asker;
import org.lectern.search.In;
import org.lectern.search.Mode;
import org.lectern.search.Results;
import org.lectern.search.SearchRequest;
import org.lectern.search.Searcher;
import org.lectern.search.Width;
import org.lectern.web.answers.NotesAnswers;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Reply;
import org.lectern.web.http.Request;
import org.lectern.web.page.AnswerBlock;
import org.lectern.web.page.Cards;
import org.lectern.web.page.Layout;
import org.lectern.web.page.Layout.Room;
import org.lectern.web.page.Link;
import org.lectern.web.page.Means;
import org.lectern.web.page.Pages;
import org.lectern.web.page.SearchAddress;

import java.util.List;

/** The page of a question or point of the notes. */
public final class QuestionEndpoint implements Endpoint.OfCommit {

    private static final int PASSAGES = 10;

    private final Pages pages;
    private final @Nullable Embedder embedder;
    private final Means means;
    private final NotesAnswers answers;

    /**
     * The endpoint.
     *
     * @param embedder null to search by words alone
     */
    public QuestionEndpoint(
            Pages pages, @Nullable Embedder embedder, Means means, NotesAnswers answers) {
        this.pages = pages;
        this.embedder = embedder;
        this.means = means;
        this.answers = answers;
    }

    @Override
    public Reply reply(Request request, Snapshot snapshot) {
        Question question = new NotesQuestions(snapshot.catalogue()).byId(request.place("id"));
        return pages.html("question", page(question, snapshot));
    }

    private QuestionPage page(Question question, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        Results results = searcher.question(question.asked(), bounds(question));
        Answer answer = new Asker(searcher).answer(question.asked(), results, PASSAGES);
        Catalogue catalogue = snapshot.catalogue();
        Cards cards =
                new Cards(
                        catalogue,
                        new Cards.Asked(question.asked(), question.id(), results.query().words()),
                        means);
        String state = answer.state();
        return new QuestionPage(
                Layout.of(question.text(), Room.SESSIONS, snapshot),
                trail(question, catalogue),
                question.text(),
                question.topic() == null ? "" : question.topic(),
                question.kind() == Question.Kind.POINT,
                state,
                InWords.state(state),
                InWords.sentence(answer.why()),
                block(answer, cards),
                also(question, snapshot),
                results.how(),
                new Groups(catalogue, cards, (_, _) -> null)
                        .of(answer.hits(), answer instanceof Answer.NotFound),
                SearchAddress.words(question.asked()).href());
    }

    private static SearchRequest bounds(Question question) {
        return new SearchRequest(
                "", In.READINGS, null, question.session(), Width.FIRST, Mode.HYBRID, 0, PASSAGES);
    }

    private static @Nullable AnswerBlock block(Answer answer, Cards cards) {
        return answer instanceof Answer.NotFound
                ? null
                : answer.hits().stream()
                        .filter(hit -> hit.answer() != null)
                        .findFirst()
                        .map(hit -> AnswerBlock.of(hit, answer, cards.of(hit)))
                        .orElse(null);
    }

    private static List<Link> trail(Question question, Catalogue catalogue) {
        String id = question.session();
        if (id == null) {
            return List.of();
        }
        Session session = catalogue.session(id);
        String name = InWords.capitalised(InWords.session(session));
        return List.of(
                new Link("Sessions", "/sessions"),
                new Link(
                        session.title() == null ? name : name + ": " + session.title(),
                        Links.inSession(id, question.id())));
    }

    private List<Link> also(Question question, Snapshot snapshot) {
        return answers.alsoAsked(snapshot).as(question).stream()
                .map(other -> new Link(other.text(), Links.question(other.id())))
                .toList();
    }
}
