package link.aftersales.projectlink.console.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import link.aftersales.projectlink.console.Answer;
import link.aftersales.projectlink.console.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows screens, and goes on to the next one when something was done. */
@Component
class Screens {

    private final ConsoleTemplates templates;

    Screens(ConsoleTemplates templates) {
        this.templates = templates;
    }

    View show(Screen screen) {
        return (model, request, response) -> write(screen, request, response);
    }

    /** To another address, so that a reload repeats nothing. */
    View go(String address) {
        return (model, request, response) -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address);
        };
    }

    View go(String address, Done done) {
        return go(done.name(address));
    }

    /** On with the done deed, or else the screen where it was tried, with the reason. */
    View after(Answer<?> answer, String back, Done done, Supplier<Screen> again) {
        return switch (answer) {
            case Answer.Given<?> given -> go(back, done);
            case Answer.Refused<?> refused ->
                show(again.get().with(Notice.bad(Refusals.words(refused)), status(answer)));
            case Answer.Away<?>(var service) -> show(again.get().with(Notice.away(service), status(answer)));
        };
    }

    /** What an answer means for a screen that shows nothing else. */
    static HttpStatus status(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> HttpStatus.OK;
            case Answer.Refused<?> refused -> HttpStatus.valueOf(refused.status());
            case Answer.Away<?> away -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** What somebody at the console calls himself. */
    static String who(HttpServletRequest request) {
        Session session = session(request);
        return session == null ? "" : session.who();
    }

    private void write(Screen screen, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Session session = session(request);
        List<Block> blocks = Done.of(request.getParameter("done"))
                .map(done -> Stream.concat(Stream.of((Block) done.notice()), screen.blocks().stream())
                        .toList())
                .orElse(screen.blocks());
        boolean swapped = request.getHeader("HX-Request") != null;
        String html = templates.page(
                new Screen(screen.status(), screen.title(), screen.lead(), blocks),
                session,
                request.getRequestURI(),
                swapped);
        response.setStatus(screen.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Session session(HttpServletRequest request) {
        return request.getAttribute(ConsoleDoor.SESSION) instanceof Session session ? session : null;
    }
}
