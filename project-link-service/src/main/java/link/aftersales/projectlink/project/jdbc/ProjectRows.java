package link.aftersales.projectlink.project.jdbc;

import java.util.Optional;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.data.repository.ListCrudRepository;

interface ProjectRows extends ListCrudRepository<Project, Long> {

    Optional<Project> findByProjectNo(ProjectNo projectNo);
}
