package dev.mezan.cli.run;

import dev.mezan.aws.BucketObjects;
import dev.mezan.catalog.Names;
import dev.mezan.cli.suite.Suite;
import dev.mezan.core.payload.Payloads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The results of a suite's runs, fetched when they are too large to lie in its table.
 *
 * @param suite the suite
 */
record Results(Suite suite) {
    /** A run's result, whole; missing if it has none. */
    JsonNode of(RunView view) {
        return view.detail()
                .result()
                .map(payload -> new Payloads(new BucketObjects(suite.clients(), Names.OBJECTS)).resolve(payload))
                .orElse(MissingNode.getInstance());
    }
}
