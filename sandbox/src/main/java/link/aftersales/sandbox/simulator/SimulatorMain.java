package link.aftersales.sandbox.simulator;

import java.util.concurrent.CountDownLatch;

/** Starts the simulator from the environment and runs until it is told to stop. */
public final class SimulatorMain {

    private SimulatorMain() {}

    public static void main(String[] args) throws InterruptedException {
        SimulatorSettings settings;
        try {
            settings = SimulatorSettings.from(System.getenv());
        } catch (IllegalArgumentException e) {
            System.err.println("The simulator cannot start: " + e.getMessage());
            System.exit(1);
            return;
        }
        Simulator simulator = Simulator.start(settings);
        simulator.peopleTheEmptyWorld();
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        System.out.println("Simulator of WeChat and WeCom on http://127.0.0.1:" + simulator.port()
                + ", played at http://127.0.0.1:" + simulator.controlPort());
        new CountDownLatch(1).await();
    }
}
