package link.aftersales.projectlink.page.web;

import link.aftersales.projectlink.page.ReadProjectPage;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.project.Links;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What programs read behind a link. */
@RestController
@RequestMapping("/api/project")
class PageJsonController {

    private final ReadProjectPage readProjectPage;
    private final Answers answers;
    private final Links links;

    PageJsonController(ReadProjectPage readProjectPage, Answers answers, Links links) {
        this.readProjectPage = readProjectPage;
        this.answers = answers;
        this.links = links;
    }

    @GetMapping("/{token}")
    ResponseEntity<Object> json(@PathVariable String token) {
        LinkToken link = LinkToken.of(token);
        return readProjectPage
                .read(link, null)
                .map(opened -> answers.json(PageJson.of(opened.page(), link, links)))
                .orElseGet(answers::noJson);
    }

    @GetMapping("/**")
    ResponseEntity<Object> elsewhere() {
        return answers.noJson();
    }

    @ExceptionHandler
    ResponseEntity<Object> databaseAway(DataAccessResourceFailureException away) {
        return answers.noJsonNow();
    }
}
