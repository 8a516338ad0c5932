package link.aftersales.projectlink.imports.web;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import link.aftersales.http.sheet.ImportReport;
import link.aftersales.http.sheet.Upload;
import link.aftersales.projectlink.imports.ImportProjects;
import link.aftersales.projectlink.imports.ImportProjects.Prepared;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** One table at a time in each copy of the service, whose memory is made for that; it goes on when nobody listens any more. */
@Component
class ImportQueue implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ImportProjects importProjects;
    private final Semaphore place = new Semaphore(1, true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ImportQueue(ImportProjects importProjects) {
        this.importProjects = importProjects;
    }

    /** An import under way; what it fails of is what either is waited for fails of. */
    record Running(CompletableFuture<UUID> begun, CompletableFuture<ImportReport> ended) {

        UUID id() {
            return outcome(begun);
        }

        ImportReport report() {
            return outcome(ended);
        }

        private static <T> T outcome(CompletableFuture<T> future) {
            try {
                return future.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /** Takes the upload over. */
    Running start(Upload upload) {
        CompletableFuture<UUID> begun = new CompletableFuture<>();
        CompletableFuture<ImportReport> ended = CompletableFuture.supplyAsync(() -> run(upload, begun), threads);
        ended.whenComplete((report, failure) -> {
            if (failure != null) {
                begun.completeExceptionally(failure);
            }
        });
        return new Running(begun, ended);
    }

    private ImportReport run(Upload upload, CompletableFuture<UUID> begun) {
        try (upload) {
            enter();
            try {
                Prepared prepared = importProjects.prepare(upload);
                begun.complete(prepared.id());
                return prepared.run();
            } finally {
                place.release();
            }
        }
    }

    private void enter() {
        try {
            if (place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ErrorResponseException(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, "正在导入另一张表，请稍后再试"),
                null);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
