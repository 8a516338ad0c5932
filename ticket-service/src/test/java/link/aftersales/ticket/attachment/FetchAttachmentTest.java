package link.aftersales.ticket.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import link.aftersales.contracts.MessageKind;
import link.aftersales.ticket.attachment.Attachments.Due;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class FetchAttachmentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final UUID ID = UUID.randomUUID();

    private final Attachments attachments = mock();
    private final StoreAttachment broken = mock(call -> {
        throw new IllegalStateException("no room on the disk");
    });
    private final MediaSource source = mock();

    @Test
    void triesAgainWhatItsStoreCannotTakeNow() {
        FetchAttachment fetch = sent(Duration.ofDays(2));

        assertThatThrownBy(fetch::fetchNext).isInstanceOf(IllegalStateException.class);

        verify(attachments, never()).fail(any(), anyString());
        verify(attachments).retry(ID, NOW.plusSeconds(256), "IllegalStateException");
    }

    @Test
    void triesAgainWhatEndedTheProgramAFewTimes() {
        FetchAttachment fetch = sent(Duration.ofMinutes(5), 3);

        assertThatThrownBy(fetch::fetchNext).isInstanceOf(IllegalStateException.class);

        verify(source).fetch(any(), anyLong(), any());
    }

    @Test
    void doesNotEvenFetchWhatEndedTheProgramAgainAndAgain() {
        FetchAttachment fetch = sent(Duration.ofMinutes(5), 4);

        assertThat(fetch.fetchNext()).isTrue();

        verify(attachments).fail(ID, "given up, it ended the program 3 times");
        verify(source, never()).fetch(any(), anyLong(), any());
    }

    @Test
    void givesUpAfterThreeDaysWhatItsStoreNeverTook() {
        FetchAttachment fetch = sent(Duration.ofDays(3).plusHours(1));

        assertThat(fetch.fetchNext()).isTrue();

        verify(attachments).fail(ID, "given up after three days");
    }

    private FetchAttachment sent(Duration ago) {
        return sent(ago, 1);
    }

    private FetchAttachment sent(Duration ago, int begun) {
        Due due = new Due(ID, Origin.WECHAT, MessageKind.IMAGE, "m1", NOW.minus(ago), 9, begun);
        given(attachments.claim(any(), any())).willReturn(Optional.of(due));
        given(source.origin()).willReturn(Origin.WECHAT);
        given(source.fetch(any(), anyLong(), any())).willReturn(new MediaSource.Fetched.Whole(null));
        DataSize limit = DataSize.ofMegabytes(1);
        return new FetchAttachment(
                attachments,
                List.of(source),
                broken,
                new AttachmentLimits(limit, limit, limit, limit),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
