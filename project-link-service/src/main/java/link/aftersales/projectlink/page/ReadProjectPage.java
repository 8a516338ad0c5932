package link.aftersales.projectlink.page;

import java.util.Optional;
import link.aftersales.projectlink.project.LinkToken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a link, whole for a member of staff, and for everybody else as far as links disclose. */
@Component
public class ReadProjectPage {

    private final ProjectPages pages;
    private final Viewers viewers;
    private final Disclosure disclosure;

    ReadProjectPage(ProjectPages pages, Viewers viewers, PageSettings settings) {
        this.pages = pages;
        this.viewers = viewers;
        this.disclosure = settings.disclosure();
    }

    /** Empty for a token that nobody has; {@code session} is there if the browser kept one. */
    public Optional<OpenedPage> read(LinkToken token, @Nullable String session) {
        return pages.find(token).map(page -> open(page, viewer(session, token, page)));
    }

    private @Nullable Viewer viewer(@Nullable String session, LinkToken token, ProjectPage page) {
        return session == null ? null : viewers.find(session, token, page).orElse(null);
    }

    private OpenedPage open(ProjectPage page, @Nullable Viewer viewer) {
        return switch (disclosure) {
            case FULL -> new OpenedPage(page, viewer);
            case MASKED -> new OpenedPage(viewer == null ? page.masked() : page, viewer);
        };
    }
}
