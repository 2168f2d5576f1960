package org.lectern.web.search;

import org.jspecify.annotations.Nullable;
import org.lectern.coverage.NotesQuestions;
import org.lectern.coverage.SessionAnswerCache;
import org.lectern.embed.Embedder;
import org.lectern.format.Labels;
import org.lectern.format.Links;
import org.lectern.index.Snapshot;
import org.lectern.model.Answer;
import org.lectern.model.Catalogue;
import org.lectern.model.Question;
import org.lectern.model.Session;
import org.lectern.search.AnswerBuilder;
import org.lectern.search.PreparedQuery;
import org.lectern.search.RetrievalMode;
import org.lectern.search.SearchRequest;
import org.lectern.search.SearchResults;
import org.lectern.search.Searcher;
import org.lectern.search.SessionScope;
import org.lectern.search.SourceFilter;
import org.lectern.web.http.Endpoint;
import org.lectern.web.http.Request;
import org.lectern.web.http.Response;
import org.lectern.web.view.AnswerBlock;
import org.lectern.web.view.LabelledLink;
import org.lectern.web.view.Layout;
import org.lectern.web.view.Layout.NavItem;
import org.lectern.web.view.PassageActions;
import org.lectern.web.view.PassageCards;
import org.lectern.web.view.SearchUrl;
import org.lectern.web.view.TemplateRenderer;

import java.util.List;

/** The endpoint of the page of a question or point in the notes. */
public final class QuestionEndpoint implements Endpoint.SnapshotEndpoint {

    private static final int MAX_PASSAGES = 10;

    private final TemplateRenderer renderer;
    private final @Nullable Embedder embedder;
    private final PassageActions actions;
    private final SessionAnswerCache answers;

    /**
     * Creates the endpoint.
     *
     * @param embedder null for lexical search only
     */
    public QuestionEndpoint(
            TemplateRenderer renderer,
            @Nullable Embedder embedder,
            PassageActions actions,
            SessionAnswerCache answers) {
        this.renderer = renderer;
        this.embedder = embedder;
        this.actions = actions;
        this.answers = answers;
    }

    @Override
    public Response respond(Request request, Snapshot snapshot) {
        Question question =
                new NotesQuestions(snapshot.catalogue()).byId(request.pathParameter("id"));
        return renderer.render("question", page(question, snapshot));
    }

    private QuestionPage page(Question question, Snapshot snapshot) {
        Searcher searcher = new Searcher(snapshot, embedder);
        PreparedQuery query = searcher.prepareQuestion(question.searchText(), RetrievalMode.HYBRID);
        SearchResults results = searcher.search(query, searchRequest(question));
        Answer answer = new AnswerBuilder(searcher).answerFrom(results, MAX_PASSAGES);
        Catalogue catalogue = snapshot.catalogue();
        PassageCards cards = cards(question, results, catalogue);
        return new QuestionPage(
                Layout.of(question.text(), NavItem.SESSIONS, snapshot),
                breadcrumbs(question, catalogue),
                question.text(),
                question.topic() == null ? "" : question.topic(),
                question.kind() == Question.Kind.POINT,
                answer.state(),
                Labels.state(answer.state()),
                Labels.sentence(answer.why()),
                answerBlock(answer, cards),
                similarQuestions(question, snapshot),
                results.how(),
                new HitGrouper(catalogue, cards, (_, _) -> null)
                        .group(answer.hits(), answer instanceof Answer.NotFound),
                SearchUrl.forQuery(question.searchText()).href());
    }

    private PassageCards cards(Question question, SearchResults results, Catalogue catalogue) {
        PassageCards.CardQuery query =
                new PassageCards.CardQuery(
                        question.searchText(), question.id(), results.query().parsed().words());
        return new PassageCards(catalogue, query, actions);
    }

    private static SearchRequest searchRequest(Question question) {
        return new SearchRequest(
                SourceFilter.READINGS,
                null,
                question.session(),
                SessionScope.FIRST,
                0,
                MAX_PASSAGES);
    }

    private static @Nullable AnswerBlock answerBlock(Answer answer, PassageCards cards) {
        return answer instanceof Answer.NotFound
                ? null
                : answer.hits().stream()
                        .filter(hit -> hit.answerSpan() != null)
                        .findFirst()
                        .map(hit -> AnswerBlock.of(hit, answer, cards.card(hit)))
                        .orElse(null);
    }

    private static List<LabelledLink> breadcrumbs(Question question, Catalogue catalogue) {
        String id = question.session();
        if (id == null) {
            return List.of();
        }
        return List.of(
                new LabelledLink("Sessions", "/sessions"),
                new LabelledLink(
                        heading(catalogue.session(id)),
                        Links.questionInSession(id, question.id())));
    }

    private static String heading(Session session) {
        String name = Labels.capitalised(Labels.session(session));
        return session.title() == null ? name : name + ": " + session.title();
    }

    private List<LabelledLink> similarQuestions(Question question, Snapshot snapshot) {
        return answers.similarQuestions(snapshot).similarTo(question).stream()
                .map(other -> new LabelledLink(other.text(), Links.question(other.id())))
                .toList();
    }
}
