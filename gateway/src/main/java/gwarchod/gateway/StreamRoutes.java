package gwarchod.gateway;

import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import gwarchod.web.AgendaStream;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/// A meeting's agenda as it changes, for programs: `image`, then `delta`.
final class StreamRoutes {
    static final String AGENDA = Edge.BASE + "/meetings/:meeting/agenda/stream";

    private final AgendaStream stream;
    private final Problems problems;
    private final Metrics metrics;

    StreamRoutes(AgendaStream stream, Problems problems, Metrics metrics) {
        this.stream = stream;
        this.problems = problems;
        this.metrics = metrics;
    }

    void mount(Router router) {
        Permission.signedIn(router.get(AGENDA)).handler(this::follow);
    }

    private void follow(RoutingContext context) {
        var meeting = meeting(context.pathParam("meeting"));
        var parameters = context.queryParams();
        if (Caller.token(context).isEmpty()) {
            problems.answer(context, Problem.of(401, "session-needed"));
        } else if (!parameters.isEmpty()) {
            problems.answer(context, Problem.parameter(RequestReader.shown(parameters.names().iterator().next()), "unknown-parameter"));
        } else if (meeting.isEmpty()) {
            problems.answer(context, Problem.of(404, "not-found"));
        } else {
            Caller.whenDone(context.vertx(), stream.serve(context, Caller.asking(context), meeting.get(), AgendaStream.Form.NEWS),
                    refusal -> begun(context, refusal), failure -> problems.failed(context, failure));
        }
    }

    private void begun(RoutingContext context, Optional<Refusal> refusal) {
        if (refusal.isPresent()) {
            problems.refuse(context, refusal.get());
        } else {
            metrics.streamOpened();
            context.addEndHandler(_ -> metrics.streamClosed());
        }
    }

    private static Optional<MeetingId> meeting(String text) {
        try {
            return Optional.of(new MeetingId(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
