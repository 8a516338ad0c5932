package link.aftersales.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import link.aftersales.sandbox.simulator.store.Index;
import link.aftersales.sandbox.simulator.store.Store;
import link.aftersales.sandbox.simulator.store.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

    record Note(String about, String text) {}

    @TempDir
    Path directory;

    @Test
    void remembersPeopleChatsContactsAndTokensOverARestart() throws Exception {
        try (Playground playground = new Playground(directory)) {
            playground.member("lisi");
            Someone follower = playground.follower();
            follower.says("你好");
            playground.advance(1000);
            String mediaId = playground
                    .mp()
                    .getMaterialService()
                    .mediaUpload(
                            "image",
                            Files.write(directory.resolve("a.jpg"), new byte[9]).toFile())
                    .getMediaId();
            String token = playground.cp().getAccessToken();

            playground.restart();

            assertThat(playground.customer().person().path("openid").asText()).isEqualTo(follower.openid());
            assertThat(playground.control("GET", follower.path("chat"), null).path("messages"))
                    .hasSize(1);
            assertThat(playground.cp().getAccessToken()).isEqualTo(token);
            assertThat(playground.mp().getMaterialService().mediaDownload(mediaId))
                    .hasSize(9);
            assertThat(playground.status("POST", "/control" + follower.path("follow"), "{}"))
                    .isEqualTo(409);
        }
    }

    @Test
    void losesOnlyTheStepThatWasTornByAKill() throws IOException {
        try (Store store = Store.open(directory)) {
            Table<Note> notes = store.table("notes", Note.class, 10);
            store.atomically(() -> {
                notes.put("1", new Note("a", "x"));
                notes.put("2", new Note("a", "y"));
            });
        }
        Path journal = directory.resolve("journal.jsonl");
        Files.writeString(journal, "[[\"notes\",\"3\",{\"about\":\"a\"", StandardOpenOption.APPEND);

        try (Store store = Store.open(directory)) {
            Table<Note> notes = store.table("notes", Note.class, 10);
            assertThat(notes.all()).hasSize(2);
            notes.put("4", new Note("b", "z"));
        }

        try (Store store = Store.open(directory)) {
            assertThat(store.table("notes", Note.class, 10).all())
                    .extracting(Note::text)
                    .containsExactly("x", "y", "z");
        }
    }

    @Test
    void locksNobodyOutWhenAStepCannotBeWritten() throws InterruptedException {
        Store store = Store.open(directory);
        Table<Note> notes = store.table("notes", Note.class, 10);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> notes.put("1", new Note("a", "x"))).isInstanceOf(UncheckedIOException.class);
        assertThat(Thread.interrupted()).isTrue();

        Thread closing = Thread.startVirtualThread(store::close);

        assertThat(closing.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void keepsALineWhoseLastByteAloneWasLost() throws IOException {
        Files.writeString(directory.resolve("journal.jsonl"), "[[\"notes\",\"1\",{\"about\":\"a\",\"text\":\"x\"}]]");
        try (Store store = Store.open(directory)) {
            store.table("notes", Note.class, 10).put("2", new Note("a", "y"));
        }

        try (Store store = Store.open(directory)) {
            assertThat(store.table("notes", Note.class, 10).all()).hasSize(2);
        }
    }

    @Test
    void forgetsTheOldestBeyondItsLimit() {
        try (Store store = Store.open(directory)) {
            Table<Note> notes = store.table("notes", Note.class, 2);
            Index<Note> byAbout = notes.index(Note::about);
            for (int i = 1; i <= 3; i++) {
                notes.put("" + i, new Note("a", "text " + i));
            }
            assertThat(byAbout.all("a")).extracting(Note::text).containsExactly("text 2", "text 3");
        }
        try (Store store = Store.open(directory)) {
            assertThat(store.table("notes", Note.class, 2).all())
                    .extracting(Note::text)
                    .containsExactly("text 2", "text 3");
        }
    }

    @Test
    void rewritesAJournalThatIsMostlyHistory() throws IOException {
        String long1k = "x".repeat(1000);
        try (Store store = Store.open(directory)) {
            Table<Note> notes = store.table("notes", Note.class, 100);
            for (int i = 0; i < 20_000; i++) {
                notes.put("same", new Note("a", i + long1k));
            }
        }

        assertThat(Files.size(directory.resolve("journal.jsonl"))).isLessThan(12L << 20);
        try (Store store = Store.open(directory)) {
            assertThat(store.table("notes", Note.class, 100).all())
                    .extracting(Note::text)
                    .containsExactly(19_999 + long1k);
        }
    }
}
