package link.aftersales.projectlink.page.web;

import java.time.Clock;
import link.aftersales.projectlink.page.OpenedPage;
import link.aftersales.projectlink.page.ReadProjectPage;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people see behind a link. */
@RestController
class PageController {

    private final ReadProjectPage readProjectPage;
    private final PageTemplates templates;
    private final Answers answers;
    private final Clock clock;

    PageController(ReadProjectPage readProjectPage, PageTemplates templates, Answers answers, Clock clock) {
        this.readProjectPage = readProjectPage;
        this.templates = templates;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping("/project/{token}")
    ResponseEntity<Object> page(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String whole,
            @CookieValue(name = "viewer", required = false) @Nullable String session) {
        LinkToken link = LinkToken.of(token);
        return readProjectPage
                .read(link, session)
                .map(opened -> render(opened, link, whole != null))
                .map(answers::page)
                .orElseGet(answers::noPage);
    }

    private RenderedPage render(OpenedPage opened, LinkToken link, boolean whole) {
        return templates.project(PageModel.of(opened.page(), new Reading(link, opened.viewer(), whole, clock)));
    }

    @GetMapping("/project/**")
    ResponseEntity<Object> elsewhere() {
        return answers.noPage();
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(DataAccessResourceFailureException away) {
        return answers.noPageNow();
    }
}
