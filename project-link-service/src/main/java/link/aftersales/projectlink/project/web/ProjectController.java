package link.aftersales.projectlink.project.web;

import jakarta.validation.Valid;
import link.aftersales.http.Page;
import link.aftersales.http.PageQuery;
import link.aftersales.projectlink.project.Links;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectFilter;
import link.aftersales.projectlink.project.ProjectNo;
import link.aftersales.projectlink.project.Projects;
import link.aftersales.projectlink.project.RegisterProject;
import link.aftersales.projectlink.project.Registered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/admin/projects")
class ProjectController {

    private final RegisterProject registerProject;
    private final Projects projects;
    private final Links links;

    ProjectController(RegisterProject registerProject, Projects projects, Links links) {
        this.registerProject = registerProject;
        this.projects = projects;
        this.links = links;
    }

    @PutMapping("/{projectNo}")
    ResponseEntity<ProjectView> put(@PathVariable ProjectNo projectNo, @Valid @RequestBody ProjectRequest request) {
        Registered registered = registerProject.register(projectNo, request.details(), request.otherContacts());
        HttpStatus status =
                switch (registered) {
                    case Registered.Created created -> HttpStatus.CREATED;
                    case Registered.Changed changed -> HttpStatus.OK;
                    case Registered.Unchanged unchanged -> HttpStatus.OK;
                };
        return ResponseEntity.status(status).body(view(registered.project()));
    }

    @GetMapping("/{projectNo}")
    ProjectView get(@PathVariable ProjectNo projectNo) {
        return projects.find(projectNo)
                .map(this::view)
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    Page<ProjectView> list(@Valid ProjectQuery wanted, @Valid PageQuery query) {
        ProjectFilter filter = wanted.filter();
        return Page.of(
                query,
                projects.list(filter, query.limit(), query.offset()).stream()
                        .map(this::view)
                        .toList(),
                projects.count(filter));
    }

    private ProjectView view(Project project) {
        return ProjectView.of(project, links);
    }
}
