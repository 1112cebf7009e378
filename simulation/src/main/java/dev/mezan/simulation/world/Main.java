package dev.mezan.simulation.world;

import dev.mezan.simulation.fault.FaultKind;
import java.util.Comparator;
import java.util.Map;

/** The simulation as a program of its own: {@code simulate N|forever [first seed]} or {@code seed S}. */
public final class Main {
    private Main() {}

    /** Exits with 1 if a world failed. */
    public static void main(String[] arguments) throws InterruptedException {
        var play = new Play(Suite.shipped());
        var failed = arguments[0].equals("seed")
                ? replay(play, Long.parseLong(arguments[1]))
                : simulate(play, arguments[1], arguments.length > 2 ? Long.parseLong(arguments[2]) : 1);
        System.exit(failed ? 1 : 0);
    }

    private static boolean simulate(Play play, String count, long first) throws InterruptedException {
        var simulation = new Simulation(play, System.out);
        var failed = simulation.run(first, count.equals("forever") ? Long.MAX_VALUE : Long.parseLong(count));
        simulation.faults().entrySet().stream()
                .sorted(Map.Entry.<FaultKind, Long>comparingByValue(Comparator.reverseOrder()))
                .forEach(entry -> System.out.printf(
                        "  %,9d  %s%n", entry.getValue(), entry.getKey().words()));
        System.out.println(failed.map(ending -> new Shrinker(play).story(ending))
                .orElse("All held in every one of these worlds."));
        return failed.isPresent();
    }

    private static boolean replay(Play play, long seed) {
        var ending = play.play(Play.Setting.of(seed).toldInFull());
        if (ending.broken().isEmpty()) {
            System.out.println(String.join("\n", ending.trace()));
            System.out.println("All held in the world of seed " + seed + ".");
            return false;
        }
        System.out.println(new Shrinker(play).story(ending));
        return true;
    }
}
