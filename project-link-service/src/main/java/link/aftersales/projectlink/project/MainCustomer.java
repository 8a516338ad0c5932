package link.aftersales.projectlink.project;

import org.jspecify.annotations.Nullable;

/** The customer for whom a project is done, as the company registered him. */
public record MainCustomer(
        String name, String phone, @Nullable String company) {}
