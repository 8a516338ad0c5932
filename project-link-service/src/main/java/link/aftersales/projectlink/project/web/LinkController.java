package link.aftersales.projectlink.project.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import link.aftersales.projectlink.project.ByWhom;
import link.aftersales.projectlink.project.LinkChange;
import link.aftersales.projectlink.project.LinkLog;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.Projects;
import link.aftersales.projectlink.project.RevokeLink;
import link.aftersales.projectlink.project.RotateLink;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The link of a project in the hands of the office. */
@RestController
@RequestMapping("/api/admin/projects/{projectNo}/link")
class LinkController {

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final RotateLink rotateLink;
    private final RevokeLink revokeLink;
    private final Projects projects;
    private final LinkLog log;
    private final Links links;

    LinkController(RotateLink rotateLink, RevokeLink revokeLink, Projects projects, LinkLog log, Links links) {
        this.rotateLink = rotateLink;
        this.revokeLink = revokeLink;
        this.projects = projects;
        this.log = log;
        this.links = links;
    }

    /** Who asks for it, and why; both may be left out. */
    record Asked(
            @OneLine @Size(max = 64) @Nullable String by,
            @OneLine @Size(max = 200) @Nullable String reason) {

        ByWhom byWhom() {
            return new ByWhom(Objects.requireNonNullElse(by, ByWhom.ADMIN), reason);
        }
    }

    private record View(@Nullable String link, long linkVersion, List<Change> history) {}

    private record Change(
            OffsetDateTime at,
            String action,
            String by,
            @Nullable String reason,
            long linkVersion) {

        static Change of(LinkChange change) {
            return new Change(
                    change.at().atZone(BEIJING).toOffsetDateTime(),
                    change.kind().name().toLowerCase(Locale.ROOT),
                    change.byWhom().name(),
                    change.byWhom().reason(),
                    change.linkVersion());
        }
    }

    @PostMapping("/rotate")
    ProjectView rotate(@PathVariable ProjectNo projectNo, @Valid Asked asked) {
        return ProjectView.of(rotateLink.rotate(projectNo, asked.byWhom()).orElseThrow(LinkController::unknown), links);
    }

    @DeleteMapping
    ResponseEntity<Void> revoke(@PathVariable ProjectNo projectNo, @Valid Asked asked) {
        if (!revokeLink.revoke(projectNo, asked.byWhom())) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping
    View get(@PathVariable ProjectNo projectNo) {
        Project project = projects.find(projectNo).orElseThrow(LinkController::unknown);
        return new View(
                links.page(project),
                project.link().version(),
                log.of(projectNo).stream().map(Change::of).toList());
    }

    private static ErrorResponseException unknown() {
        return new ErrorResponseException(HttpStatus.NOT_FOUND);
    }
}
