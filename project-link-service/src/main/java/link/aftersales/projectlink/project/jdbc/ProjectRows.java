package link.aftersales.projectlink.project.jdbc;

import java.util.Optional;
import link.aftersales.projectlink.project.Project;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;

interface ProjectRows extends ListCrudRepository<Project, Long>, ListPagingAndSortingRepository<Project, Long> {

    Optional<Project> findByProjectNo(ProjectNo projectNo);
}
