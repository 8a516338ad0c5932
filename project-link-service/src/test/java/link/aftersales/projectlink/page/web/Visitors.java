package link.aftersales.projectlink.page.web;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** People who open one page after the other, as fast as they are answered. */
record Visitors(int port, String path, int projects, int from, boolean haveTheNewest) {

    private static final int AT_ONCE = 4;

    Visitors(int port, String path, int projects) {
        this(port, path, projects, 0, false);
    }

    Visitors whoHaveTheNewest() {
        return new Visitors(port, path, projects, from, true);
    }

    /** Tokens from this one on belong to no project. */
    Visitors whoGuess(int first) {
        return new Visitors(port, path, projects, first, haveTheNewest);
    }

    Visits visit(int seconds) {
        long cpu = cpu();
        long start = System.nanoTime();
        long end = start + seconds * 1_000_000_000L;
        List<Visitor> visitors = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<Visitor>> futures = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                futures.add(threads.submit(() -> visitUntil(end)));
            }
            for (Future<Visitor> future : futures) {
                visitors.add(future.get());
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        double elapsed = (System.nanoTime() - start) / 1e9;
        long own = visitors.stream().mapToLong(Visitor::cpu).sum();
        double[] millis = visitors.stream()
                .flatMapToDouble(visitor -> visitor.millis().stream().mapToDouble(Double::doubleValue))
                .sorted()
                .toArray();
        return new Visits(
                millis.length / elapsed,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                (cpu() - cpu - own) / 1e3 / millis.length,
                (double) visitors.stream().mapToLong(Visitor::bytes).sum() / millis.length);
    }

    private Visitor visitUntil(long end) throws IOException {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Double> millis = new ArrayList<>();
        long bytes = 0;
        try (RawClient client = new RawClient(port)) {
            while (System.nanoTime() < end) {
                String address = path + MeasuredProjects.token(any());
                String version = haveTheNewest ? client.version(address) : null;
                long start = System.nanoTime();
                bytes += client.get(address, version);
                millis.add((System.nanoTime() - start) / 1e6);
            }
        }
        return new Visitor(millis, bytes, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu);
    }

    private int any() {
        int every = Math.max(1, projects / MeasuredProjects.VISITED);
        return from == 0
                ? every * ThreadLocalRandom.current().nextInt(MeasuredProjects.VISITED)
                : ThreadLocalRandom.current().nextInt(from, projects);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private record Visitor(List<Double> millis, long bytes, long cpu) {}
}
