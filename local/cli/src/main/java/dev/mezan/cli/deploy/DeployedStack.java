package dev.mezan.cli.deploy;

import java.util.Map;

/**
 * A stack of CloudFormation.
 *
 * @param name its name
 * @param id its ARN, which names it also when it is gone
 * @param status its status, such as {@code UPDATE_COMPLETE}
 * @param outputs what it says of itself
 */
record DeployedStack(String name, String id, String status, Map<String, String> outputs) {
    DeployedStack {
        outputs = Map.copyOf(outputs);
    }
}
