package link.aftersales.projectlink.project.jdbc;

import java.util.List;
import java.util.Locale;
import link.aftersales.contracts.ProjectStatus;
import link.aftersales.projectlink.project.LinkToken;
import link.aftersales.projectlink.project.ProjectNo;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

/** How values of a project look in their columns. */
@Configuration(proxyBeanMethods = false)
class ProjectColumns extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return List.of(
                new WriteNumber(),
                new ReadNumber(),
                new WriteStatus(),
                new ReadStatus(),
                new WriteToken(),
                new ReadToken());
    }

    @WritingConverter
    private static final class WriteNumber implements Converter<ProjectNo, String> {
        @Override
        public String convert(ProjectNo number) {
            return number.text();
        }
    }

    @ReadingConverter
    private static final class ReadNumber implements Converter<String, ProjectNo> {
        @Override
        public ProjectNo convert(String text) {
            return new ProjectNo(text);
        }
    }

    @WritingConverter
    private static final class WriteStatus implements Converter<ProjectStatus, String> {
        @Override
        public String convert(ProjectStatus status) {
            return status.name().toLowerCase(Locale.ROOT);
        }
    }

    @ReadingConverter
    private static final class ReadStatus implements Converter<String, ProjectStatus> {
        @Override
        public ProjectStatus convert(String text) {
            return ProjectStatus.valueOf(text.toUpperCase(Locale.ROOT));
        }
    }

    @WritingConverter
    private static final class WriteToken implements Converter<LinkToken, String> {
        @Override
        public String convert(LinkToken token) {
            return token.secret();
        }
    }

    @ReadingConverter
    private static final class ReadToken implements Converter<String, LinkToken> {
        @Override
        public LinkToken convert(String text) {
            return new LinkToken(text);
        }
    }
}
