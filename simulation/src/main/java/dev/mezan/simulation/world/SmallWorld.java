package dev.mezan.simulation.world;

import dev.mezan.simulation.cloud.Surroundings;
import dev.mezan.simulation.cloud.dynamodb.Database;
import dev.mezan.simulation.cloud.dynamodb.TableClient;
import dev.mezan.simulation.part.Ground;
import dev.mezan.simulation.part.Part;
import dev.mezan.simulation.schedule.Runaway;
import java.util.ArrayList;
import java.util.List;

/**
 * A world of one part of the suite.
 *
 * @param surroundings what is around it
 * @param suite whose tables and mistakes it has
 */
record SmallWorld(Surroundings surroundings, Suite suite) {
    private static final int MOST_BROKEN = 10;

    /** Lets it run to its end, and says what did not hold. */
    List<String> play(Part part) {
        var broken = new ArrayList<String>();
        var database = new Database(surroundings, suite.catalog().tables());
        var ground = new Ground(
                surroundings, database, wire -> suite.tables().apply(new TableClient(database, wire)), broken::add);
        try {
            part.play(ground);
            surroundings.scheduler().broken().forEach(dead -> broken.add("A thread died of " + dead));
        } catch (Runaway e) {
            broken.add(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            broken.add("The world itself broke: " + e);
        }
        return broken.stream().limit(MOST_BROKEN).toList();
    }
}
