package link.aftersales.gateway.routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import link.aftersales.gateway.settings.Setting;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The platforms' proof that this domain is ours: they give a file {@code MP_verify_….txt} or {@code WW_verify_….txt} to
 * download, which goes into the folder {@code DOMAIN_FILES_DIR} and is served from there as long as the gateway runs.
 * Without that setting there are none.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DomainFiles.Folder.class)
class DomainFiles {

    private static final String FILES = "/{name:(?:MP|WW)_verify_[A-Za-z0-9]{1,64}\\.txt}";

    @ConfigurationProperties("gateway.domain-files")
    record Folder(@Nullable String dir) {

        @Nullable
        Path path() {
            String given = new Setting("DOMAIN_FILES_DIR", dir).optional();
            return given == null ? null : Path.of(given);
        }
    }

    @Bean
    RouterFunction<ServerResponse> proofsOfDomain(Folder folder) {
        Path path = folder.path();
        return RouterFunctions.route()
                .GET(
                        FILES,
                        request -> path == null ? Trouble.notFound() : file(path.resolve(request.pathVariable("name"))))
                .build();
    }

    private static ServerResponse file(Path file) throws IOException {
        try {
            return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(Files.readString(file));
        } catch (NoSuchFileException e) {
            return Trouble.notFound();
        }
    }
}
