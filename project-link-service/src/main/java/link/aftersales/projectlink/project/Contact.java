package link.aftersales.projectlink.project;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/** A further contact of a project. */
@Table("project_contacts")
public record Contact(String name, String phone, @Nullable String role) {}
