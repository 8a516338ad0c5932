package link.aftersales.projectlink.console.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.OptionalLong;
import link.aftersales.http.HttpAutoConfiguration;
import link.aftersales.projectlink.page.Attachments;
import link.aftersales.projectlink.page.OpenedAttachment;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.HttpEncodingAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.MultipartAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The console alone: it needs neither database nor Kafka. Not annotated itself, or the whole service would find it. */
@ComponentScan("link.aftersales.projectlink.console")
@ConfigurationPropertiesScan("link.aftersales.projectlink.console")
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    PropertyPlaceholderAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
class ConsoleSlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** One picture, one thing that browsers would run, and nothing else. */
    @Bean
    Attachments attachments() {
        return wanted -> switch (wanted.id()) {
            case "picture" -> content("image/png");
            case "page" -> content("text/html");
            default -> new OpenedAttachment.Missing();
        };
    }

    private static OpenedAttachment content(String type) {
        byte[] bytes = "<script>".getBytes(StandardCharsets.UTF_8);
        return new OpenedAttachment.Content(
                type, null, OptionalLong.of(bytes.length), null, new ByteArrayInputStream(bytes));
    }
}
