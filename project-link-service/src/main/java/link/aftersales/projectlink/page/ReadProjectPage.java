package link.aftersales.projectlink.page;

import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;
import org.springframework.stereotype.Component;

/** Opens a link for someone of whom nothing but the link is known. */
@Component
public class ReadProjectPage {

    private final ProjectPages pages;
    private final Disclosure disclosure;

    ReadProjectPage(ProjectPages pages, PageSettings settings) {
        this.pages = pages;
        this.disclosure = settings.disclosure();
    }

    /** Empty for a token that nobody has. */
    public Optional<ProjectPage> read(LinkToken token) {
        Optional<ProjectPage> page = pages.find(token);
        return switch (disclosure) {
            case FULL -> page;
            case MASKED -> page.map(ProjectPage::masked);
        };
    }
}
