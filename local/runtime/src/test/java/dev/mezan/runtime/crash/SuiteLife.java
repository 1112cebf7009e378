package dev.mezan.runtime.crash;

import dev.mezan.runtime.LocalSuite;
import dev.mezan.runtime.SuiteSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** One life of a suite: {@code SuiteLife FOLDER}. Tells where it answers, then that it is ready, and stays. */
final class SuiteLife {
    private SuiteLife() {}

    /** Begins. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = new SuiteSettings(0, Optional.of(Path.of(arguments[0])), true);
        var suite = LocalSuite.start(settings, CrashCatalog.catalog());
        CrashCatalog.publish(suite.clients());
        // Runs that are started before a new folder has its agents are refused; this is about what comes later.
        suite.awaitPublished();
        System.out.println("AT " + suite.endpoint());
        suite.awaitReady();
        System.out.println("READY");
        new CountDownLatch(1).await();
    }
}
