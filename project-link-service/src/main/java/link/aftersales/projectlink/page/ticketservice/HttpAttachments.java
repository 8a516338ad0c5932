package link.aftersales.projectlink.page.ticketservice;

import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;
import link.aftersales.projectlink.page.Attachments;
import link.aftersales.projectlink.page.OpenedAttachment;
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
    public OpenedAttachment open(String ticketNo, String attachmentId) {
        try {
            OpenedAttachment opened = http.get()
                    .uri("/internal/tickets/{ticketNo}/attachments/{id}", ticketNo, attachmentId)
                    .exchange((request, response) -> opened(response), false);
            return Objects.requireNonNull(opened);
        } catch (ResourceAccessException e) {
            log.warn("ticket-service does not answer: {}", e.getClass().getSimpleName());
            return new OpenedAttachment.Unavailable();
        }
    }

    private static OpenedAttachment opened(ClientHttpResponse response) throws IOException {
        if (response.getStatusCode().isSameCodeAs(HttpStatus.OK)) {
            return content(response);
        }
        int status = response.getStatusCode().value();
        response.close();
        if (status == HttpStatus.NOT_FOUND.value()) {
            return new OpenedAttachment.Missing();
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
                type, length < 0 ? OptionalLong.empty() : OptionalLong.of(length), response.getBody());
    }
}
