package link.aftersales.projectlink.page.ticketservice;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;
import link.aftersales.projectlink.page.Attachments;
import link.aftersales.projectlink.page.OpenedAttachment;
import link.aftersales.projectlink.page.WantedAttachment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** Streams attachments from ticket-service's internal port; nothing is kept here. */
@Component
class HttpAttachments implements Attachments {

    private static final Logger log = LoggerFactory.getLogger(HttpAttachments.class);

    private static final String PATH = "/internal/tickets/{ticketNo}/attachments/{id}";

    private final RestClient http;

    HttpAttachments(TicketServiceSettings settings) {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(settings.connectTimeout());
        requests.setReadTimeout(settings.readTimeout());
        this.http = RestClient.builder()
                .baseUrl(settings.url().toString())
                .requestFactory(requests)
                .build();
    }

    @Override
    public OpenedAttachment open(WantedAttachment wanted) {
        try {
            OpenedAttachment opened = http.get()
                    .uri(wanted.thumbnail() ? PATH + "?thumbnail" : PATH, wanted.ticketNo(), wanted.id())
                    .headers(headers -> range(headers, wanted.range()))
                    .exchange((request, response) -> opened(response), false);
            return Objects.requireNonNull(opened);
        } catch (ResourceAccessException e) {
            log.warn("ticket-service does not answer: {}", e.getClass().getSimpleName());
            return new OpenedAttachment.Unavailable();
        }
    }

    private static void range(HttpHeaders headers, @Nullable String range) {
        if (range != null) {
            headers.set(HttpHeaders.RANGE, range);
        }
    }

    private static OpenedAttachment opened(ClientHttpResponse response) throws IOException {
        int status = response.getStatusCode().value();
        if (status == HttpStatus.OK.value() || status == HttpStatus.PARTIAL_CONTENT.value()) {
            return content(response);
        }
        response.close();
        if (status == HttpStatus.NOT_FOUND.value()) {
            return new OpenedAttachment.Missing();
        }
        if (status == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value()) {
            return new OpenedAttachment.OutOfRange(response.getHeaders().getFirst(HttpHeaders.CONTENT_RANGE));
        }
        log.warn("ticket-service answered {} for an attachment", status);
        return new OpenedAttachment.Unavailable();
    }

    private static OpenedAttachment content(ClientHttpResponse response) throws IOException {
        HttpHeaders headers = response.getHeaders();
        String type = Objects.requireNonNullElse(
                headers.getFirst(HttpHeaders.CONTENT_TYPE), MediaType.APPLICATION_OCTET_STREAM_VALUE);
        long length = headers.getContentLength();
        return new OpenedAttachment.Content(
                type,
                headers.getContentDisposition().getFilename(),
                length < 0 ? OptionalLong.empty() : OptionalLong.of(length),
                headers.getFirst(HttpHeaders.CONTENT_RANGE),
                response.getBody());
    }
}
