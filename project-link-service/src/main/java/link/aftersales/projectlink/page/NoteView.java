package link.aftersales.projectlink.page;

import link.aftersales.projectlink.project.LinkToken;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes note that somebody has the page before his eyes, and tells it; a preview that only fetches it never gets here. */
@Service
public class NoteView {

    private final Views views;

    NoteView(Views views) {
        this.views = views;
    }

    /** Answers whether anybody has the token. */
    @Transactional
    public boolean note(LinkToken token, View view) {
        return views.add(token, view);
    }
}
