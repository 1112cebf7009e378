package dev.mezan.cli;

import dev.mezan.cli.check.DoctorCommand;
import dev.mezan.cli.check.TestCommand;
import dev.mezan.cli.circuit.CircuitsCommand;
import dev.mezan.cli.command.AgentsCommand;
import dev.mezan.cli.command.CompletionCommand;
import dev.mezan.cli.command.LocalCommand;
import dev.mezan.cli.command.TrainCommand;
import dev.mezan.cli.command.VersionCommand;
import dev.mezan.cli.command.WorkflowsCommand;
import dev.mezan.cli.cost.CostCommand;
import dev.mezan.cli.deadletters.DeadLettersCommand;
import dev.mezan.cli.deploy.DeployCommand;
import dev.mezan.cli.deploy.DestroyCommand;
import dev.mezan.cli.deploy.DiffCommand;
import dev.mezan.cli.deploy.SynthCommand;
import dev.mezan.cli.effect.EffectsCommand;
import dev.mezan.cli.inbox.InboxCommand;
import dev.mezan.cli.limit.LimitsCommand;
import dev.mezan.cli.run.RunCommand;
import dev.mezan.cli.run.RunsCommand;
import dev.mezan.cli.states.StatesCommand;
import dev.mezan.cli.token.TokenCommand;
import java.time.InstantSource;
import java.util.List;

/** The verbs, in the order in which help lists them. */
final class Verbs {
    private Verbs() {}

    static List<Object> all(Surroundings surroundings) {
        return List.of(
                new RunCommand(surroundings),
                new RunsCommand(surroundings),
                new EffectsCommand(surroundings),
                new InboxCommand(surroundings, InstantSource.system()),
                new DeadLettersCommand(surroundings, InstantSource.system()),
                new LocalCommand(surroundings),
                new TokenCommand(surroundings),
                new WorkflowsCommand(surroundings),
                new AgentsCommand(surroundings),
                new CircuitsCommand(surroundings, InstantSource.system()),
                new LimitsCommand(surroundings, InstantSource.system()),
                new CostCommand(surroundings),
                StatesCommand.in(surroundings),
                new SynthCommand(surroundings),
                new DiffCommand(surroundings),
                new DeployCommand(surroundings),
                new DestroyCommand(surroundings),
                new TestCommand(surroundings),
                new DoctorCommand(surroundings),
                new VersionCommand(surroundings),
                new CompletionCommand(surroundings),
                new TrainCommand());
    }
}
