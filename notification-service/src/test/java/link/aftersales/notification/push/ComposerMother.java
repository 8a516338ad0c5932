package link.aftersales.notification.push;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.ProjectSnapshot;
import link.aftersales.contracts.text.Texts;
import link.aftersales.notification.project.ProjectLink;
import link.aftersales.notification.project.ProjectLinks;
import org.jspecify.annotations.Nullable;

/** Composers for tests; the console is at https://example.com. */
final class ComposerMother {

    static final UUID DELIVERY = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private ComposerMother() {}

    static Composer composer(Texts texts) {
        return composer(texts, Map.of());
    }

    static Composer composer(Texts texts, Map<String, String> newestLinks) {
        return new Composer(
                texts,
                new Links(new Known(new HashMap<>(newestLinks)), "https://example.com/"),
                new CardLooks(new Office()));
    }

    /** Of a delivery that links to no project. */
    static Unwritten unwritten(Content content) {
        return unwritten(content, null);
    }

    /** Of one that links to a project; about no ticket that was heard of. */
    static Unwritten unwritten(Content content, @Nullable String projectNo) {
        return new Unwritten(DELIVERY, content, projectNo, "li", null, 0);
    }

    private record Known(Map<String, String> links) implements ProjectLinks {

        @Override
        public boolean put(ProjectSnapshot snapshot) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String projectNo) {
            links.remove(projectNo);
        }

        @Override
        public Optional<ProjectLink> newest(String projectNo) {
            return links.containsKey(projectNo) ? Optional.of(new ProjectLink(links.get(projectNo))) : Optional.empty();
        }
    }
}
